// The claims of an article as the module packs them (core/claim_pack.h), made into plain objects.

/** @typedef {import('./types.js').Extraction} Extraction */
/** @typedef {Extraction['claims'][number]} ExtractedClaim */

/** Numbers of a claim before those of its parts, participants and speakers. */
const head = 21;

/** Objects of the table stand in several claims: each gets its own. @param {any} value */
const copy = (value) => (value === null ? null : { ...value });

/**
 * @param {number} count
 * @param {(index: number) => any} make
 */
function listOf(count, make) {
  const list = [];
  for (let i = 0; i < count; i++) list.push(make(i));
  return list;
}

/**
 * @param {Int32Array} n the numbers
 * @param {number} at where the claim begins
 * @param {any[]} table
 * @param {string} article
 * @returns {ExtractedClaim}
 */
function claimAt(n, at, table, article) {
  const parts = at + head;
  const participants = parts + 3 * n[at + 18];
  const speakers = participants + 4 * n[at + 19];
  const index = (/** @type {number} */ i) => (n[i] < 0 ? null : n[i]);
  return {
    start: n[at],
    end: n[at + 1],
    article,
    sentence: n[at + 2],
    span: { start: n[at + 3], end: n[at + 4] },
    key: { start: n[at], end: n[at + 1] },
    parts: listOf(n[at + 18], (i) => {
      const p = parts + 3 * i;
      return { start: n[p], end: n[p + 1], value: copy(table[n[p + 2]]) };
    }),
    kind: table[n[at + 5]],
    value: copy(table[n[at + 6]]),
    counted: n[at + 7] < 0 ? null : { concept: table[n[at + 7]], start: n[at + 8], end: n[at + 9] },
    event: n[at + 10] < 0 ? null : { concept: table[n[at + 10]], role: table[n[at + 11]] },
    scope: table[n[at + 12]],
    participants: listOf(n[at + 19], (i) => {
      const p = participants + 4 * i;
      return { role: table[n[p]], concept: table[n[p + 1]], start: n[p + 2], end: n[p + 3] };
    }),
    polarity: table[n[at + 13]],
    denies: index(at + 14),
    certainty: table[n[at + 15]],
    speakers: listOf(n[at + 20], (i) => {
      const p = speakers + 4 * i;
      return { id: table[n[p]], name: table[n[p + 1]], start: n[p + 2], end: n[p + 3] };
    }),
    asOf: copy(table[n[at + 16]]),
    within: index(at + 17),
  };
}

/**
 * @param {ArrayBuffer} memory
 * @param {number} pointer where the packed claims begin, a multiple of four
 * @param {number} size bytes
 * @param {(bytes: Uint8Array) => string} decode UTF-8 to text
 * @returns {Extraction}
 */
export function unpackClaims(memory, pointer, size, decode) {
  const [, count] = new Int32Array(memory, pointer, 2);
  const numbers = new Int32Array(memory, pointer, count);
  const table = JSON.parse(decode(new Uint8Array(memory, pointer + 4 * count, size - 4 * count)));
  const article = table[numbers[3]];
  const claims = [];
  for (let at = 4; at < count; ) {
    claims.push(claimAt(numbers, at, table, article));
    at += head + 3 * numbers[at + 18] + 4 * (numbers[at + 19] + numbers[at + 20]);
  }
  return { id: table[numbers[2]], claims };
}
