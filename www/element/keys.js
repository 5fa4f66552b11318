/**
 * Keys inside the element. Arrows follow the direction of the interface (Left is next in Arabic);
 * N and P are matched by their place on the keyboard, so that they work on an Arabic layout.
 */

/** Whether typing goes into a field. @param {EventTarget | undefined} target */
export function inField(target) {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'))
  );
}

/** What the arrows walk. */
export const kStops = 'a[data-claim], [data-stop]';

/** Rows of links below `root`, each row a list of cells, each cell a list of links; hidden ones left out. @param {Element} root @returns {HTMLElement[][][]} */
export function grid(root) {
  const links = (/** @type {Element} */ within) =>
    /** @type {HTMLElement[]} */ ([...within.querySelectorAll(kStops)]);
  const rows = [...root.querySelectorAll('[data-row], [data-head]')].map((row) => {
    const cells = [...row.querySelectorAll('[data-cell]')];
    return cells.length > 1 ? cells.map(links) : links(row).map((link) => [link]);
  });
  return rows.filter((row) => row.some((cell) => cell.length));
}

/**
 * The link that an arrow, Home or End leads to; null when there is none. In a row of cells Up and
 * Down walk the links of a cell, then the same column of the next row.
 * @param {Element} root @param {Element} from @param {string} key @param {boolean} rightToLeft
 */
export function neighbour(root, from, key, rightToLeft) {
  const rows = grid(root);
  const y = rows.findIndex((row) =>
    row.some((cell) => cell.includes(/** @type {HTMLElement} */ (from))),
  );
  if (y < 0) return null;
  const x = rows[y].findIndex((cell) => cell.includes(/** @type {HTMLElement} */ (from)));
  const z = rows[y][x].indexOf(/** @type {HTMLElement} */ (from));
  const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  if (key === 'ArrowDown') return rows[y][x][z + 1] ?? below(rows, y + 1, x, 1, 0);
  if (key === 'ArrowUp') return rows[y][x][z - 1] ?? below(rows, y - 1, x, -1, -1);
  if (key === 'Home') return rows[y].flat()[0];
  if (key === 'End') return rows[y].flat().at(-1) ?? null;
  if (key === 'ArrowLeft' || key === 'ArrowRight')
    return sideways(rows[y], x, key === forward ? 1 : -1);
  return null;
}

/** @param {HTMLElement[][][]} rows @param {number} y @param {number} x @param {number} step @param {number} end */
function below(rows, y, x, step, end) {
  for (; rows[y]; y += step) {
    const cell = rows[y][Math.min(x, rows[y].length - 1)];
    if (cell.length) return cell.at(end) ?? null;
  }
  return null;
}

/** @param {HTMLElement[][]} row @param {number} x @param {number} step */
function sideways(row, x, step) {
  for (x += step; row[x]; x += step) if (row[x].length) return row[x][0];
  return null;
}

/** One tab stop a group: the link that holds the focus, or the first. @param {ParentNode} root @param {Element | null} [current] */
export function rove(root, current = null) {
  for (const group of root.querySelectorAll('[data-roving]')) {
    if (current && !group.contains(current)) continue;
    const links = grid(group).flat(2);
    for (const link of links) link.tabIndex = -1;
    const first = links.find((link) => link.matches('a')) ?? links[0];
    const stop = links.find((link) => link === current) ?? first;
    if (stop) stop.tabIndex = 0;
  }
}

/** The conflict after (1) or before (-1) the focus: a row's first link, or a marked passage. @param {ParentNode} root @param {Element | null} from @param {number} step */
export function nextConflict(root, from, step) {
  const marks = [...root.querySelectorAll('[data-mark=contradict]')].map(
    (each) =>
      /** @type {HTMLElement} */ (each.matches('a') ? each : each.querySelector('a[data-claim]')),
  );
  const at = marks.findIndex(
    (mark) => mark === from || mark.closest('[data-row][data-mark]')?.contains(from),
  );
  if (at >= 0) return marks[at + step] ?? null;
  return (step > 0 ? marks[0] : marks.at(-1)) ?? null;
}
