import { MuqabalaError, NeedsLanguagesError } from './errors.js';
import { version } from './version.js';

/**
 * Where the words of languages come from: the address of the folder with `ar.txt`, `en.txt` ..., or
 * a function that has a pack's bytes at once (Node reads files), or by code the bytes or an address.
 * @typedef {string | URL | ((code: string) => Uint8Array) | Record<string, Uint8Array | string | URL>} Packs
 */

/** @param {string} message @param {ErrorOptions} [options] */
const notLoaded = (message, options) => new MuqabalaError({ code: 'not-loaded', message }, options);

/** @param {URL} url @returns {Promise<Uint8Array>} */
async function fetchPack(url) {
  const response = await fetch(url).catch((cause) => {
    throw notLoaded(`${url} did not come: ${cause.message}`, { cause });
  });
  if (!response.ok) throw notLoaded(`${url} did not come: HTTP status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** An address as one: a relative one is the page's. @param {string | URL} given */
const addressOf = (given) => new URL(given, globalThis.document?.baseURI);

/** @param {Packs} packs @returns {(code: string) => Uint8Array | URL} bytes, or what to fetch */
function finder(packs) {
  if (typeof packs === 'function') return packs;
  if (typeof packs === 'string' || packs instanceof URL)
    return (code) => new URL(`${code}.txt`, addressOf(String(packs).replace(/\/?$/, '/')));
  return (code) => {
    const pack = packs[code];
    if (!pack) throw notLoaded(`There are no words of "${code}".`);
    return typeof pack === 'string' ? addressOf(pack) : pack;
  };
}

/**
 * The language packs of one engine; each is loaded once, when an article first needs it.
 * @param {Packs} given
 * @param {(bytes: Uint8Array) => boolean} add hands a pack to the module
 */
export function createPacks(given, add) {
  const find = finder(given);
  /** @type {Map<string, Promise<void>>} */
  const loading = new Map();

  /** @param {string} code @param {Uint8Array} bytes */
  function take(code, bytes) {
    if (add(bytes)) return;
    throw notLoaded(`What came for "${code}" is no language pack of version ${version}.`);
  }

  /** @param {string} code */
  async function load(code) {
    const found = find(code);
    take(code, found instanceof URL ? await fetchPack(found) : found);
  }

  /** @param {string} code */
  function loadOnce(code) {
    const known = loading.get(code);
    if (known) return known;
    const started = load(code);
    loading.set(code, started);
    // What failed may come the next time.
    started.catch(() => loading.delete(code));
    return started;
  }

  /** @param {readonly string[]} codes */
  const loadAll = async (codes) => void (await Promise.all(codes.map(loadOnce)));

  return {
    load: loadAll,

    /** Loads them if that can be done at once. @param {string[]} codes */
    loadNow(codes) {
      const found = codes.map((code) => ({ code, pack: find(code) }));
      for (const { code, pack } of found) {
        if (pack instanceof URL) throw new NeedsLanguagesError(codes);
        take(code, pack);
      }
    },

    /**
     * The result of a call, made again as often as it meets a language that is still to be loaded.
     * @template T
     * @param {() => T} call
     * @returns {Promise<T>}
     */
    async loading(call) {
      for (;;) {
        try {
          return call();
        } catch (error) {
          if (!(error instanceof NeedsLanguagesError)) throw error;
          await loadAll(error.needs);
        }
      }
    },
  };
}
