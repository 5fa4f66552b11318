/**
 * The words of one language. Its plural tables hold what classes the language has.
 * @typedef {typeof import('./en.js').en} Strings
 */

/** Every interface language by its code; a reader loads one. @type {Record<string, () => Promise<Strings>>} */
const kLanguages = {
  ar: async () => (await import('./ar.js')).ar,
  en: async () => (await import('./en.js')).en,
};

export const languageCodes = Object.keys(kLanguages);

/** @type {Record<string, Strings>} */
const loaded = {};

/** The interface language for a BCP 47 tag: 'ar' for `ar-SY`; an unknown language reads English. @param {string | null | undefined} tag */
export function languageCode(tag) {
  const code = String(tag ?? '')
    .toLowerCase()
    .split('-')[0];
  return languageCodes.includes(code) ? code : 'en';
}

/** The strings for a tag, undefined before they are loaded. @param {string | null | undefined} tag @returns {Strings | undefined} */
export const stringsFor = (tag) => loaded[languageCode(tag)];

/** Loads the strings for a tag, if they are not there. @param {string | null | undefined} tag */
export async function loadStrings(tag) {
  const code = languageCode(tag);
  loaded[code] ??= await kLanguages[code]();
  return loaded[code];
}
