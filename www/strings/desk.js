/**
 * The words of the desk, apart from those that every page needs.
 * @typedef {typeof import('./desk.en.js').desk} DeskWords
 */

/** @type {Record<string, () => Promise<DeskWords>>} */
const kLanguages = {
  ar: async () => (await import('./desk.ar.js')).desk,
  en: async () => (await import('./desk.en.js')).desk,
};

/** @type {Record<string, DeskWords>} */
const loaded = {};

/** @param {string} code of an interface language */
export async function loadDeskWords(code) {
  loaded[code] ??= await kLanguages[code]();
  return loaded[code];
}
