/**
 * What a date would decide: points where an article without a date meets a figure or a state that
 * changes with time.
 *
 * @typedef {import('../element/types.js').Report} Report
 */

/** Reasons by which two texts differ that two times would explain. */
const kMayBeLater = new Set(['quantity-differs', 'bounds-exclude', 'polarity-opposed']);

/**
 * How many points may become updates once these articles are dated: differences that were not judged
 * because a time is unknown, and conflicts with an article that has no date.
 * @param {Report} report @param {string[]} ids of articles without a date
 */
export function mayBecomeUpdates(report, ids) {
  const pairs = [
    ...(report.abstained ?? []).filter(({ reason }) => reason.code === 'time-unknown'),
    ...report.facts.flatMap(({ relations }) =>
      relations.filter(
        ({ relation, reason }) => relation === 'contradict' && kMayBeLater.has(reason.code),
      ),
    ),
  ].filter(({ a, b }) => waits(report, ids, a, b));
  return groups(pairs, report);
}

/** Whether two claims of two articles wait for the date of one. @param {Report} report @param {string[]} ids @param {number} a @param {number} b */
function waits({ claims }, ids, a, b) {
  const [one, other] = [claims[a], claims[b]];
  if (!one || !other || one.article === other.article) return false;
  return ids.includes(one.article) || ids.includes(other.article);
}

/** Pairs that hang together by a claim or a fact are one point. @param {{a: number, b: number}[]} pairs @param {Report} report */
function groups(pairs, { facts }) {
  /** @type {Map<number, number>} */
  const parent = new Map();
  /** @param {number} i @returns {number} */
  const root = (i) => {
    const up = parent.get(i) ?? i;
    return up === i ? i : root(up);
  };
  const join = (/** @type {number} */ a, /** @type {number} */ b) => parent.set(root(a), root(b));
  for (const { claims } of facts) for (const claim of claims) join(claim, claims[0]);
  for (const { a, b } of pairs) join(a, b);
  return new Set(pairs.map(({ a }) => root(a))).size;
}
