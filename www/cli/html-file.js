// Loaded only when an article is HTML, and with it the libraries that read it.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { htmlText, htmlToArticle } from '../engine/html-text.js';

/** Words of a text that Readability found and one may trust; below that the page has no clear body. */
const kFewest = 25;

const documentOf = (/** @type {string} */ html) => parseHTML(html).document;
const wordCount = (/** @type {string} */ text) => text.split(/\s+/).filter(Boolean).length;

/** The article's text without what stands around it; null where it cannot be told apart. @param {string} html */
function readable(html) {
  /** @type {{ content?: Element | null } | null} */
  const found = /** @type {any} */ (
    new Readability(documentOf(html), { serializer: (/** @type {any} */ element) => element })
  ).parse();
  const text = found?.content ? htmlText(found.content).text : '';
  return wordCount(text) < kFewest ? null : text;
}

/**
 * The article in a saved page: its text as Readability finds it, and what the page says of it.
 * @param {string} html
 */
export function articleOf(html) {
  const { article } = htmlToArticle(documentOf(html));
  return { ...article, text: readable(html) ?? article.text };
}
