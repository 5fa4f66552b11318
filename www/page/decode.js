/**
 * Bytes to text. UTF-8 and what a byte order mark names are certain; anything else is a list of
 * readings that a person must choose from.
 */

/** @typedef {{encoding: string, text: string, certain?: boolean}} Reading `certain`: the file says so itself */

/**
 * The readings of a file, best first: several, or one that is not certain, when it must be asked;
 * none when it is no text.
 *
 *     readings(utf8Bytes)      [{ encoding: 'utf-8', text: '…' }]
 *     readings(arabicBytes)    [{ encoding: 'windows-1256', text: '…' }, …]
 *
 * @param {Uint8Array} bytes
 * @param {string | null} [declared] what the file itself says of its encoding
 * @returns {Reading[]}
 */
export function readings(bytes, declared = null) {
  const marked = byMark(bytes);
  if (marked) return [decode(bytes, marked)].filter(isReading);
  const low = lowByParity(bytes);
  if (!low.zeros) {
    const utf8 = decode(bytes, 'utf-8');
    if (utf8) return [utf8];
    const told = declared && decode(bytes, declared);
    if (told) return [{ ...told, certain: true }];
  }
  const wide = low.even > low.odd ? ['utf-16be', 'utf-16le'] : ['utf-16le', 'utf-16be'];
  const narrow = singleByte(bytes);
  const order = low.zeros ? wide : low.wide ? ['windows-1256', ...wide] : narrow;
  return order
    .map((encoding) => decode(bytes, encoding))
    .filter(isReading)
    .filter(({ text }) => !text.includes('\0'));
}

/** Arabic and Russian write nearly every letter beyond ASCII, western languages few. @param {Uint8Array} bytes */
function singleByte(bytes) {
  const sample = bytes.subarray(0, 4096);
  const beyond = sample.filter((byte) => byte >= 0x80).length;
  if (beyond < sample.length / 5) return ['windows-1252', 'windows-1256'];
  return ['windows-1256', 'windows-1251'];
}

/** The encoding that a saved page names for itself; null when it names none. @param {Uint8Array} bytes */
export function declaredEncoding(bytes) {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const name = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  try {
    return name ? new TextDecoder(name).encoding : null;
  } catch {
    return null;
  }
}

/** Whether a reading needs nobody's yes. @param {Reading} reading */
export const isCertain = ({ encoding, certain }) => certain ?? !encoding.startsWith('windows-');

/** @param {Reading | null} reading @returns {reading is Reading} */
const isReading = (reading) => reading !== null;

/** @param {Uint8Array} bytes */
function byMark(bytes) {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** Bytes up to 6 by place: in UTF-16 one side is full of them (0 for Latin, 6 for Arabic), other text has next to none. @param {Uint8Array} bytes */
function lowByParity(bytes) {
  const low = { even: 0, odd: 0, zeros: 0 };
  const length = Math.min(bytes.length, 4096);
  for (let i = 0; i < length; i++) {
    if (bytes[i] <= 6) low[i % 2 ? 'odd' : 'even']++;
    if (bytes[i] === 0) low.zeros++;
  }
  return { ...low, wide: Math.max(low.even, low.odd) > length / 8 };
}

/** @param {Uint8Array} bytes @param {string} encoding @returns {Reading | null} */
function decode(bytes, encoding) {
  try {
    return { encoding, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return null;
  }
}
