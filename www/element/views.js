import { faceWords, loadFace } from '../strings/faces.js';
import { noFilter } from './choice.js';
import { h } from './dom.js';
import { hasUpdates } from './facts.js';
import { overview } from './overview.js';
import { adopt } from './sheets.js';

/** @typedef {import('./model.js').Model} Model */
/**
 * What the element shows and how: one record for every view.
 * @typedef {object} State
 * @property {string} view name of a view
 * @property {string} layout cards, version or source: what there is room for
 * @property {'source' | 'version' | null} by what the reader chose for the table where there is room for both
 * @property {boolean} fits whether the table by source needs no sideways scroll
 * @property {string | null} article id of the article that is read
 * @property {string[]} pair ids of the articles side by side
 * @property {boolean} markAll whether agreement and detail are marked in running text
 * @property {boolean} showHidden whether findings that marks hide are shown all the same
 * @property {Filter} filter which points the table shows
 */
/** @typedef {{relations: string[], kind: string, source: string, words: string}} Filter empty lists and strings ask for nothing */
/** @typedef {(model: Model, state: State) => HTMLElement} Draw */
/** @typedef {(element: import('./source-comparison.js').SourceComparison, target: HTMLElement) => void} Act what a control of a view does */
/** @typedef {{draw: Draw, rules?: string, act?: Act}} ViewModule a view with what only it needs */
/** @typedef {{draw?: Draw, act?: Act, load?: () => Promise<ViewModule>, words?: 'tools', applies?: (model: Model) => boolean}} View */

/** The views in the order of their tabs. Those that few open are loaded when they are. @type {Record<string, View>} */
const kViews = {
  overview: { draw: overview },
  table: { load: () => import('./table.js'), words: 'tools' },
  article: { load: () => import('./article.js') },
  side: { load: () => import('./side.js'), applies: ({ sources }) => sources.length > 1 },
  time: { load: () => import('./timeline.js'), applies: hasUpdates },
};

/** @returns {State} */
export const firstState = () => ({
  view: 'overview',
  layout: 'source',
  by: null,
  fits: true,
  article: null,
  pair: [],
  markAll: false,
  showHidden: false,
  filter: noFilter(),
});

/** The name of an existing view, the overview for anything else. @param {string | null} name */
export const viewName = (name) => (name && name in kViews ? name : 'overview');

/** The names of the views that this comparison has something for. @param {Model} model */
export const viewsOf = (model) =>
  Object.keys(kViews).filter((name) => kViews[name].applies?.(model) ?? true);

/**
 * The view that the state asks for, or the overview where this comparison has nothing for it. One
 * that is not loaded yet is an empty place, and `again` is called when it is there.
 * @param {Model} model @param {State} state @param {ShadowRoot} shadow @param {() => void} again
 */
export function drawView(model, state, shadow, again) {
  const view = kViews[viewsOf(model).includes(state.view) ? state.view : 'overview'];
  const { code } = model.strings;
  if (view.draw && (!view.words || faceWords(view.words, code))) return view.draw(model, state);
  Promise.all([view.load?.(), view.words && loadFace(view.words, code)]).then(([module]) => {
    Object.assign(view, module && { draw: module.draw, act: module.act });
    if (module?.rules) adopt(shadow, module.rules);
    again();
  });
  return h('div', { class: 'waiting', 'aria-busy': 'true' });
}

/** A control of the view that is shown was used. @type {Act} */
export const actInView = (element, target) => kViews[element.state.view].act?.(element, target);
