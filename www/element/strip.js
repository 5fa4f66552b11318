import { h } from './dom.js';
import { draw, drawing, endsOf, reachOf, scaleOf, sign } from './signs.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./facts.js').FactView} FactView */
/** @typedef {import('./signs.js').Reach & {label: string}} Labelled a version's place on the strip */

const kWidth = 320;
const kHeight = 44;
const kInset = 18;
const kLine = 14;
/** Labels closer than this share one place. */
const kLabelRoom = 16;

/**
 * The values of a fact on one line, from the start side, hidden from screen readers, which have the
 * versions; days and sums are drawn by a module that is loaded for them. Null when there is nothing
 * to draw.
 * @param {Model} model @param {FactView} view
 */
export function valueStrip(model, view) {
  const summed = view.fact.claims.some((claim) => (model.claims[claim]?.parts?.length ?? 0) > 1);
  if (view.fact.kind !== 'date' && !summed) return quantityStrip(model, view);
  const place = h('div', { class: 'strips' }, quantityStrip(model, view));
  import('./strip-more.js').then((more) => place.append(...more.strips(model, view)));
  return place;
}

/** @param {Model} model @param {FactView} view */
function quantityStrip(model, view) {
  const reaches = view.versions
    .map((version) => labelled(model, version))
    .filter((reach) => reach !== null);
  const ends = endsOf(reaches);
  if (reaches.length < 2 || Math.min(...ends) === Math.max(...ends)) return null;
  const place = placeOn(ends, model.strings.dir === 'rtl');
  const svg = drawing('strip', kWidth, kHeight);
  svg.append(draw('path', { class: 'axis', d: `M${kInset} ${kLine}H${kWidth - kInset}` }));
  svg.append(...reaches.map((reach) => sign(reach, place, kLine)));
  svg.append(...labels(reaches, place));
  return svg;
}

/** @param {Model} model @param {import('./facts.js').VersionView} version @returns {Labelled | null} */
function labelled(model, version) {
  const reach = reachOf(model.claims[version.claims[0]]?.value);
  return reach && { ...reach, label: version.sigla.map(({ siglum }) => siglum).join(' ') };
}

/** Value to place on the line. @param {number[]} ends @param {boolean} rightToLeft */
function placeOn(ends, rightToLeft) {
  const share = scaleOf(ends);
  return (/** @type {number} */ value) => {
    const x = kInset + share(value) * (kWidth - 2 * kInset);
    return Math.round((rightToLeft ? kWidth - x : x) * 10) / 10;
  };
}

/** Sigla under their values; those that would touch stand together. @param {Labelled[]} reaches @param {(value: number) => number} place */
function labels(reaches, place) {
  const middle = (/** @type {Labelled} */ { min, max }) =>
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
