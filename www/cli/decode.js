import { declaredEncoding, readings } from '../page/decode.js';
import { UsageError } from './exit.js';

/** @type {[number[], string][]} */
const kMarks = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** @param {string} encoding a label of the Encoding Standard @param {Uint8Array} bytes */
function decodeAs(encoding, bytes) {
  try {
    return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError(`There is no encoding "${encoding}".`);
  }
}

/**
 * Bytes to text. A byte order mark decides before `encoding` does, and stays in the text: it counts
 * as a code unit of what was given. Without either, what is no UTF-8 is read as it seems to be
 * written, and `warn` is told.
 * @param {Uint8Array} bytes
 * @param {{ encoding?: string, isHtml?: boolean, warn?: (encoding: string) => void }} [given] HTML may name its own
 */
export function decode(bytes, { encoding, isHtml = false, warn } = {}) {
  const marked = kMarks.find(([mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return decodeAs(marked[1], bytes);
  if (encoding) return decodeAs(encoding, bytes);
  const [best] = readings(bytes, isHtml ? declaredEncoding(bytes) : null);
  if (best && !best.certain && best.encoding !== 'utf-8') warn?.(best.encoding);
  return decodeAs(best?.encoding ?? 'utf-8', bytes);
}
