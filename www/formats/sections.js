import { t } from './tree.js';

/** @typedef {import('../element/model.js').Model} Model */
/** @typedef {import('../element/facts.js').FactView} FactView */
/** @typedef {'contradict' | 'update' | 'refine' | 'agree' | 'unique' | 'possible'} GroupName */
/** @typedef {{name: GroupName, views: FactView[]}} Group */

/** The sections of a table, gravest first; what may only be a conflict stands last. */
const kGroups = /** @type {const} */ ([
  'contradict',
  'update',
  'refine',
  'agree',
  'unique',
  'possible',
]);

/** The section of the table that a fact belongs to: agreement and detail stand apart there. @param {FactView} view @returns {GroupName} */
export const groupOf = ({ section, mark }) =>
  section === 'agree' ? (mark === 'refine' ? 'refine' : 'agree') : section;

/** The facts by section, those of no section left out. @param {FactView[]} views @returns {Group[]} */
export function groupsOf(views) {
  return kGroups
    .map((name) => ({ name, views: views.filter((view) => groupOf(view) === name) }))
    .filter((group) => group.views.length);
}

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
