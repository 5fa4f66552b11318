/**
 * A stretch of text cut where marks begin and end. Where marks overlap the higher rank wins; a mark
 * outside the stretch is cut to it.
 * @template {{start: number, end: number, rank: number}} P
 * @param {number} start @param {number} end the stretch
 * @param {P[]} paints
 * @returns {{from: number, to: number, paint: P | undefined}[]}
 */
export function stretchesOf(start, end, paints) {
  const inside = paints.filter(
    (paint) => paint.start < end && paint.end > start && paint.start < paint.end,
  );
  const cuts = new Set([start, end]);
  for (const paint of inside) cuts.add(Math.max(start, paint.start)).add(Math.min(end, paint.end));
  const points = [...cuts].sort((a, b) => a - b);
  /** @type {{from: number, to: number, paint: P | undefined}[]} */
  const stretches = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const paint = winner(inside, points[i]);
    const last = stretches[stretches.length - 1];
    if (last && last.paint === paint) last.to = points[i + 1];
    else stretches.push({ from: points[i], to: points[i + 1], paint });
  }
  return stretches;
}

/** @template {{start: number, end: number, rank: number}} P @param {P[]} paints @param {number} at */
function winner(paints, at) {
  return paints
    .filter((paint) => paint.start <= at && at < paint.end)
    .reduce(
      (best, next) => (best && best.rank >= next.rank ? best : next),
      /** @type {P | undefined} */ (undefined),
    );
}
