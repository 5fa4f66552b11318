/** @typedef {Record<string, Record<string, string>>} Labels concept → language → label */

/** @type {Record<string, Promise<Labels>>} */
const loading = {};
/** @type {Record<string, Labels>} */
const loaded = {};

/**
 * The labels of concepts in one language, read once from the file that the build makes beside this
 * one; empty when it cannot be had, and titles then use the articles' own words.
 * @param {string} code
 */
export function loadConcepts(code) {
  loading[code] ??= fetch(new URL(`concepts.${code}.json`, import.meta.url))
    .then((response) => (response.ok ? response.json() : {}))
    .catch(() => ({}))
    .then((labels) => {
      loaded[code] = inLanguage(labels, code);
      return loaded[code];
    });
  return loading[code];
}

/** Those that have come. @param {string} code @returns {Labels | undefined} */
export const conceptsIn = (code) => loaded[code];

/** What a file holds, concept → label, as the element takes it. @param {Record<string, string>} labels @param {string} code @returns {Labels} */
export function inLanguage(labels, code) {
  return Object.fromEntries(Object.entries(labels).map(([id, label]) => [id, { [code]: label }]));
}
