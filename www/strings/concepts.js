/** @typedef {Record<string, Record<string, string>>} Labels concept → language → label */

/** Each in full, which is how bundlers find the file. @type {Record<string, () => URL>} */
const kFiles = {
  ar: () => new URL('./concepts.ar.json', import.meta.url),
  en: () => new URL('./concepts.en.json', import.meta.url),
};

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
  loading[code] ??= fetch(kFiles[code]())
    .then((response) => (response.ok ? response.json() : {}))
    .catch(() => ({}))
    .then((labels) => {
      loaded[code] = inLanguage(labels, code);
      return loaded[code];
    });
  return loading[code];
}

/** Takes them from whoever has them at hand, so that nothing is fetched. @param {Record<string, Record<string, string>>} labels what the files hold, by language */
export function keepConcepts(labels) {
  for (const [code, file] of Object.entries(labels)) loaded[code] = inLanguage(file, code);
}

/** Those that have come. @param {string} code @returns {Labels | undefined} */
export const conceptsIn = (code) => loaded[code];

/** What a file holds, concept → label, as the element takes it. @param {Record<string, string>} labels @param {string} code @returns {Labels} */
export function inLanguage(labels, code) {
  return Object.fromEntries(Object.entries(labels).map(([id, label]) => [id, { [code]: label }]));
}
