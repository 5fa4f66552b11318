/** @typedef {import('./model.js').Model} Model */
/** @typedef {{min: number | null, max: number | null, approximate: boolean, vague: boolean}} Reach where a value lies on a scale */

const kNamespace = 'http://www.w3.org/2000/svg';
/** Beyond this ratio of the largest to the smallest value a scale is logarithmic. */
const kLinearRatio = 20;

/** A part of a drawing. @param {string} name @param {Record<string, unknown>} [attributes] @param {...(Node | string)} children */
export function draw(name, attributes = {}, ...children) {
  const element = document.createElementNS(kNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/** A drawing that only the eye meets: words beside it say the same. @param {string} name @param {number} width @param {number} height */
export const drawing = (name, width, height) =>
  draw('svg', {
    viewBox: `0 0 ${width} ${height}`,
    class: name,
    'aria-hidden': 'true',
    focusable: 'false',
  });

/** Where a claim's quantity lies; null when it is none or has no bound. @param {any} value @returns {Reach | null} */
export function reachOf(value) {
  if (value?.type !== 'quantity' || (value.min === null && value.max === null)) return null;
  const min = value.min === 0 && value.max > 0 && !value.vague ? null : value.min;
  const { max, approximate, vague } = value;
  return { min, max, approximate, vague };
}

/** The bounds of all reaches. @param {Reach[]} reaches */
export const endsOf = (reaches) =>
  reaches.flatMap(({ min, max }) => [min, max]).filter((end) => end !== null);

/** A value's share of the way from the least to the greatest. @param {number[]} ends */
export function scaleOf(ends) {
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  const scale = low > 0 && high / low > kLinearRatio ? Math.log : (/** @type {number} */ n) => n;
  return (/** @type {number} */ value) =>
    high === low ? 0.5 : (scale(value) - scale(low)) / (scale(high) - scale(low));
}

/**
 * The sign of a value: a dot is exact, a ring is about, a bracket a range, an arrow an open bound, a
 * band a vague magnitude.
 * @param {Reach} reach @param {(value: number) => number} place along the scale
 * @param {number} across the place on the other axis @param {boolean} [upright] whether the scale runs up
 */
export function sign({ min, max, approximate, vague }, place, across, upright = false) {
  const at = (/** @type {number} */ along, /** @type {number} */ aside) =>
    upright ? `${across + aside} ${along}` : `${along} ${across + aside}`;
  if (min !== null && max !== null && min !== max)
    return span(place(min), place(max), at, vague ? 'vague' : 'range');
  const value = /** @type {number} */ (min ?? max);
  const along = place(value);
  if (min === max) {
    const [cx, cy] = at(along, 0).split(' ');
    return draw('circle', { class: approximate ? 'about' : 'exact', cx, cy, r: 4.5 });
  }
  const away = (place(value + 1) >= along ? 8 : -8) * (max === null ? 1 : -1);
  return draw('path', {
    class: 'bound',
    d: `M${at(along, -5)}L${at(along + away, 0)}L${at(along, 5)}z`,
  });
}

/** @param {number} from @param {number} to @param {(along: number, aside: number) => string} at @param {'vague' | 'range'} name */
function span(from, to, at, name) {
  const d =
    name === 'vague'
      ? `M${at(from, -5)}L${at(to, -5)}L${at(to, 5)}L${at(from, 5)}z`
      : `M${at(from, -5)}L${at(from, 5)}M${at(to, -5)}L${at(to, 5)}M${at(from, 0)}L${at(to, 0)}`;
  return draw('path', { class: name, d });
}
