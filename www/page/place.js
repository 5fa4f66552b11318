import { createStore, emptyDesk } from './desk-state.js';
import { firstLanguage } from './settings.js';

/** What every module of the page reaches: its elements, and the one desk. */

/** @param {string} id */
export const find = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

export const comparison =
  /** @type {import('../element/source-comparison.js').SourceComparison} */ (find('comparison'));

export const desk = createStore(
  emptyDesk({ lang: firstLanguage(location.search, navigator.languages) }),
);
