import { h } from './dom.js';
import { hiddenSwitch, summaryText } from './overview.js';
import { drawView, viewsOf } from './views.js';

/** @typedef {import('./model.js').Model} Model */

/**
 * How much room there is: cards below 480 px, by version below 840 or with more than six sources,
 * by source from 840.
 * @param {number} width @param {number} sources
 */
export function layoutFor(width, sources) {
  if (width < 480) return 'cards';
  return width < 840 || sources > 6 ? 'version' : 'source';
}

/** Whether the table by source needs no sideways scroll of its own. @param {number} width @param {number} sources */
export const tableFits = (width, sources) => 232 + 112 * sources <= width;

/**
 * The tabs, the current view and the words that marks refer to.
 * @param {Model} model @param {import('./views.js').State} state @param {ShadowRoot} shadow @param {() => void} again
 */
export function frame(model, state, shadow, again) {
  const { strings } = model;
  const names = viewsOf(model);
  const current = names.includes(state.view) ? state.view : names[0];
  return [
    h(
      'div',
      { class: 'tabs', role: 'tablist', 'aria-label': strings.ui.views },
      names.map((name) => tab(name, name === current, strings)),
    ),
    current === 'overview' ? '' : (hiddenSwitch(model) ?? ''),
    h(
      'div',
      {
        class: 'view',
        role: 'tabpanel',
        id: 'view',
        'aria-labelledby': `tab-${current}`,
      },
      drawView(model, state, shadow, again),
    ),
    h('p', { class: 'spoken', role: 'status' }, summaryText(model)),
    h(
      'div',
      { hidden: true },
      /** @type {const} */ (['contradict', 'update', 'refine', 'agree']).map((name) =>
        h('span', { id: `word-${name}` }, strings.relations[name]),
      ),
    ),
  ];
}

/** @param {string} name @param {boolean} current @param {import('../strings/index.js').Strings} strings */
function tab(name, current, strings) {
  return h(
    'button',
    {
      type: 'button',
      role: 'tab',
      class: 'tab',
      id: `tab-${name}`,
      'data-view': name,
      'aria-selected': current ? 'true' : 'false',
      'aria-controls': 'view',
      tabindex: current ? 0 : -1,
    },
    strings.ui[/** @type {'overview'} */ (name)],
  );
}

/** One line instead of a comparison. @param {string} words */
export const notice = (words) => [h('p', { class: 'notice', role: 'status' }, words)];
