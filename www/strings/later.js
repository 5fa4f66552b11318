/** @typedef {typeof import('./marking.en.js').marking} MarkingWords what is said of a finding */
/** @typedef {typeof import('./out.en.js').out} OutWords what leaves the desk: questions, sentences, files */
/** @typedef {{marking: MarkingWords, out: OutWords}} Later */

/** Words that come with the part that shows them. @type {{[P in keyof Later]: Record<string, () => Promise<Later[P]>>}} */
const kParts = {
  marking: {
    ar: async () => (await import('./marking.ar.js')).marking,
    en: async () => (await import('./marking.en.js')).marking,
  },
  out: {
    ar: async () => (await import('./out.ar.js')).out,
    en: async () => (await import('./out.en.js')).out,
  },
};

/** @template {keyof Later} P @param {P} part @param {string} code of an interface language @returns {Promise<Later[P]>} */
export const laterWords = (part, code) => kParts[part][code]();
