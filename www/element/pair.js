import { kLikely } from './facts.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./model.js').Source} Source */
/** @typedef {import('./facts.js').FactView} FactView */
/** @typedef {{pair: Source[], shared: FactView[], opposed: FactView[]}} Meeting two articles, the points that both make, and those of them in which they conflict */

/** Every two articles in chronological order; what may only be a conflict is no point yet. @param {Model} model @returns {Meeting[]} */
export function meetingsOf(model) {
  const views = model.facts.filter(({ section }) => section !== 'possible');
  return model.sources.flatMap((a, i) =>
    model.sources.slice(i + 1).map((b) => {
      const shared = views.filter(({ fact }) => articlesOf(model, fact.claims, [a.id, b.id]) === 2);
      return {
        pair: [a, b],
        shared,
        opposed: shared.filter((view) => isOpposed(model, view, a, b)),
      };
    }),
  );
}

/** How many of these articles the claims come from. @param {Model} model @param {number[]} claims @param {string[]} ids */
const articlesOf = (model, claims, ids) =>
  new Set(claims.map((claim) => model.claims[claim]?.article).filter((id) => ids.includes(id)))
    .size;

/** Whether a sure conflict of the point lies between the two. @param {Model} model @param {FactView} view @param {Source} one @param {Source} two */
const isOpposed = (model, { fact }, one, two) =>
  fact.relations.some(
    ({ a, b, relation, confidence }) =>
      relation === 'contradict' &&
      confidence >= kLikely &&
      articlesOf(model, [a, b], [one.id, two.id]) === 2,
  );

/**
 * The articles to lay side by side: those asked for as far as they are there, else the two that have
 * the most to compare.
 * @param {Model} model @param {string[]} asked
 */
export function chosenPair(model, asked) {
  const known = [...new Set(asked)].filter((id) => model.byId.has(id)).slice(0, 3);
  if (known.length > 1) return known;
  const weight = (/** @type {Meeting} */ { shared, opposed }) => shared.length + opposed.length;
  const richest = meetingsOf(model).reduce(
    (best, next) => (best && weight(best) >= weight(next) ? best : next),
    /** @type {Meeting | undefined} */ (undefined),
  );
  return (richest?.pair ?? model.sources.slice(0, 1)).map(({ id }) => id);
}
