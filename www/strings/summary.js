import { phrase } from './weave.js';

/** @typedef {import('./index.js').Strings} Strings */
/** @typedef {import('./format.js').Format} Format */

/**
 * The summary in words: "5 sources: 12 points in conflict, 4 updated, 48 agreed." A class with zero
 * is left out, conflict is not, and where there may be one its absence is not claimed; `texts` is
 * named only when copies make it smaller than `sources`, `hidden` only when marks hide conflicts.
 * @param {{sources: number, texts: number, conflict: number, possible: number, hidden?: number, update: number, agree: number}} counts
 * @param {Strings} strings
 * @param {Format} format
 */
export function summaryWords(counts, strings, format) {
  const words = strings.summary;
  const texts = counts.texts < counts.sources ? format.count(words.texts, counts.texts) : '';
  const head = words.open
    .replace('{sources}', format.count(words.sources, counts.sources))
    .replace('{texts}', texts);
  const conflict =
    counts.possible && !counts.conflict
      ? words.unsure
      : format.count(words.conflict, counts.conflict);
  const clauses = [
    counts.hidden
      ? words.hidden.replace('{conflict}', conflict).replace('{n}', format.number(counts.hidden))
      : conflict,
    phrase(strings, words.update, counts.update) && format.count(words.update, counts.update),
    phrase(strings, words.agree, counts.agree) && format.count(words.agree, counts.agree),
  ];
  return head + clauses.filter(Boolean).join(words.and) + words.end;
}
