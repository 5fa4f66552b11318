import { loadFace } from '../strings/faces.js';

/** @typedef {import('../element/model.js').Model} Model */
/** @typedef {import('../strings/faces.js').ExportWords} ExportWords */
/** @typedef {(model: Model, words: ExportWords) => string} Write a report in another form; the same model gives the same text */
/** @typedef {{type: string, extension: string, load: () => Promise<Write>}} Format */

/** What a comparison can be written as, in the order of the menu. @type {Record<string, Format>} */
export const formats = {
  csv: { type: 'text/csv', extension: 'csv', load: async () => (await import('./csv.js')).csv },
  html: {
    type: 'text/html',
    extension: 'html',
    load: async () => (await import('./html.js')).html,
  },
  markdown: {
    type: 'text/markdown',
    extension: 'md',
    load: async () => (await import('./markdown.js')).markdown,
  },
  json: {
    type: 'application/json',
    extension: 'json',
    load: async () => (await import('./json.js')).json,
  },
  annotations: {
    type: 'application/ld+json',
    extension: 'jsonld',
    load: async () => (await import('./annotations.js')).annotations,
  },
  tei: {
    type: 'application/tei+xml',
    extension: 'tei.xml',
    load: async () => (await import('./tei.js')).tei,
  },
  text: {
    type: 'text/plain',
    extension: 'txt',
    load: async () => (await import('./text.js')).text,
  },
};

/**
 * A comparison in one of the forms above; what writes it is loaded when asked for.
 *
 *     await writeAs('csv', model)   '\uFEFFfact,verdict,…'
 *
 * @param {string} name @param {Model} model
 */
export async function writeAs(name, model) {
  const [write, words] = await Promise.all([
    formats[name].load(),
    loadFace('exports', model.strings.code),
  ]);
  return write(model, words);
}
