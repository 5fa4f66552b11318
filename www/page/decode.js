/**
 * Bytes to text. UTF-8 and what a byte order mark names are certain; anything else is a list of
 * readings that a person must choose from.
 */

/** @typedef {{encoding: string, text: string}} Reading */

/**
 * The readings of a file, best first: one when the encoding is certain, several when it must be
 * asked, none when it is no text.
 *
 *     readings(utf8Bytes)      [{ encoding: 'utf-8', text: '…' }]
 *     readings(arabicBytes)    [{ encoding: 'windows-1256', … }, { encoding: 'utf-16le', … }, …]
 *
 * @param {Uint8Array} bytes
 * @returns {Reading[]}
 */
export function readings(bytes) {
  const marked = byMark(bytes);
  if (marked) return [decode(bytes, marked)].filter(isReading);
  const zeros = zerosByParity(bytes);
  if (!zeros.even && !zeros.odd) {
    const utf8 = decode(bytes, 'utf-8');
    if (utf8) return [utf8];
  }
  const wide = zeros.even > zeros.odd ? ['utf-16be', 'utf-16le'] : ['utf-16le', 'utf-16be'];
  const order = zeros.even || zeros.odd ? wide : ['windows-1256', ...wide];
  return order
    .map((encoding) => decode(bytes, encoding))
    .filter(isReading)
    .filter(({ text }) => !text.includes('\0'));
}

/** @param {Reading | null} reading @returns {reading is Reading} */
const isReading = (reading) => reading !== null;

/** @param {Uint8Array} bytes */
function byMark(bytes) {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** NUL bytes at even and odd places: UTF-16 text has many on one side, other text has none. @param {Uint8Array} bytes */
function zerosByParity(bytes) {
  const zeros = { even: 0, odd: 0 };
  for (let i = 0; i < Math.min(bytes.length, 4096); i++)
    if (bytes[i] === 0) zeros[i % 2 ? 'odd' : 'even']++;
  return zeros;
}

/** @param {Uint8Array} bytes @param {string} encoding @returns {Reading | null} */
function decode(bytes, encoding) {
  try {
    return { encoding, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return null;
  }
}
