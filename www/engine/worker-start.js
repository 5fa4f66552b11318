/**
 * How the engine's worker starts, in the words that bundlers look for; the build with everything in
 * one file has a module of its own in place of this one.
 */
const start = () => new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });

/** A module of another origin cannot be a worker, but a worker of ours may import it. */
function startFromElsewhere() {
  // Worked out from a file beside it: a bundler would take the worker's own address for a file to copy.
  const url = new URL('worker.js', new URL('./muqabala.wasm', import.meta.url));
  if (url.origin === globalThis.location?.origin) throw new Error('It is not from elsewhere.');
  const source = new Blob([`import ${JSON.stringify(url.href)};`], { type: 'text/javascript' });
  const address = URL.createObjectURL(source);
  try {
    return new Worker(address, { type: 'module' });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** To be tried in this order. */
export const waysToStart = [start, startFromElsewhere];
