/** @typedef {typeof import('./tools.en.js').tools} ToolWords the tools of the table, copying, keys */
/** @typedef {typeof import('./exports.en.js').exports} ExportWords what a comparison says outside the page */
/** @typedef {typeof import('./marking.en.js').marking} MarkingWords what is said of a finding */
/** @typedef {typeof import('./out.en.js').out} OutWords what leaves the desk: questions, sentences, files */
/** @typedef {{tools: ToolWords, exports: ExportWords, marking: MarkingWords, out: OutWords}} Faces */

/** Words that the first view does not need, by face and language; loaded with what shows them. @type {{[F in keyof Faces]: Record<string, () => Promise<Faces[F]>>}} */
const kFaces = {
  tools: {
    ar: async () => (await import('./tools.ar.js')).tools,
    en: async () => (await import('./tools.en.js')).tools,
  },
  exports: {
    ar: async () => (await import('./exports.ar.js')).exports,
    en: async () => (await import('./exports.en.js')).exports,
  },
  marking: {
    ar: async () => (await import('./marking.ar.js')).marking,
    en: async () => (await import('./marking.en.js')).marking,
  },
  out: {
    ar: async () => (await import('./out.ar.js')).out,
    en: async () => (await import('./out.en.js')).out,
  },
};

/** @type {Record<string, any>} */
const loaded = {};

/** @template {keyof Faces} F @param {F} face @param {string} code of an interface language @returns {Promise<Faces[F]>} */
export async function loadFace(face, code) {
  const key = `${face}.${code}`;
  loaded[key] ??= await kFaces[face][code]();
  return loaded[key];
}

/** Those that have come. @template {keyof Faces} F @param {F} face @param {string} code @returns {Faces[F] | undefined} */
export const faceWords = (face, code) => loaded[`${face}.${code}`];
