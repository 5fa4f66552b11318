import { unpack } from './inside-files.js';

/** In place of ../engine/worker-start.js: the worker's script is in the bundle. */
async function start() {
  const script = new Blob([await unpack('worker.js').text()], { type: 'text/javascript' });
  const address = URL.createObjectURL(script);
  try {
    return new Worker(address, { type: 'module' });
  } finally {
    URL.revokeObjectURL(address);
  }
}

export const waysToStart = [start];
