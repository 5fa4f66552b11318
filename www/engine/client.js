import { MuqabalaError, SupersededError } from './errors.js';
import { ownFiles } from './files.js';
import { openTransport } from './transport.js';
import { waysToStart } from './worker-start.js';

/** @typedef {import('./types.js').CompareInput} CompareInput */
/** @typedef {import('./types.js').ArticleInput} ArticleInput */
/** @typedef {import('./types.js').CompareRequest} CompareRequest */
/** @typedef {import('./types.js').Report} Report */
/** @typedef {import('./types.js').Extraction} Extraction */
/** @typedef {{ signal?: AbortSignal }} CallOptions */
/** @typedef {{ method: string, args: any[] | Promise<any[]>, resolve: (value: any) => void, reject: (error: unknown) => void, settled: boolean }} Job */

/**
 * Calls that wait for an engine which does one at a time. A waiting call that is aborted or
 * superseded is never sent; one under way is left to finish and its result dropped.
 */
class CallQueue {
  /** @param {Promise<import('./transport.js').Transport>} transport */
  constructor(transport) {
    this.transport_ = transport;
    /** @type {Job[]} */
    this.waiting_ = [];
    /** @type {Job | null} */
    this.current_ = null;
    this.calls_ = 0;
    this.closed_ = false;
  }

  /** @param {string} method @param {any[] | Promise<any[]>} args @param {CallOptions} [options] @returns {Promise<any>} */
  call(method, args, { signal } = {}) {
    if (signal?.aborted) return Promise.reject(signal.reason);
    if (this.closed_) return Promise.reject(closedError());
    return new Promise((resolve, reject) => {
      /** @type {Job} */
      const job = { method, args, resolve, reject, settled: false };
      signal?.addEventListener('abort', () => this.drop(job, signal.reason), { once: true });
      this.waiting_.push(job);
      this.next_();
    });
  }

  /** Rejects a call that has not settled and takes it from the queue. @param {Job} job @param {unknown} reason */
  drop(job, reason) {
    if (job.settled) return;
    job.settled = true;
    this.waiting_ = this.waiting_.filter((other) => other !== job);
    job.reject(reason);
  }

  /** Drops all unfinished calls of one method. @param {string} method */
  supersede(method) {
    for (const job of this.unfinished_())
      if (job.method === method) this.drop(job, new SupersededError());
  }

  close() {
    this.closed_ = true;
    for (const job of this.unfinished_()) this.drop(job, closedError());
    this.transport_.then(
      (transport) => transport.close(),
      () => {},
    );
  }

  unfinished_() {
    return this.current_ ? [this.current_, ...this.waiting_] : [...this.waiting_];
  }

  async next_() {
    if (this.current_) return;
    const job = this.waiting_.shift();
    if (!job) return;
    this.current_ = job;
    await this.run_(job);
    this.current_ = null;
    this.next_();
  }

  /** @param {Job} job */
  async run_(job) {
    try {
      const [transport, args] = await Promise.all([this.transport_, job.args]);
      if (job.settled) return;
      const answer = await transport.send({
        call: ++this.calls_,
        method: job.method,
        args,
      });
      if (job.settled) return;
      job.settled = true;
      answer.error ? job.reject(new MuqabalaError(answer.error)) : job.resolve(answer.result);
    } catch (error) {
      this.drop(job, error);
    }
  }
}

const closedError = () => new MuqabalaError({ code: 'closed', message: 'The client is closed.' });

/**
 * An address as the worker can use it: a relative one is the page's, not the worker's.
 * @param {any} given
 */
function sendable(given) {
  if (given instanceof URL) return given.href;
  return typeof given === 'string' ? new URL(given, globalThis.document?.baseURI).href : given;
}

/** One folder for all languages, or each by its code. @param {import('./packs.js').Packs} packs */
function sendablePacks(packs) {
  if (typeof packs !== 'object' || packs instanceof URL) return sendable(packs);
  return Object.fromEntries(Object.entries(packs).map(([code, pack]) => [code, sendable(pack)]));
}

/** What the first call says. @param {Parameters<typeof createClient>[0]} given @returns {Promise<any[]>} */
async function initArguments({ wasm, packs } = {}) {
  const own = wasm && packs ? { wasm, packs } : await ownFiles();
  return [{ wasm: sendable(wasm ?? own.wasm), packs: sendablePacks(packs ?? own.packs) }];
}

/**
 * An engine in a worker of its own. It loads at once; calls made before wait.
 *
 *     const client = createClient();
 *     const report = await client.compare({ articles }, { signal });
 *     await client.addArticle({ id: 'a6', text });     // the session analyses each article once
 *     const next = await client.compareSession();      // an older unfinished one: SupersededError
 *     client.close();
 *
 * Each call rejects with MuqabalaError, or with `signal.reason` when aborted.
 * @param {{ wasm?: string | URL | BufferSource | WebAssembly.Module,
 *   packs?: import('./packs.js').Packs,
 *   transport?: Promise<import('./transport.js').Transport> }} [options] `wasm`: another address,
 *   bytes, or a compiled module; `packs`: another folder with the languages' words, or each language's
 *   by its code (a function only where the transport is of this thread)
 */
export function createClient({ wasm, packs, transport } = {}) {
  const queue = new CallQueue(transport ?? openTransport(waysToStart));
  const ready = queue.call('init', initArguments({ wasm, packs }));
  // Each later call reports it again; unhandled it would only shout twice.
  ready.catch(() => {});
  return {
    /** The engine's version, once it is loaded. @type {Promise<string>} */
    ready,
    /** @param {CompareInput} input @param {CallOptions} [options] @returns {Promise<Report>} */
    compare: (input, options) => queue.call('compare', [input], options),
    /** @param {ArticleInput} article @param {CallOptions} [options] @returns {Promise<Extraction>} */
    extract: (article, options) => queue.call('extract', [article], options),
    /** @param {ArticleInput} article @param {CallOptions} [options] @returns {Promise<string>} its id */
    addArticle: (article, options) => queue.call('addArticle', [article], options),
    /** @param {string} id @param {CallOptions} [options] @returns {Promise<boolean>} whether it was there */
    removeArticle: (id, options) => queue.call('removeArticle', [id], options),
    /** @param {CompareRequest} [request] @param {CallOptions} [options] @returns {Promise<Report>} */
    compareSession(request = {}, options) {
      queue.supersede('compareSession');
      return queue.call('compareSession', [request], options);
    },
    /** Any method of service.js. @param {string} method @param {any[]} args @param {CallOptions} [options] @returns {Promise<any>} */
    call: (method, args, options) => queue.call(method, args, options),
    close: () => queue.close(),
  };
}

/** @typedef {ReturnType<typeof createClient>} Client */
