import { draw } from './signs.js';

/** @typedef {import('./align.js').Link} Link */
/** @typedef {{from: number, to: number, knot: HTMLElement | null, mark: string}} Ribbon heights of both ends */

/** Signs on ribbons keep this far apart; one with words below it, further. */
const kRoom = 28;
const kWordRoom = 52;
/** Between a text and the end of its ribbon. */
const kAir = 4;

/**
 * The columns with ribbons between them, from the decisive words of one to those of the other; drawn
 * when the columns have their place, and again when it changes.
 * @param {HTMLElement} place @param {Link[]} links
 */
export function withRibbons(place, links) {
  const svg = draw('svg', { class: 'ribbons', 'aria-hidden': 'true', focusable: 'false' });
  place.prepend(svg);
  new ResizeObserver(() => drawRibbons(place, svg, links)).observe(place);
  return place;
}

/** @param {HTMLElement} place @param {SVGElement | Element} svg @param {Link[]} links */
function drawRibbons(place, svg, links) {
  const gutter = place.querySelector('.knots')?.getBoundingClientRect();
  if (!gutter) return;
  const { left, top } = place.getBoundingClientRect();
  const ribbons = ribbonsOf(place, links, top).sort((a, b) => middle(a) - middle(b));
  const rightToLeft = getComputedStyle(place).direction === 'rtl';
  const [start, end] = rightToLeft
    ? [gutter.right - kAir, gutter.left + kAir]
    : [gutter.left + kAir, gutter.right - kAir];
  const heights = spread(ribbons);
  svg.replaceChildren(
    ...ribbons.flatMap((ribbon, i) => {
      ribbon.knot?.style.setProperty('--y', `${heights[i]}px`);
      return strokes(pathOf(start - left, end - left, ribbon, heights[i]), ribbon.mark);
    }),
  );
}

/** @param {HTMLElement} place @param {Link[]} links @param {number} top @returns {Ribbon[]} */
function ribbonsOf(place, links, top) {
  const knots = /** @type {HTMLElement[]} */ ([...place.querySelectorAll('.knot')]);
  const height = (/** @type {import('./align.js').End} */ end) => heightOf(place, end) - top;
  return links.flatMap(({ a, b, mark, view }) => {
    const claims = `${a.claim},${b.claim}`;
    const knot = knots.find(
      ({ dataset }) => dataset.claims === claims && dataset.fact === String(view?.index),
    );
    if (view && !knot) return [];
    return [{ from: height(a), to: height(b), knot: knot ?? null, mark: mark ?? 'wording' }];
  });
}

/** The height of the line on which the words of a claim begin, or its passage. @param {HTMLElement} place @param {import('./align.js').End} end */
function heightOf(place, { column, at, claim }) {
  const passage = place.querySelector(`[data-column="${column}"][data-at~="${at}"]`);
  const words = passage?.querySelector(`a.mark[data-claim="${claim}"]`)?.getClientRects()[0];
  if (words) return words.top + words.height / 2;
  const box = passage?.getBoundingClientRect();
  return (box?.top ?? 0) + Math.min(16, (box?.height ?? 0) / 2);
}

const middle = (/** @type {Ribbon} */ { from, to }) => (from + to) / 2;

/**
 * The heights of the signs, so that none covers another: those of level passages stay at their line,
 * the others take the nearest free place.
 * @param {Ribbon[]} ribbons
 */
function spread(ribbons) {
  /** @type {{y: number, room: number}[]} */
  const taken = [];
  const heights = new Map(ribbons.map((ribbon) => [ribbon, middle(ribbon)]));
  for (const moved of [false, true]) {
    for (const ribbon of ribbons) {
      if (!ribbon.knot || isMoved(ribbon) !== moved) continue;
      const room = moved ? kWordRoom : kRoom;
      const y = Math.round(nearestFree(taken, middle(ribbon), room));
      heights.set(ribbon, y);
      taken.push({ y, room });
    }
  }
  return ribbons.map((ribbon) => heights.get(ribbon) ?? 0);
}

const isMoved = (/** @type {Ribbon} */ { knot }) => Boolean(knot?.querySelector('.moved'));

/** A sign's words hang below it. @param {{y: number, room: number}[]} taken @param {number} ideal @param {number} room */
function nearestFree(taken, ideal, room) {
  const free = (/** @type {number} */ y) =>
    taken.every((other) => y >= other.y + other.room || y + room <= other.y);
  const places = taken.flatMap((other) => [other.y + other.room, other.y - room]);
  return [ideal, ...places.filter((y) => y > 0)]
    .filter(free)
    .reduce((best, y) => (Math.abs(y - ideal) < Math.abs(best - ideal) ? y : best), Infinity);
}

/** @param {number} start @param {number} end @param {Ribbon} ribbon @param {number} y */
function pathOf(start, end, { from, to }, y) {
  const mid = (start + end) / 2;
  const bend = (/** @type {number} */ x) => (x + mid) / 2;
  return `M${start} ${from}C${bend(start)} ${from} ${bend(start)} ${y} ${mid} ${y}C${bend(end)} ${y} ${bend(end)} ${to} ${end} ${to}`;
}

/** A line in the relation's style; the double one of a conflict is two strokes. @param {string} d @param {string} mark */
const strokes = (d, mark) =>
  mark === 'contradict'
    ? [draw('path', { class: 'ribbon contradict', d }), draw('path', { class: 'ribbon hollow', d })]
    : [draw('path', { class: `ribbon ${mark}`, d })];
