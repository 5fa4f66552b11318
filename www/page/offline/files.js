/** What make-offline.mjs has put into the page: every file gzipped, in Base64, by its name. */

/** @type {Record<string, string> | undefined} */
let packed;

function contents() {
  packed ??= JSON.parse(document.getElementById('packed')?.textContent ?? '{}');
  return /** @type {Record<string, string>} */ (packed);
}

/** The names of the files in a folder. @param {string} folder */
export const namesIn = (folder) =>
  Object.keys(contents()).filter((name) => name.startsWith(folder));

/** @param {string} name */
function unpacked(name) {
  const bytes = Uint8Array.from(atob(contents()[name]), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
}

/** @param {string} name */
export const readBytes = async (name) => new Uint8Array(await unpacked(name).arrayBuffer());

/** @param {string} name @returns {Promise<string>} */
export const readText = (name) => unpacked(name).text();

/** @param {string} name @returns {Promise<any>} */
export const readJson = async (name) => JSON.parse(await readText(name));
