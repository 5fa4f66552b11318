// Prints how much a page loads, as it stands and as it travels: the module, the words of each
// language, the JavaScript of the engine and the element with the strings, and the sums.
//   node wasm/setup/size.mjs [wasm file]     with a file, of that alone
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { isMain } from './say.mjs';
import { strip } from './strip.mjs';

const www = join(import.meta.dirname, '../../www');

/** @typedef {{ raw: number, brotli: number }} Size */

/** @param {string} path @returns {Size} */
function sizeOf(path) {
  const bytes = readFileSync(path);
  return { raw: bytes.length, brotli: brotliCompressSync(bytes).length };
}

/** @param {Size[]} sizes @returns {Size} */
const sum = (sizes) => ({
  raw: sizes.reduce((all, { raw }) => all + raw, 0),
  brotli: sizes.reduce((all, { brotli }) => all + brotli, 0),
});

/** The modules in `folder` that a browser loads for these: what they import, and what that imports. */
export function modulesOf(entries, folder = www) {
  const found = new Set();
  const visit = (path) => {
    if (found.has(path)) return;
    found.add(path);
    const source = readFileSync(path, 'utf8');
    for (const [, name] of source.matchAll(/^(?:import|export)\b[^;]*?from '(\.[^']+)'/gm))
      visit(normalize(join(dirname(path), name)));
  };
  for (const entry of entries) visit(join(folder, entry));
  return [...found].sort();
}

/** Engine and element as they travel, without comments, with the strings of one language. @param {string} code */
function scriptsSize(code) {
  const entries = [
    'element/define.js',
    'engine/client.js',
    'engine/worker.js',
    `strings/${code}.js`,
  ];
  const light = mkdtempSync(join(tmpdir(), 'muqabala-'));
  try {
    return sum(modulesOf(entries, strip(light) ? light : www).map(sizeOf));
  } finally {
    rmSync(light, { recursive: true });
  }
}

/** What is loaded for an interface in Arabic, each part by its name; a file travels by itself. */
export function sizes() {
  const packs = join(www, 'engine/lang');
  return {
    module: sizeOf(join(www, 'engine/muqabala.wasm')),
    scripts: scriptsSize('ar'),
    labels: sizeOf(join(www, 'strings/concepts.ar.json')),
    languages: Object.fromEntries(
      readdirSync(packs).map((name) => [name.replace('.txt', ''), sizeOf(join(packs, name))]),
    ),
  };
}

/** A page whose articles are in these languages. @param {ReturnType<typeof sizes>} parts */
export function pageSize({ module, scripts, labels, languages }, codes) {
  return sum([module, scripts, labels, ...codes.map((code) => languages[code])]);
}

function print(name, { raw, brotli }) {
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(`${name}: ${kilobytes(raw)}, brotli ${kilobytes(brotli)}`);
}

if (isMain(import.meta)) {
  const [file] = process.argv.slice(2);
  if (file) print('muqabala.wasm', sizeOf(file));
  else {
    const parts = sizes();
    print('muqabala.wasm', parts.module);
    print('engine, element and strings', parts.scripts);
    print('labels of concepts', parts.labels);
    for (const [code, size] of Object.entries(parts.languages)) print(`words: ${code}`, size);
    print('a page in Arabic', pageSize(parts, ['ar']));
    print('a page in Arabic and English', pageSize(parts, ['ar', 'en']));
  }
}
