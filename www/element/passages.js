import { chiefRelation, kLikely } from './facts.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./model.js').Source} Source */
/** @typedef {import('./facts.js').FactView} FactView */
/** @typedef {import('./types.js').Mark} Mark */
/** @typedef {{claim: number, view: FactView, mark: Mark, start: number, end: number, title: boolean}} Passage */

/** Which mark wins where two overlap. */
export const kRank = { contradict: 4, update: 3, refine: 2, agree: 1, possible: 0, abstained: 0 };

/** The passages of an article that some relation rests on, each with its gravest. @param {Model} model @param {Source} source @returns {Passage[]} */
export function passagesOf(model, source) {
  /** @type {Map<number, Passage>} */
  const best = new Map();
  for (const view of model.facts) {
    for (const claim of view.fact.claims) {
      if (model.claims[claim]?.article !== source.id) continue;
      const mark = markOf(view, claim);
      const known = best.get(claim);
      const { key } = model.claims[claim];
      if (mark && (!known || kRank[known.mark] < kRank[mark]))
        best.set(claim, {
          claim,
          view,
          mark,
          start: key.start,
          end: key.end,
          title: key.field === 'title',
        });
    }
  }
  return [...best.values()].sort((a, b) => a.start - b.start);
}

/** A claim's own relation; an unsure conflict leaves no mark in running text. @param {FactView} view @param {number} claim @returns {Mark | null} */
function markOf(view, claim) {
  const relation = chiefRelation(view.fact, claim);
  if (!relation || (relation.relation === 'contradict' && relation.confidence < kLikely))
    return null;
  return relation.a === claim || relation.b === claim ? relation.relation : null;
}

/** Stretches of text between line ends. @param {string} text */
export function paragraphs(text) {
  return [...text.matchAll(/[^\r\n]+/g)]
    .filter(([line]) => line.trim())
    .map((match) => ({ start: match.index ?? 0, end: (match.index ?? 0) + match[0].length }));
}
