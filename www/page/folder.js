/**
 * Files out of what was dropped or chosen, with those of whole folders. Of a folder only what can be
 * an article is read: a saved page brings its pictures and scripts along.
 *
 * @typedef {{files: {file: File, path: string}[], left: number}} Found `left`: files of folders that were not read
 */

const kReadable = /\.(?:txt|text|md|x?html?|json)$/i;
const kDeepest = 8;

/** Must be called while the drop is being told: afterwards the browser forgets what it held. @param {DataTransfer | null} transfer @returns {Promise<Found>} */
export function droppedFiles(transfer) {
  const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry?.() ?? null);
  const files = [...(transfer?.files ?? [])];
  if (!entries.some((entry) => entry?.isDirectory)) return Promise.resolve(chosenFiles(files));
  return Promise.all(
    entries.map((entry, i) =>
      entry?.isDirectory ? inFolder(entry, 0) : chosenFiles(files.slice(i, i + 1)),
    ),
  ).then(together);
}

/** Files of the chooser; those of a chosen folder carry their path. @param {File[]} files @returns {Found} */
export function chosenFiles(files) {
  const all = files.map((file) => ({ file, path: file.webkitRelativePath || file.name }));
  const kept = all.filter(({ file, path }) => path === file.name || isReadable(path));
  return { files: kept, left: all.length - kept.length };
}

/** @param {string} path */
const isReadable = (path) =>
  kReadable.test(path) && !path.split('/').some((part) => /^(?:\.|__MACOSX$)/.test(part));

/** @param {Found[]} parts @returns {Found} */
const together = (parts) => ({
  files: parts.flatMap(({ files }) => files),
  left: parts.reduce((sum, { left }) => sum + left, 0),
});

/** @param {FileSystemEntry} entry @param {number} depth @returns {Promise<Found>} */
async function inFolder(entry, depth) {
  if (entry.isDirectory) {
    if (depth > kDeepest) return { files: [], left: 1 };
    const children = await childrenOf(/** @type {FileSystemDirectoryEntry} */ (entry));
    return together(await Promise.all(children.map((child) => inFolder(child, depth + 1))));
  }
  const path = entry.fullPath.replace(/^\//, '');
  if (!isReadable(path)) return { files: [], left: 1 };
  const file = await new Promise((resolve, reject) =>
    /** @type {FileSystemFileEntry} */ (entry).file(resolve, reject),
  );
  return { files: [{ file, path }], left: 0 };
}

/** A reader hands out its entries in portions, an empty one last. @param {FileSystemDirectoryEntry} folder */
async function childrenOf(folder) {
  const reader = folder.createReader();
  /** @type {FileSystemEntry[]} */
  const all = [];
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const portion = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (!portion.length) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...portion);
  }
}
