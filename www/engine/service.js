import { errorValue, MuqabalaError } from './errors.js';
import { init } from './loader.js';

/**
 * What a worker answers: `{ call, method, args }` in, `{ call, result }` or `{ call, error }` out,
 * in the order of the calls.
 * @typedef {{ call: number, method: string, args: any[] }} Call
 * @typedef {{ call: number, result?: any, error?: { code: string, message: string, path: string } }} Answer
 */

/**
 * An engine of this thread from what the first call names: what loader.js takes, or an address to fetch.
 * @param {{ wasm: any, packs?: import('./packs.js').Packs }} places
 */
const loadEngine = ({ wasm, packs }) =>
  init({ wasm: typeof wasm === 'string' ? fetch(wasm) : wasm, packs });

/**
 * Answers calls. The first must be `init`. An engine that stopped is loaded again at the next call;
 * its sessions are gone.
 * @param {(places: any) => Promise<import('./engine.js').Engine>} [load]
 * @returns {(call: Call) => Promise<Answer>}
 */
export function createService(load = loadEngine) {
  /** @type {import('./engine.js').Engine} */
  let engine;
  /** @type {any} */
  let places;
  /** Sessions by number; calls that name none mean the first. @type {Map<number, import('./engine.js').Session>} */
  const sessions = new Map();
  let opened = 0;

  /** @param {number} number */
  function sessionAt(number) {
    const session = sessions.get(number);
    if (session) return session;
    throw new MuqabalaError({ code: 'closed', message: 'The session is closed.' });
  }
  function openSession() {
    sessions.set(opened, engine.session());
    return opened++;
  }
  /** @type {Record<string, (...args: any[]) => any>} */
  const methods = {
    init: async (given) => {
      places = given;
      engine = await load(places);
      sessions.clear();
      openSession();
      return engine.version;
    },
    compare: (input) => engine.loading(() => engine.compare(input)),
    extract: (article) => engine.loading(() => engine.extract(article)),
    openSession,
    closeSession: (at) => {
      sessionAt(at).close();
      sessions.delete(at);
    },
    addArticle: (article, at = 0) => engine.loading(() => sessionAt(at).addArticle(article)),
    removeArticle: (id, at = 0) => sessionAt(at).removeArticle(id),
    compareSession: (request, at = 0) => sessionAt(at).compare(request),
  };
  return async ({ call, method, args }) => {
    try {
      if (method !== 'init' && !engine) {
        throw new MuqabalaError({ code: 'not-loaded', message: 'The engine is not loaded.' });
      }
      if (engine?.stopped()) await methods.init(places);
      return { call, result: await methods[method](...args) };
    } catch (error) {
      return { call, error: errorValue(error) };
    }
  };
}
