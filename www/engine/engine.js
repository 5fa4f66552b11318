import { unpackClaims } from './claims.js';
import { MuqabalaError } from './errors.js';
import { createPacks } from './packs.js';

/**
 * The exports of the WebAssembly module (wasm/bindings.cpp).
 * @typedef {{
 *   memory: WebAssembly.Memory,
 *   mq_version: () => number,
 *   mq_alloc: (size: number) => number,
 *   mq_free: (pointer: number) => void,
 *   mq_result_size: () => number,
 *   mq_add_pack: (pointer: number, size: number) => number,
 *   mq_compare: (pointer: number, size: number) => number,
 *   mq_extract: (pointer: number, size: number) => number,
 *   mq_extract_packed: (pointer: number, size: number) => number,
 *   mq_session_new: () => number,
 *   mq_session_free: (session: number) => void,
 *   mq_session_add: (session: number, pointer: number, size: number) => number,
 *   mq_session_remove: (session: number, pointer: number, size: number) => number,
 *   mq_session_compare: (session: number, pointer: number, size: number) => number,
 * }} Exports
 */
/** @typedef {import('./types.js').CompareInput} CompareInput */
/** @typedef {import('./types.js').ArticleInput} ArticleInput */
/** @typedef {import('./types.js').CompareRequest} CompareRequest */
/** @typedef {import('./types.js').Report} Report */
/** @typedef {import('./types.js').Extraction} Extraction */

/**
 * Result text to value. An error value is thrown.
 * @param {string} text
 */
function parseResult(text) {
  const value = JSON.parse(text);
  if (text.startsWith('{"error":')) throw new MuqabalaError(value.error);
  return value;
}

/** @param {Exports} wasm @param {import('./packs.js').Packs} source */
function createCalls(wasm, source) {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  /** @type {unknown} */
  let broken = null;

  /** @param {(pointer: number, size: number) => number} call @param {Uint8Array} bytes */
  function withBytes(call, bytes) {
    if (broken) {
      const message = 'The engine stopped in an earlier call. Load it again.';
      throw new MuqabalaError({ code: 'internal', message }, { cause: broken });
    }
    const pointer = wasm.mq_alloc(bytes.length || 1);
    if (pointer === 0) {
      throw new MuqabalaError({
        code: 'too-large',
        message: 'The input does not fit into memory.',
      });
    }
    try {
      // A view lives only until memory grows, so each call makes its own.
      new Uint8Array(wasm.memory.buffer).set(bytes, pointer);
      return call(pointer, bytes.length);
    } catch (cause) {
      broken = cause;
      throw new MuqabalaError({ code: 'internal', message: 'The engine stopped.' }, { cause });
    } finally {
      if (!broken) wasm.mq_free(pointer);
    }
  }

  /** @param {number} pointer */
  const resultAt = (pointer) =>
    decoder.decode(new Uint8Array(wasm.memory.buffer, pointer, wasm.mq_result_size()));

  const packs = createPacks(source, (bytes) => withBytes(wasm.mq_add_pack, bytes) === 1);

  /**
   * What `read` makes of the result of a call, made again after loading what it said it needs.
   * @template T
   * @param {(pointer: number, size: number) => number} call
   * @param {string | Uint8Array} text
   * @param {(pointer: number) => T | string} read a text may say what is needed
   */
  function readCall(call, text, read) {
    const bytes = typeof text === 'string' ? encoder.encode(text) : text;
    for (;;) {
      const result = read(withBytes(call, bytes));
      if (typeof result !== 'string' || !result.startsWith('{"needs":')) return result;
      packs.loadNow(JSON.parse(result).needs);
    }
  }

  /** @param {(pointer: number, size: number) => number} call @param {string | Uint8Array} text */
  const textCall = (call, text) => readCall(call, text, resultAt);

  /** @param {string} text an article's JSON text @returns {Extraction} */
  function extract(text) {
    const result = readCall(wasm.mq_extract_packed, text, (pointer) => {
      const { buffer } = wasm.memory;
      const packed = new Uint8Array(buffer, pointer, 1)[0] === 0;
      if (!packed) return resultAt(pointer);
      return unpackClaims(buffer, pointer, wasm.mq_result_size(), (bytes) => decoder.decode(bytes));
    });
    return typeof result === 'string' ? parseResult(result) : result;
  }

  /** @param {(pointer: number, size: number) => number} call @param {string} text */
  const withText = (call, text) => withBytes(call, encoder.encode(text));
  return { withText, textCall, extract, resultAt, packs, stopped: () => broken !== null };
}

/**
 * Articles that come and go; each is analysed once.
 * @param {Exports} wasm
 * @param {ReturnType<typeof createCalls>} calls
 */
function createSession(wasm, { withText, textCall }) {
  let session = wasm.mq_session_new();
  const handle = () => {
    if (session) return session;
    throw new MuqabalaError({ code: 'closed', message: 'The session is closed.' });
  };
  return {
    /**
     * @param {ArticleInput} article
     * @returns {string} its id, made from its place when it came without one
     */
    addArticle(article) {
      const open = handle();
      return parseResult(
        textCall((p, n) => wasm.mq_session_add(open, p, n), JSON.stringify(article)),
      ).id;
    },
    /** @param {string} id @returns {boolean} whether it was there */
    removeArticle(id) {
      const open = handle();
      return withText((p, n) => wasm.mq_session_remove(open, p, n), id) === 1;
    },
    /** @param {CompareRequest} [request] @returns {Report} */
    compare(request = {}) {
      const open = handle();
      return parseResult(
        textCall((p, n) => wasm.mq_session_compare(open, p, n), JSON.stringify(request)),
      );
    },
    close() {
      if (session) wasm.mq_session_free(session);
      session = 0;
    },
  };
}

/**
 * The synchronous API over a loaded module. `JSON.stringify` writes a lone surrogate as an escape
 * and the core reads that as U+FFFD: one code unit for one, so offsets hold.
 *
 * A call whose articles are in languages that are not loaded throws NeedsLanguagesError where packs
 * have to be fetched; `loading` fetches them and calls again.
 *
 *     const report = await engine.loading(() => engine.compare({ articles }));
 *
 * @param {Exports} wasm
 * @param {import('./packs.js').Packs} packs
 */
export function createEngine(wasm, packs) {
  const calls = createCalls(wasm, packs);
  /** @param {string | Uint8Array} json the input's JSON text, or its UTF-8 @returns {string} the report's JSON text, or an error's */
  const compareJson = (json) => calls.textCall(wasm.mq_compare, json);
  /** @param {string | Uint8Array} json an article's JSON text, or its UTF-8 @returns {string} */
  const extractJson = (json) => calls.textCall(wasm.mq_extract, json);
  return {
    version: calls.resultAt(wasm.mq_version()),
    /** Whether an earlier call ended in the middle: the engine is then of no more use. */
    stopped: calls.stopped,
    /** Loads languages ahead of the articles. @type {(codes: readonly string[]) => Promise<void>} */
    load: calls.packs.load,
    loading: calls.packs.loading,
    compareJson,
    extractJson,
    /** @param {CompareInput} input @returns {Report} */
    compare: (input) => parseResult(compareJson(JSON.stringify(input))),
    /** @param {ArticleInput} article @returns {Extraction} */
    extract: (article) => calls.extract(JSON.stringify(article)),
    session: () => createSession(wasm, calls),
  };
}

/** @typedef {ReturnType<typeof createEngine>} Engine */
/** @typedef {ReturnType<typeof createSession>} Session */
