import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { MuqabalaError } from './errors.js';
import { htmlToArticle } from './html-text.js';
import { init as initAnywhere } from './loader.js';

export { MuqabalaError } from './errors.js';
export { version } from './version.js';

/** @typedef {import('./types.js').CompareInput} CompareInput */
/** @typedef {import('./types.js').ArticleInput} ArticleInput */
/** @typedef {import('./types.js').Options} Options */
/** @typedef {ArticleInput | (Omit<ArticleInput, 'text'> & { html: string })} TextOrHtml */

/** @type {Promise<import('./engine.js').Engine> | undefined} */
let shared;

/** The words of a language, from beside this file. @param {string} code */
function readPack(code) {
  const url = new URL(`./lang/${code}.txt`, import.meta.url);
  try {
    return readFileSync(url);
  } catch (cause) {
    const message = `${url.pathname} cannot be read: ${/** @type {Error} */ (cause).message}`;
    throw new MuqabalaError({ code: 'not-loaded', message }, { cause });
  }
}

/**
 * Like that of the browser, but languages are read from files as articles need them.
 * @param {Parameters<typeof initAnywhere>[0]} options
 */
export const init = (options) => initAnywhere({ packs: readPack, ...options });

const load = () => init({ wasm: readFile(new URL('./muqabala.wasm', import.meta.url)) });

/** The engine of this process: loaded at the first call, and again when it failed or stopped. */
export function loadEngine() {
  shared = shared ? shared.then((engine) => (engine.stopped() ? load() : engine), load) : load();
  return shared;
}

/**
 * An article given as `html` with the text that the browser would read in it, its metadata filled
 * in where it has none of its own. Any other article as it is.
 * @param {TextOrHtml} article
 * @returns {Promise<ArticleInput>}
 */
export async function toTextArticle(article) {
  if (!('html' in article) || typeof article.html !== 'string') {
    return /** @type {ArticleInput} */ (article);
  }
  const { parseHTML } = await import('linkedom');
  const { html, ...given } = article;
  const { article: read } = htmlToArticle(parseHTML(html).document);
  const own = Object.entries(given).filter(([, value]) => value !== null && value !== undefined);
  return { ...read, includeText: true, ...Object.fromEntries(own) };
}

/**
 * Compares articles.
 *
 *     const report = await compare({ articles: [{ text: '…' }, { html: '<p>…' }] });
 *
 * @param {Omit<CompareInput, 'articles'> & { articles: TextOrHtml[] }} input
 * @param {Options} [options] over those of the input
 * @throws {import('./errors.js').MuqabalaError}
 */
export async function compare(input, options = {}) {
  const engine = await loadEngine();
  return engine.compare(await prepare(input, options));
}

/**
 * The input with texts for HTML; what is no list of articles is left for the core to name.
 * @param {Omit<CompareInput, 'articles'> & { articles: TextOrHtml[] }} input
 * @param {Options} options
 * @returns {Promise<CompareInput>}
 */
async function prepare(input, options) {
  const hasHtml = Array.isArray(input?.articles) && input.articles.some((a) => a && 'html' in a);
  const articles = hasHtml
    ? await Promise.all(input.articles.map((a) => toTextArticle(a)))
    : /** @type {ArticleInput[]} */ (input?.articles);
  return { ...input, articles, options: { ...input?.options, ...options } };
}

/**
 * The claims of one article.
 * @param {TextOrHtml} article
 */
export async function extract(article) {
  const engine = await loadEngine();
  return engine.extract(await toTextArticle(article));
}

/**
 * A session: articles come and go, each is analysed once.
 *
 *     const comparer = await createComparer();
 *     const id = comparer.addArticle({ text: '…' });
 *     const report = comparer.compare();
 *     comparer.close();
 */
export async function createComparer() {
  return (await loadEngine()).session();
}
