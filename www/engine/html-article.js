import { htmlToArticle } from './html-text.js';

/** @typedef {import('./api.js').TextOrHtml} TextOrHtml */

/**
 * An article given as `html` with the text that stands in it, its metadata filled in where it has
 * none of its own. Any other article as it is.
 * @param {TextOrHtml} article
 * @param {(html: string) => Document | Promise<Document>} parse
 * @returns {Promise<import('./types.js').ArticleInput>}
 */
export async function toTextArticle(article, parse) {
  const { html, ...given } = /** @type {any} */ (article ?? {});
  if (typeof html !== 'string') return /** @type {import('./types.js').ArticleInput} */ (article);
  const { article: read } = htmlToArticle(await parse(html));
  const own = Object.entries(given).filter(([, value]) => value !== null && value !== undefined);
  return { ...read, includeText: true, ...Object.fromEntries(own) };
}
