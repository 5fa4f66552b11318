import { errorValue, MuqabalaError } from './errors.js';
import { init } from './loader.js';

/**
 * What a worker answers: `{ call, method, args }` in, `{ call, result }` or `{ call, error }` out,
 * in the order of the calls.
 * @typedef {{ call: number, method: string, args: any[] }} Call
 * @typedef {{ call: number, result?: any, error?: { code: string, message: string, path: string } }} Answer
 */

/**
 * Answers calls. The first must be `init` with what loader.js takes or an address to fetch.
 * @returns {(call: Call) => Promise<Answer>}
 */
export function createService() {
  /** @type {import('./engine.js').Engine} */
  let engine;
  /** @type {import('./engine.js').Session} */
  let session;
  /** @type {Record<string, (...args: any[]) => any>} */
  const methods = {
    init: async ({ wasm, packs }) => {
      engine = await init({ wasm: typeof wasm === 'string' ? fetch(wasm) : wasm, packs });
      session = engine.session();
      return engine.version;
    },
    compare: (input) => engine.loading(() => engine.compare(input)),
    extract: (article) => engine.loading(() => engine.extract(article)),
    addArticle: (article) => engine.loading(() => session.addArticle(article)),
    removeArticle: (id) => session.removeArticle(id),
    compareSession: (request) => session.compare(request),
  };
  return async ({ call, method, args }) => {
    try {
      if (method !== 'init' && !engine) {
        throw new MuqabalaError({ code: 'not-loaded', message: 'The engine is not loaded.' });
      }
      return { call, result: await methods[method](...args) };
    } catch (error) {
      return { call, error: errorValue(error) };
    }
  };
}
