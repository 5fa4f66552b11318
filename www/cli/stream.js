import { once } from 'node:events';

/** @param {AsyncIterable<Uint8Array>} stream */
export async function readAll(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Writes to stdout and waits while the reader is behind. @param {string} text */
export async function write(text) {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
