import { createStore, emptyDesk } from './desk-state.js';

/** What every module of the page reaches: its elements, and the one desk. */

/** @param {string} id */
export const find = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

export const comparison =
  /** @type {import('../element/source-comparison.js').SourceComparison} */ (find('comparison'));

/** first.js has settled the language. */
export const desk = createStore(emptyDesk({ lang: document.documentElement.lang }));
