import { t } from './tree.js';

/** @typedef {import('../element/model.js').Model} Model */

/** The signs of the relations where only text is at hand. @type {Record<string, string>} */
const kSigns = {
  contradict: '≠',
  update: '↦',
  refine: '⊂',
  agree: '=',
  unique: '·',
  possible: '?',
  abstained: '∅',
};

/** A relation's sign; an arrow points where the reading goes. @param {string} mark @param {string} [dir] of the line that it stands in */
export const signOf = (mark, dir) => (mark === 'update' && dir === 'rtl' ? '↤' : kSigns[mark]);

/** The sign in a document, told by the word beside it; no sign but the arrow is turned round. @param {Model} model @param {string} mark */
export const sign = ({ strings }, mark) =>
  t('bdi', { class: 'sign', dir: 'ltr', 'aria-hidden': 'true' }, signOf(mark, strings.dir));
