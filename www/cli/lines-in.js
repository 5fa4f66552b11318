/** More than this in one line is refused rather than held in memory. */
const kLongest = 1 << 28;
const kLineEnd = 10;

/** Pieces of one line as bytes of their own, without CR or byte order mark. @param {Uint8Array[]} pieces */
function joined(pieces) {
  const bytes = Buffer.concat(pieces);
  const from = bytes.subarray(0, 3).equals(kByteOrderMark) ? 3 : 0;
  const to = bytes.at(-1) === 13 ? bytes.length - 1 : bytes.length;
  return new Uint8Array(bytes.subarray(from, to));
}

const kByteOrderMark = Buffer.from('\uFEFF');

/**
 * The lines of a stream, each as bytes of its own; those that hold nothing are left out, one that is
 * too long for any engine is cut. Only a line feed ends a line: other separators of Unicode may stand
 * in JSON.
 * @param {AsyncIterable<Uint8Array>} stream
 * @param {number} [longest]
 * @returns {AsyncGenerator<Uint8Array<ArrayBuffer>>}
 */
export async function* linesIn(stream, longest = kLongest) {
  /** @type {Uint8Array[]} */
  let pieces = [];
  let size = 0;
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(kLineEnd); end >= 0; end = chunk.indexOf(kLineEnd, start)) {
      const line = joined([...pieces, chunk.subarray(start, end)]);
      pieces = [];
      size = 0;
      start = end + 1;
      if (holdsSomething(line)) yield line;
    }
    if (size < longest) pieces.push(chunk.subarray(start));
    size += chunk.length - start;
  }
  const last = joined(pieces);
  if (holdsSomething(last)) yield last;
}

/** @param {Uint8Array} line */
const holdsSomething = (line) => line.some((byte) => byte !== 32 && byte !== 9);
