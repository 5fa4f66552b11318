// How many words each concept has in each language, read from core/lang.
import { projectFiles, readText } from '../rules/files.mjs';

/** The words and phrases that a concept has at least, by language. */
export const LEAST = { ar: 8, en: 8, fr: 5, es: 5, de: 5, fa: 3, tr: 3, ru: 3, ur: 3 };

/** How many concepts there are at least. */
export const LEAST_CONCEPTS = 1000;

/** @param {string} path @returns {string[][]} */
const rowsOf = (path) =>
  readText(path)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

/** The concepts in the order of their table. */
export const conceptIds = () => rowsOf('core/lang/concepts.tsv').map(([id]) => id);

/** Concept → its phrases in a language, none twice.
 * @param {string} lang @returns {Map<string, Set<string>>} */
export function phrasesOf(lang) {
  const phrases = new Map();
  for (const path of projectFiles(new RegExp(`^core/lang/${lang}/concepts-.*\\.tsv$`))) {
    for (const [, id, text] of rowsOf(path)) {
      const own = phrases.get(id) ?? new Set();
      for (const phrase of text.split('|')) own.add(phrase.trim());
      phrases.set(id, own);
    }
  }
  return phrases;
}

/** The concepts with fewer phrases than LEAST asks for.
 * @param {string} lang */
export function thinConcepts(lang) {
  const phrases = phrasesOf(lang);
  return conceptIds().filter((id) => (phrases.get(id)?.size ?? 0) < LEAST[lang]);
}

/** The entities that have no name in a language.
 * @param {string} lang */
export function namelessEntities(lang) {
  const named = new Set(rowsOf(`core/lang/${lang}/entities.tsv`).map(([, id]) => id));
  const ids = rowsOf('core/lang/entities.tsv').map(([id]) => id);
  return ids.filter((id) => !named.has(id));
}
