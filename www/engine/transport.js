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

/** A module of another origin cannot be a worker, but a worker of ours may import it. */
function startWorker(/** @type {URL} */ url) {
  if (url.origin === globalThis.location?.origin) return new Worker(url, { type: 'module' });
  const source = new Blob([`import ${JSON.stringify(url.href)};`], { type: 'text/javascript' });
  const address = URL.createObjectURL(source);
  try {
    return new Worker(address, { type: 'module' });
  } finally {
    URL.revokeObjectURL(address);
  }
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
 * A worker where the page's policy allows one, else this thread.
 * @param {URL} url of worker.js
 * @returns {Promise<Transport>}
 */
export async function openTransport(url) {
  /** @type {Worker | undefined} */
  let worker;
  try {
    worker = startWorker(url);
    await workerReady(worker);
    return workerTransport(worker);
  } catch {
    worker?.terminate();
    return localTransport();
  }
}
