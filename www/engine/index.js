/**
 * The browser API: the same functions as in Node. The engine works in a worker that starts at the
 * first call; `createClient` gives one of your own, `init` an engine in this thread.
 * @module
 */
import { createApi } from './api.js';
import { createClient } from './client.js';
import { toTextArticle } from './html-article.js';

export { createClient } from './client.js';
export { MuqabalaError, NeedsLanguagesError, SupersededError } from './errors.js';
export { withExcerpts } from './excerpts.js';
export { domRanges, htmlText, htmlToArticle } from './html-text.js';
export { init } from './loader.js';
export * from './types.js';
export { version } from './version.js';

/** @typedef {import('./api.js').TextOrHtml} TextOrHtml */
/** @typedef {import('./api.js').CompareOptions} CompareOptions */
/** @typedef {import('./api.js').Progress} Progress */
/** @typedef {import('./api.js').Comparer} Comparer */
/** @typedef {import('./client.js').Client} Client */

/** @type {import('./client.js').Client | undefined} */
let shared;

/** The engine of this page: started at the first call, and again when it did not load. */
function open() {
  if (shared) return shared;
  const client = createClient();
  client.ready.catch(() => {
    shared = undefined;
    client.close();
  });
  shared = client;
  return client;
}

const parse = (/** @type {string} */ html) => new DOMParser().parseFromString(html, 'text/html');

export const { compare, extract, createComparer } = createApi({
  open,
  toText: (article) => toTextArticle(article, parse),
});
