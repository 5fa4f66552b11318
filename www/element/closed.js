import { reasonSentences } from '../strings/reasons.js';
import { h, runs } from './dom.js';
import { glyph } from './glyphs.js';
import { card, siglumMark } from './parts.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./dom.js').Child} Child */

/** Items that a closed list shows before it says how many more there are. */
export const kClosedShown = 100;

/** A part that is closed at first, with its sign, name and number of items. @param {Model} model @param {'possible' | 'abstained' | 'unique' | 'refine' | 'agree'} name @param {string} words @param {number} count @param {...Child} children */
export function closedPart(model, name, words, count, ...children) {
  const label = model.strings.ui.count
    .replace('{label}', words)
    .replace('{n}', model.format.number(count));
  return h(
    'details',
    { class: 'closed' },
    h(
      'summary',
      {},
      h('span', { class: `section-head ${name}` }, glyph(name), h('span', {}, label)),
    ),
    children,
  );
}

/** What may be a conflict waits, closed. @param {Model} model */
export function possible(model) {
  const views = model.sections.possible;
  if (!views.length) return null;
  const cards = views.map((view) => card(model, view, 'overview'));
  return closedPart(
    model,
    'possible',
    model.strings.sections.possible,
    views.length,
    h('div', { class: 'roving', 'data-roving': true }, h('div', { class: 'cards' }, cards)),
  );
}

/** How many items a closed list leaves out. @param {Model} model @param {number} count */
export function moreLine(model, count) {
  if (count <= kClosedShown) return null;
  return h(
    'p',
    {},
    model.strings.ui.andMore.replace('{n}', model.format.number(count - kClosedShown)),
  );
}

/** What was looked at and not judged, with both wordings and why. @param {Model} model */
export function abstained(model) {
  const all = model.report.abstained ?? [];
  if (!all.length) return null;
  const items = all.slice(0, kClosedShown).map((each) =>
    h(
      'li',
      {},
      abstainedPair(model, each),
      h(
        'span',
        { class: 'why' },
        reasonSentences(each, model).flatMap((parts) => runs(parts)),
      ),
    ),
  );
  return closedPart(
    model,
    'abstained',
    model.strings.sections.abstained,
    all.length,
    h('ul', { class: 'abstained-list' }, items),
    moreLine(model, all.length),
  );
}

/** Both wordings with their letters. @param {Model} model @param {{a: number, b: number}} pair */
export function abstainedPair(model, { a, b }) {
  const side = (/** @type {number} */ i) =>
    h('span', { class: 'side' }, siglumMark(model.siglumOf(i), ''), ' ', runs([model.words(i)]));
  return h('span', { class: 'pair' }, side(a), ' ', side(b));
}
