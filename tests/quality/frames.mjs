// What extraction made of the words that were changed, to tell why two figures never met.

/** @typedef {import('./stories.mjs').Place} Place */

/** "quantity of soldier, kill": what a claim says it is about. */
const frameOf = ({ kind, counted, event }) =>
  [`${kind} of ${counted?.concept ?? 'nothing known'}`, event?.concept].filter(Boolean).join(', ');

/** The frames of the outermost claims on some places of an article, without repetition. */
function framesOn(claims, places) {
  const on = ({ start, end, within }) =>
    within === null && places.some((place) => start < place.end && place.start < end);
  return [...new Set(claims.filter(on).map(frameOf))].sort();
}

/**
 * Why the words at two places were not set side by side, as a cause and with the frames.
 *
 *     { cause: 'frames differ', frames: 'quantity of soldier, kill ~ quantity of person' }
 *
 * @param {object[]} articles @param {Place[][]} places of each article
 * @param {import('./door.mjs').Extract} extract
 */
export async function whyApart(articles, places, extract) {
  const sides = [];
  for (const [index, article] of articles.entries()) {
    sides.push(framesOn((await extract(article)).claims, places[index]));
  }
  const [a, b] = sides;
  const frames = sides.map((side) => side.join(' and ') || 'nothing').join(' ~ ');
  if (a.length === 0 || b.length === 0) return { cause: 'not extracted', frames };
  if (!a.some((frame) => b.includes(frame))) return { cause: 'frames differ', frames };
  const isBare = (frame) => frame.endsWith('of nothing known');
  return { cause: a.every(isBare) ? 'frames equal and empty' : 'frames equal', frames };
}
