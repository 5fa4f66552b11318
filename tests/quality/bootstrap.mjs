// How sure a precision or a recall over few facts is: its 95 % interval by drawing facts anew.

/** @typedef {{ wanted: number, found: number, said: number, right: number }} Tally contradicted facts of one event */
/** @typedef {{ p: [number, number] | null, r: [number, number] | null }} Intervals null where there is nothing to draw from */

const ROUNDS = 2000;
const TAIL = 0.025;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). @param {number} seed */
export function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The interval of a share: `hits` of `of` facts, drawn anew with repetition.
 *
 *     bootstrapShare(9, 12, 1)    // [0.5, 1]
 *
 * @returns {[number, number] | null}
 */
export function bootstrapShare(hits, of, seed) {
  if (of === 0) return null;
  const random = seededRandom(seed);
  const shares = Array.from({ length: ROUNDS }, () => {
    let drawn = 0;
    for (let n = 0; n < of; n++) drawn += Number(random() * of < hits);
    return drawn / of;
  }).sort((x, y) => x - y);
  return [shares[Math.floor(TAIL * ROUNDS)], shares[Math.ceil((1 - TAIL) * ROUNDS) - 1]];
}

/** Of contradicted facts, over all events. @param {Tally[]} tallies @returns {Intervals} */
export function bootstrapFacts(tallies) {
  const sum = (field) => tallies.reduce((total, tally) => total + tally[field], 0);
  return {
    p: bootstrapShare(sum('right'), sum('said'), 1),
    r: bootstrapShare(sum('found'), sum('wanted'), 2),
  };
}
