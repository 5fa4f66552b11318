import { once } from 'node:events';

/** @param {AsyncIterable<Uint8Array>} stream */
export async function readAll(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * Writes, to standard output unless told where, and waits while the reader is behind.
 * @param {string} text @param {import('node:stream').Writable} [stream]
 */
export async function write(text, stream = process.stdout) {
  if (!stream.write(text)) await once(stream, 'drain');
}
