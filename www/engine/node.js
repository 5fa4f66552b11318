/**
 * The Node API: the functions of the browser, and a pool of threads for many events.
 * @module
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createApi } from './api.js';
import { createClient as createAnyClient } from './client.js';
import { MuqabalaError } from './errors.js';
import { toTextArticle as toText } from './html-article.js';
import { init as initAnywhere } from './loader.js';
import { createService } from './service.js';
import { localTransport } from './transport.js';

export { MuqabalaError, NeedsLanguagesError, SupersededError } from './errors.js';
export { withExcerpts } from './excerpts.js';
export { domRanges, htmlText, htmlToArticle } from './html-text.js';
export { createPool } from './pool.js';
export * from './types.js';
export { version } from './version.js';

/** @typedef {import('./api.js').TextOrHtml} TextOrHtml */
/** @typedef {import('./api.js').CompareOptions} CompareOptions */
/** @typedef {import('./api.js').Progress} Progress */
/** @typedef {import('./api.js').Comparer} Comparer */
/** @typedef {import('./client.js').Client} Client */
/** @typedef {import('./pool.js').Pool} Pool */

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

const readModule = () => readFile(new URL('./muqabala.wasm', import.meta.url));

/**
 * Like that of the browser, but module and languages are read from files.
 * @param {Parameters<typeof initAnywhere>[0]} [options]
 */
export const init = ({ wasm = readModule(), packs = readPack } = {}) =>
  initAnywhere({ wasm, packs });

/** The engine of this thread: loaded at the first call, and again when it failed or stopped. */
export function loadEngine() {
  shared = shared
    ? shared.then(
        (engine) => (engine.stopped() ? init() : engine),
        () => init(),
      )
    : init();
  return shared;
}

/** The engine in this thread; between two calls whatever else waits has its turn. */
function openHere() {
  const answer = createService(loadEngine);
  /** @param {import('./service.js').Call} call */
  const send = async (call) => {
    await new Promise((resolve) => setImmediate(resolve));
    return answer(call);
  };
  return createAnyClient({ transport: Promise.resolve(localTransport(send)) });
}

/**
 * Like that of the browser, in this thread unless another transport is given; another module as bytes
 * or compiled.
 * @param {Parameters<typeof createAnyClient>[0]} [options]
 */
export const createClient = (options) =>
  options
    ? createAnyClient({
        wasm: options.transport ? undefined : /** @type {any} */ (readModule()),
        packs: readPack,
        transport: Promise.resolve(localTransport()),
        ...options,
      })
    : openHere();

/** A document of HTML, which may be a piece without head and body as browsers allow it. @param {string} html */
async function parse(html) {
  const { parseHTML } = await import('linkedom').catch((cause) => {
    const message = 'Articles in HTML need the package linkedom, which is not installed.';
    throw new MuqabalaError({ code: 'not-loaded', message }, { cause });
  });
  const { document } = parseHTML(html);
  if (document.documentElement?.tagName === 'HTML') return document;
  const whole = parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`).document;
  whole.head.append(...whole.querySelectorAll('body > title, body > meta, body > link'));
  return whole;
}

/**
 * An article given as `html` with the text that the browser would read in it, its metadata filled
 * in where it has none of its own. Any other article as it is.
 * @param {TextOrHtml} article
 */
export const toTextArticle = (article) => toText(article, parse);

/** @type {import('./client.js').Client | undefined} */
let client;

export const { compare, extract, createComparer } = createApi({
  open: () => {
    client ??= openHere();
    return client;
  },
  toText: toTextArticle,
});
