/** A number of 64 bits as four of 16, the lowest first: JavaScript multiplies no wider ones exactly. */

const kStart = [0x2325, 0x8422, 0x9ce4, 0xcbf2];
const kPrime = [0x01b3, 0x0000, 0x0100, 0x0000];
const kMixers = [
  [0x8ccd, 0xed55, 0xafd7, 0xff51],
  [0xec53, 0x1a85, 0xb9fe, 0xc4ce],
];

/**
 * The digest of an article's text as the report carries it: the core's `keyOf`, FNV-1a a UTF-16
 * code unit at a time, then murmur3's finaliser, as 16 hexadecimal digits. A lone surrogate counts
 * as U+FFFD, since that is what the core was given.
 *
 *     digestOf('a')   '82a2a958a9bece5b'
 *
 * @param {string} text
 */
export function digestOf(text) {
  if (!text) return '0'.repeat(16);
  const whole = text.toWellFormed?.() ?? text;
  let hash = kStart;
  for (let i = 0; i < whole.length; i++) {
    hash = times([hash[0] ^ whole.charCodeAt(i), hash[1], hash[2], hash[3]], kPrime);
  }
  for (const mixer of kMixers) hash = times(folded(hash), mixer);
  const digits = hexOf(folded(hash));
  return /[^0]/.test(digits) ? digits : digits.replace(/0$/, '1');
}

/** The low 64 bits of a product. @param {number[]} a @param {number[]} b */
function times(a, b) {
  const out = [0, 0, 0, 0];
  for (let place = 0, carry = 0; place < 4; place++) {
    let sum = carry;
    for (let i = 0; i <= place; i++) sum += a[i] * b[place - i];
    out[place] = sum % 0x10000;
    carry = Math.floor(sum / 0x10000);
  }
  return out;
}

/** hash ^ (hash >> 33). @param {number[]} hash */
function folded([a, b, c, d]) {
  return [a ^ ((c >> 1) | ((d & 1) << 15)), b ^ (d >> 1), c, d];
}

const hexOf = (/** @type {number[]} */ hash) =>
  [...hash]
    .reverse()
    .map((part) => part.toString(16).padStart(4, '0'))
    .join('');
