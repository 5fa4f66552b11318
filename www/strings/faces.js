/** @typedef {typeof import('./tools.en.js').tools} ToolWords the tools of the table, copying, keys */
/** @typedef {typeof import('./exports.en.js').exports} ExportWords what a comparison says outside the page */
/** @typedef {{tools: ToolWords, exports: ExportWords}} Faces */

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
