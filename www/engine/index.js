/**
 * The browser API. An engine in this thread by `init`, one in a worker by `createClient`, HTML to
 * articles by `htmlToArticle`.
 * @module
 */
export { createClient } from './client.js';
export { MuqabalaError, NeedsLanguagesError, SupersededError } from './errors.js';
export { domRanges, htmlText, htmlToArticle } from './html-text.js';
export { init } from './loader.js';
export { version } from './version.js';
