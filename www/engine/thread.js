// A thread of the pool: answers one call after another, `{ call, method, args }` in,
// `{ call, result }` or `{ call, error }` out.
import { parentPort } from 'node:worker_threads';
import { errorValue } from './errors.js';
import { answerLine } from './lines.js';
import { compare, extract } from './node.js';

/** @type {Record<string, (...args: any[]) => Promise<any>>} */
const methods = { compare, extract, answerLine };

const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort);
port.on('message', async ({ call, method, args }) => {
  try {
    port.postMessage({ call, result: await methods[method](...args) });
  } catch (error) {
    port.postMessage({ call, error: errorValue(error) });
  }
});
