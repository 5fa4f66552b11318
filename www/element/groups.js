/** @typedef {import('./facts.js').FactView} FactView */
/** @typedef {'contradict' | 'update' | 'refine' | 'agree' | 'unique' | 'possible'} GroupName */
/** @typedef {{name: GroupName, views: FactView[], count?: number}} Group `count`: of all, where only the first are shown */

/** The sections of a table, gravest first; what may only be a conflict stands last. */
export const kGroups = /** @type {const} */ ([
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

/** The facts by section, sections without any left out. @param {FactView[]} views @returns {Group[]} */
export function groupsOf(views) {
  return kGroups
    .map((name) => ({ name, views: views.filter((view) => groupOf(view) === name) }))
    .filter((group) => group.views.length);
}

/** How the table stands: what there is room for, or what the reader chose of it. @param {import('./views.js').State} state */
export const layoutOf = ({ layout, by }) => (layout === 'source' && by === 'version' ? by : layout);
