/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./facts.js').FactView} FactView */
/** @typedef {{min: number | null, max: number | null, approximate: boolean, vague: boolean, label: string}} Reach a version's place on the strip */

const kNamespace = 'http://www.w3.org/2000/svg';
const kWidth = 320;
const kHeight = 44;
const kInset = 18;
const kLine = 14;
/** Beyond this ratio of the largest to the smallest value the strip is logarithmic. */
const kLinearRatio = 20;
/** Labels closer than this share one place. */
const kLabelRoom = 16;

/**
 * The values of a fact on one line, from the start side: a dot is exact, a ring is about, a bracket
 * a range, an arrow an open bound, a band a vague magnitude. Hidden from screen readers, which have
 * the versions; null when there is nothing to draw.
 * @param {Model} model @param {FactView} view
 */
export function valueStrip(model, view) {
  const reaches = view.versions
    .map((version) => reachOf(model, version))
    .filter((reach) => reach !== null);
  const ends = reaches.flatMap(({ min, max }) => [min, max]).filter((end) => end !== null);
  if (reaches.length < 2 || Math.min(...ends) === Math.max(...ends)) return null;
  const place = placeOn(ends, model.strings.dir === 'rtl');
  const svg = draw('svg', {
    viewBox: `0 0 ${kWidth} ${kHeight}`,
    class: 'strip',
    'aria-hidden': 'true',
    focusable: 'false',
  });
  svg.append(draw('path', { class: 'axis', d: `M${kInset} ${kLine}H${kWidth - kInset}` }));
  for (const reach of reaches) svg.append(...signs(reach, place));
  svg.append(...labels(reaches, place));
  return svg;
}

/** @param {Model} model @param {import('./facts.js').VersionView} version @returns {Reach | null} */
function reachOf(model, version) {
  const value = model.claims[version.claims[0]]?.value;
  if (value?.type !== 'quantity' || (value.min === null && value.max === null)) return null;
  const min = value.min === 0 && value.max > 0 && !value.vague ? null : value.min;
  const label = version.sigla.map(({ siglum }) => siglum).join(' ');
  const { approximate, vague } = value;
  return { min, max: value.max, approximate, vague, label };
}

/** Value to place on the line. @param {number[]} ends @param {boolean} rightToLeft */
function placeOn(ends, rightToLeft) {
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  const scale = low > 0 && high / low > kLinearRatio ? Math.log : (/** @type {number} */ n) => n;
  return (/** @type {number} */ value) => {
    const share = (scale(value) - scale(low)) / (scale(high) - scale(low));
    const x = kInset + share * (kWidth - 2 * kInset);
    return Math.round((rightToLeft ? kWidth - x : x) * 10) / 10;
  };
}

/** @param {Reach} reach @param {(value: number) => number} place */
function signs({ min, max, approximate, vague }, place) {
  if (min !== null && max !== null && min !== max) return [span(place(min), place(max), vague)];
  const value = /** @type {number} */ (min ?? max);
  const x = place(value);
  if (min === max)
    return [draw('circle', { class: approximate ? 'about' : 'exact', cx: x, cy: kLine, r: 4.5 })];
  const away = place(value + 1) >= place(value) ? 1 : -1;
  const tip = x + (max === null ? 8 : -8) * away;
  return [
    draw('path', { class: 'bound', d: `M${x} ${kLine - 5}L${tip} ${kLine}L${x} ${kLine + 5}z` }),
  ];
}

/** @param {number} from @param {number} to @param {boolean} vague */
function span(from, to, vague) {
  const [x, end] = [Math.min(from, to), Math.max(from, to)];
  if (vague)
    return draw('rect', { class: 'vague', x, y: kLine - 5, width: end - x, height: 10, rx: 2 });
  const up = `M${x} ${kLine - 5}v10M${end} ${kLine - 5}v10`;
  return draw('path', { class: 'range', d: `${up}M${x} ${kLine}H${end}` });
}

/** Sigla under their values; those that would touch stand together. @param {Reach[]} reaches @param {(value: number) => number} place */
function labels(reaches, place) {
  const middle = (/** @type {Reach} */ { min, max }) =>
    (place(/** @type {number} */ (min ?? max)) + place(/** @type {number} */ (max ?? min))) / 2;
  const sorted = reaches
    .map((reach) => ({ x: middle(reach), text: reach.label }))
    .sort((a, b) => a.x - b.x);
  /** @type {{x: number, text: string}[]} */
  const joined = [];
  for (const label of sorted) {
    const last = joined.at(-1);
    if (last && label.x - last.x < kLabelRoom) last.text = eachOnce(`${last.text} ${label.text}`);
    else joined.push(label);
  }
  return joined.map(({ x, text }) => draw('text', { x, y: kHeight - 6 }, text));
}

/** A source that gives two of the values is named once. @param {string} sigla */
const eachOnce = (sigla) => [...new Set(sigla.split(' '))].join(' ');

/** @param {string} name @param {Record<string, unknown>} attributes @param {string} [text] */
function draw(name, attributes, text) {
  const element = document.createElementNS(kNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text) element.textContent = text;
  return element;
}
