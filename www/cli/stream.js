import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { errorValue } from '../engine/errors.js';

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

/**
 * A line filter: one JSON object in, one line out, in order. What fails is an error in its place,
 * with the id of its line. Empty lines have no answer.
 * @param {(line: string) => string | Promise<string>} answer
 */
export async function eachLine(answer) {
  for await (const line of createInterface({
    input: process.stdin,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    if (line.trim() === '') continue;
    const result = await answerOrError(answer, line);
    await write(`${result.startsWith('{"error":') ? withId(line, result) : result}\n`);
  }
}

/** @param {(line: string) => string | Promise<string>} answer @param {string} line */
async function answerOrError(answer, line) {
  try {
    return await answer(line);
  } catch (error) {
    return JSON.stringify({ error: errorValue(error) });
  }
}

/** @param {string} line @param {string} error */
function withId(line, error) {
  try {
    return JSON.stringify({ id: JSON.parse(line).id ?? null, ...JSON.parse(error) });
  } catch {
    return error;
  }
}
