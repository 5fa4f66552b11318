import { plain } from '../strings/weave.js';
import { noFilter } from './choice.js';
import { fold } from './fold.js';
import { groupOf } from './groups.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./facts.js').FactView} FactView */
/** @typedef {import('./views.js').Filter} Filter */

/** Whether the filter asks for anything. @param {Filter} filter */
export const isFiltering = ({ relations, kind, source, words }) =>
  relations.length > 0 || Boolean(kind || source || words.trim());

/** What a point is searched by: all that its row shows. @type {WeakMap<FactView, string>} */
const searched = new WeakMap();

/** @param {Model} model @param {FactView} view */
function searchText(model, view) {
  const known = searched.get(view);
  if (known !== undefined) return known;
  const claims = view.fact.claims.flatMap((claim) => [
    model.words(claim).text,
    model.claims[claim]?.speakers?.length ? model.speakerOf(claim).text : '',
    model.byId.get(model.claims[claim]?.article ?? '')?.name ?? '',
  ]);
  const labels = view.versions.map(({ label }) => plain(label));
  const text = fold([plain(view.title), ...labels, ...claims].join(' \n '));
  searched.set(view, text);
  return text;
}

/** Whether a text has every word that is looked for. @param {string} folded @param {string} words */
const hasWords = (folded, words) =>
  fold(words)
    .split(' ')
    .every((word) => folded.includes(word));

/** Whether a point is one that the filter lets through. @param {Model} model @param {FactView} view @param {Filter} filter */
function fits(model, view, { relations, kind, source, words }) {
  if (relations.length && !relations.includes(groupOf(view))) return false;
  if (kind && view.fact.kind !== kind) return false;
  if (source && !view.fact.claims.some((claim) => model.claims[claim]?.article === source))
    return false;
  return hasWords(searchText(model, view), words);
}

/** The points that the filter lets through. @param {Model} model @param {Filter} filter */
export const chosen = (model, filter) => model.facts.filter((view) => fits(model, view, filter));

/**
 * How many points a choice would show, the other choices kept: `counts(model, filter, 'kind',
 * ({ fact }) => fact.kind)` by kind.
 * @param {Model} model @param {Filter} filter @param {keyof Filter} field
 * @param {(view: FactView) => string[]} keys what a point counts for
 */
export function countsBy(model, filter, field, keys) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const view of chosen(model, { ...filter, [field]: noFilter()[field] }))
    for (const key of new Set(keys(view))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** A sentence of one source, by source and words. @param {Model} model @param {{article: string, sentence: number}} lone @param {Filter} filter */
export function fitsSentence(model, { article, sentence }, { relations, kind, source, words }) {
  if (kind || (relations.length && !relations.includes('unique'))) return false;
  if (source && source !== article) return false;
  const own = model.byId.get(article);
  return hasWords(
    fold(`${own?.name} ${model.quote(article, own?.article.sentences?.[sentence]).text}`),
    words,
  );
}
