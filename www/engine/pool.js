import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { errorLine } from './error-line.js';
import { errorValue, MuqabalaError } from './errors.js';
import { inOrder } from './in-order.js';

/** @typedef {import('./api.js').CompareTextOrHtml} CompareTextOrHtml */
/** @typedef {import('./api.js').TextOrHtml} TextOrHtml */
/** @typedef {import('./api.js').Abortable} Abortable */
/** @typedef {import('./types.js').Options} Options */
/** @typedef {import('./types.js').Report} Report */
/** @typedef {import('./types.js').Extraction} Extraction */
/** @typedef {{ report: Report, error?: undefined } | { report?: undefined, error: MuqabalaError }} Outcome */
/** @typedef {{ method: string, args: any[], resolve: (value: any) => void, reject: (error: unknown) => void, thread: Worker | null, settled: boolean }} Job */

const closedError = () => new MuqabalaError({ code: 'closed', message: 'The pool is closed.' });

/** Threads that each hold an engine; they start as calls come, and idle ones let the process end. */
class Threads {
  /** @param {number} most */
  constructor(most) {
    this.most = most;
    /** @type {Worker[]} */
    this.idle_ = [];
    /** @type {Map<Worker, Job | null>} */
    this.jobs_ = new Map();
    /** @type {Job[]} */
    this.waiting_ = [];
    this.closed_ = false;
  }

  /** @param {string} method @param {any[]} args @param {Abortable} [options] @returns {Promise<any>} */
  call(method, args, { signal } = {}) {
    if (signal?.aborted) return Promise.reject(signal.reason);
    if (this.closed_) return Promise.reject(closedError());
    return new Promise((resolve, reject) => {
      const abort = () => this.drop_(job, signal?.reason);
      const settle = (/** @type {(value: any) => void} */ how) => (/** @type {any} */ value) => {
        signal?.removeEventListener('abort', abort);
        job.settled = true;
        how(value);
      };
      /** @type {Job} */
      const job = {
        method,
        args,
        resolve: settle(resolve),
        reject: settle(reject),
        thread: null,
        settled: false,
      };
      signal?.addEventListener('abort', abort, { once: true });
      this.waiting_.push(job);
      this.next_();
    });
  }

  async close() {
    this.closed_ = true;
    for (const job of [...this.waiting_, ...this.jobs_.values()])
      if (job && !job.settled) job.reject(closedError());
    this.waiting_ = [];
    await Promise.all([...this.jobs_.keys()].map((thread) => thread.terminate()));
  }

  /** Leaves a call off. One under way ends with its thread, as nothing else stops it. @param {Job} job @param {unknown} reason */
  drop_(job, reason) {
    if (job.settled) return;
    this.waiting_ = this.waiting_.filter((other) => other !== job);
    job.reject(reason);
    if (job.thread) this.lose_(job.thread);
  }

  /** @param {Worker} thread */
  lose_(thread) {
    const job = this.jobs_.get(thread);
    this.jobs_.delete(thread);
    this.idle_ = this.idle_.filter((other) => other !== thread);
    thread.terminate();
    if (job && !job.settled)
      job.reject(new MuqabalaError({ code: 'internal', message: 'The thread stopped.' }));
    this.next_();
  }

  start_() {
    const thread = new Worker(new URL('./thread.js', import.meta.url));
    thread.on('message', (answer) => this.settle_(thread, answer));
    const lose = () => this.jobs_.has(thread) && this.lose_(thread);
    thread.on('error', lose);
    thread.on('exit', lose);
    this.jobs_.set(thread, null);
    return thread;
  }

  next_() {
    if (this.closed_ || this.waiting_.length === 0) return;
    const thread = this.idle_.pop() ?? (this.jobs_.size < this.most ? this.start_() : null);
    if (!thread) return;
    const job = /** @type {Job} */ (this.waiting_.shift());
    job.thread = thread;
    this.jobs_.set(thread, job);
    thread.ref();
    const { method, args } = job;
    try {
      thread.postMessage({ call: 0, method, args });
    } catch (error) {
      this.settle_(thread, { call: 0, error: errorValue(error) });
    }
    this.next_();
  }

  /** @param {Worker} thread @param {import('./service.js').Answer} answer */
  settle_(thread, { result, error }) {
    const job = this.jobs_.get(thread);
    if (!job) return;
    this.jobs_.set(thread, null);
    this.idle_.push(thread);
    thread.unref();
    error ? job.reject(new MuqabalaError(error)) : job.resolve(result);
    this.next_();
  }
}

/**
 * Threads for many events, one a core unless told otherwise. Calls beyond their number wait.
 *
 *     const pool = createPool();
 *     for await (const { report, error } of pool.compareAll(events)) …   // in the order of the events
 *     await pool.close();
 *
 * A call that is aborted while a thread works at it ends that thread; another takes its place.
 * @param {{ workers?: number }} [options]
 */
export function createPool({ workers = availableParallelism() } = {}) {
  if (!Number.isInteger(workers) || workers < 1)
    throw new MuqabalaError({ code: 'invalid-input', message: 'workers is no number above 0.' });
  const threads = new Threads(workers);

  /** @param {CompareTextOrHtml} input @param {Options & Abortable} [options] @returns {Promise<Report>} */
  const compare = (input, { signal, ...options } = {}) =>
    threads.call('compare', [input, options], { signal });

  /** @param {CompareTextOrHtml} event @param {Options & Abortable} options @returns {Promise<Outcome>} */
  const outcome = (event, options) =>
    compare(event, options).then(
      (report) => ({ report }),
      (error) => {
        if (error instanceof MuqabalaError && error.code !== 'closed') return { error };
        throw error;
      },
    );

  return {
    workers,
    compare,
    /** @param {TextOrHtml} article @param {Abortable} [options] @returns {Promise<Extraction>} */
    extract: (article, { signal } = {}) => threads.call('extract', [article], { signal }),
    /**
     * Reports in the order of the events, a few events read ahead; what is refused is an error in
     * its place.
     * @param {Iterable<CompareTextOrHtml> | AsyncIterable<CompareTextOrHtml>} events
     * @param {Options & Abortable} [options]
     * @returns {AsyncGenerator<Outcome>}
     */
    compareAll: (events, options = {}) =>
      inOrder(events, (event) => outcome(event, options), 4 * workers),
    /**
     * The answers to lines, as `muqabala batch` and `muqabala extract` give them: one for each, an error
     * in its place even where a thread came to its end over it.
     * @param {import('./lines.js').Task} task
     * @param {Iterable<Uint8Array> | AsyncIterable<Uint8Array>} lines
     * @returns {AsyncGenerator<string>}
     */
    answerLines: (task, lines) =>
      inOrder(
        lines,
        (line) =>
          threads
            .call('answerLine', [task, line])
            .catch((error) => errorLine(line, errorValue(error))),
        4 * workers,
      ),
    /** Ends the threads; calls that are not answered reject. */
    close: () => threads.close(),
  };
}

/** @typedef {ReturnType<typeof createPool>} Pool */
