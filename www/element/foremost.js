import { h, runs } from './dom.js';
import { glyph } from './glyphs.js';
import { opener } from './parts.js';
import { valueStrip } from './strip.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./facts.js').FactView} FactView */

/** The first conflict with its values on one line, and why it stands first. Null when it has no such line. @param {Model} model */
export function foremost(model) {
  const [view] = model.sections.contradict;
  const strip = view && valueStrip(model, view);
  if (!strip) return null;
  return h(
    'section',
    { class: 'foremost contradict', 'data-roving': true, 'aria-label': model.strings.ui.foremost },
    h(
      'p',
      { 'data-row': true },
      h('span', { class: 'lead-word' }, model.strings.ui.foremost),
      opener(
        model,
        view,
        view.chief?.a ?? view.fact.anchor,
        'overview',
        { class: 'point-name' },
        glyph(view.mark),
        h('span', {}, runs(view.title)),
      ),
    ),
    strip,
    whyFirst(model, view),
  );
}

/** How many sources, and from where to where. @param {Model} model @param {FactView} view */
function whyFirst({ strings, format, claims }, { fact }) {
  const sources = new Set(fact.claims.map((claim) => claims[claim]?.article)).size;
  const figures = fact.claims
    .filter((claim) => claims[claim]?.polarity !== 'denied')
    .flatMap((claim) => {
      const { type, min, max, vague } = claims[claim]?.value ?? {};
      return type === 'quantity' && !vague ? [min ?? max, max ?? min] : [];
    })
    .filter((figure) => typeof figure === 'number');
  if (!figures.length) return null;
  const words = strings.ui.whyFirst
    .replace('{sources}', format.count(strings.summary.sources, sources))
    .replace('{a}', format.number(Math.min(...figures)))
    .replace('{b}', format.number(Math.max(...figures)));
  return h('p', { class: 'date' }, words);
}
