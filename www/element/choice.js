/**
 * The articles after one place of the picker got another choice; one that stands in another place
 * changes places with it, and an empty choice ends the row.
 * @param {string[]} pair @param {number} place @param {string} chosen
 */
export function withChoice(pair, place, chosen) {
  const next = [...pair];
  const other = next.indexOf(chosen);
  if (other >= 0) next[other] = next[place];
  next[place] = chosen;
  return next.filter(Boolean);
}

/** A filter that lets everything through. @returns {import('./views.js').Filter} */
export const noFilter = () => ({ relations: [], kind: '', source: '', words: '' });
