import { faceWords } from '../strings/faces.js';
import { noFilter } from './choice.js';
import { tell } from './host.js';
import { rove } from './keys.js';
import { draw } from './table.js';

/** @typedef {import('./source-comparison.js').SourceComparison} SourceComparison */
/** @typedef {import('../strings/faces.js').ToolWords} ToolWords */

/**
 * What the table's controls do. A choice draws the table anew and keeps the focus; a search draws
 * only what is found, so that the field is typed in undisturbed.
 * @type {import('./views.js').Act}
 */
export function act(element, target) {
  const { action, filter: field, value = '', format } = target.dataset;
  const { filter } = element.state;
  if (field === 'relations')
    choose(element, { relations: toggled(filter.relations, value) }, target);
  else if (field === 'words') find(element, /** @type {HTMLInputElement} */ (target).value);
  else if (field)
    choose(element, { [field]: /** @type {HTMLSelectElement} */ (target).value }, target);
  else if (action === 'all-points') choose(element, noFilter(), null);
  else if (action === 'by') {
    element.state.by = value === 'version' ? 'version' : 'source';
    again(element, target);
  } else if (action === 'copy-table') copyTable(element, target);
  else if (action === 'export' && format) save(element, format);
  else if (action === 'print') tell(element, 'print', null);
}

/** @param {string[]} list @param {string} item */
const toggled = (list, item) =>
  list.includes(item) ? list.filter((each) => each !== item) : [...list, item];

/** @param {SourceComparison} element @param {Partial<import('./views.js').Filter>} change @param {HTMLElement | null} target */
function choose(element, change, target) {
  Object.assign(element.state.filter, change);
  again(element, target);
  tellShown(element);
}

/** Draws, and gives the focus back to the control that was used, or to the search. @param {SourceComparison} element @param {HTMLElement | null} target */
function again(element, target) {
  const { filter = 'words', value, action } = target?.dataset ?? {};
  const name = action === 'by' ? `[data-action=by]` : `[data-filter=${filter}]`;
  const scrolled = element.main.querySelector('.choices')?.scrollLeft ?? 0;
  element.render();
  const choices = element.main.querySelector('.choices');
  if (choices) choices.scrollLeft = scrolled;
  const control = element.main.querySelector(value ? `${name}[data-value=${value}]` : name);
  if (control instanceof HTMLElement) control.focus({ preventScroll: true });
}

/** @param {SourceComparison} element @param {string} words */
function find(element, words) {
  const { main, model, state } = element;
  if (!model || words === state.filter.words) return;
  state.filter.words = words;
  const next = draw(model, state);
  for (const part of ['.results', '.chips'])
    main.querySelector(part)?.replaceWith(/** @type {Element} */ (next.querySelector(part)));
  rove(main);
  tellShown(element);
}

/** One polite status: how much is shown. @param {SourceComparison} element */
function tellShown({ main, model }) {
  const status = main.querySelector('[role=status]');
  const shown = main.querySelector('.filtered > span')?.textContent;
  if (status && model)
    status.textContent =
      shown ?? wordsOf(model).showAll.replace('{n}', model.format.number(model.facts.length));
}

/** @param {import('./model.js').Model} model */
const wordsOf = (model) => /** @type {ToolWords} */ (faceWords('tools', model.strings.code));

/** @param {SourceComparison} element @param {HTMLElement} button */
async function copyTable({ model, state }, button) {
  if (!model) return;
  const { toClipboard } = await import('./clipboard.js');
  const { tableFlavours } = await import('../formats/copy-table.js');
  toClipboard(tableFlavours(model, state), button, model.strings.ui);
}

/** @param {SourceComparison} element @param {string} format */
async function save({ model }, format) {
  if (!model) return;
  const [{ formats, writeAs }, { download }] = await Promise.all([
    import('../formats/index.js'),
    import('./download.js'),
  ]);
  const { type, extension } = formats[format];
  const content = new Blob([await writeAs(format, model)], { type: `${type};charset=utf-8` });
  download(`muqabala.${extension}`, content);
}
