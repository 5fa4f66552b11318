import { createService } from './service.js';

/**
 * A way to an engine: one call at a time, its answer as a promise.
 * @typedef {{ send: (call: import('./service.js').Call) => Promise<import('./service.js').Answer>,
 *   close: () => void }} Transport
 */

/** The engine in this thread: for pages that allow no worker, and for tests. @returns {Transport} */
export function localTransport(send = createService()) {
  return { send, close() {} };
}

/** Resolves when the worker's modules are there, rejects when it cannot start. */
function workerReady(/** @type {Worker} */ worker) {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', resolve, { once: true });
    worker.addEventListener('error', reject, { once: true });
  });
}

/** @param {Worker} worker @returns {Transport} */
function workerTransport(worker) {
  return {
    send: (call) =>
      new Promise((resolve) => {
        const done = (/** @type {MessageEvent | ErrorEvent} */ event) => {
          worker.removeEventListener('message', done);
          worker.removeEventListener('error', done);
          const error = { code: 'internal', message: 'The worker stopped.', path: '' };
          resolve('data' in event ? event.data : { call: call.call, error });
        };
        worker.addEventListener('message', done);
        worker.addEventListener('error', done);
        worker.postMessage(call);
      }),
    close: () => worker.terminate(),
  };
}

/**
 * A worker by the first way that starts one where the page's policy allows it, else this thread.
 * @param {(() => Worker | Promise<Worker>)[]} ways
 * @returns {Promise<Transport>}
 */
export async function openTransport(ways) {
  for (const start of ways) {
    /** @type {Worker | undefined} */
    let worker;
    try {
      worker = await start();
      await workerReady(worker);
      return workerTransport(worker);
    } catch {
      worker?.terminate();
    }
  }
  return localTransport();
}
