/**
 * Articles with one and the same text, whatever spaces, line breaks and invisible marks stand in it.
 *
 * @template {{id: string, text: string}} T
 * @typedef {{first: T, twin: T}} Pair the one that was there, and the one that says the same
 */

/** Spaces of every kind, marks of direction, joiners and the byte order mark. */
const kBlank = /[\s\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]+/gu;

/** @param {string} text */
const sameWords = (text) => text.replace(kBlank, ' ').trim().normalize('NFC');

/** @template {{id: string, text: string}} T @param {T[]} articles @returns {Pair<T>[]} */
export function twins(articles) {
  /** @type {Map<string, T>} */
  const first = new Map();
  return articles.flatMap((twin) => {
    const words = sameWords(twin.text);
    const known = first.get(words);
    if (known) return [{ first: known, twin }];
    first.set(words, twin);
    return [];
  });
}
