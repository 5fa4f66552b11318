// Writes a copy of each file that a browser loads as it travels, brotli, beside what the build made
// of it; the page's server sends it to whoever takes it. One that is up to date is left alone.
//   node wasm/setup/compress.mjs
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { isMain } from './say.mjs';

const root = join(import.meta.dirname, '../..');
const squeeze = promisify(brotliCompress);
const isLoaded = (path) =>
  /^(engine|element|page|strings)\/.*\.(html|js|css|json|svg|wasm|txt)$/.test(path);

const ageOf = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** @param {string} made where the build puts what it makes of the files of www */
export async function compress(made = join(root, 'build/scripts')) {
  const www = join(root, 'www');
  const folders = [www, made].filter((folder) => ageOf(folder));
  const names = folders.flatMap((folder) => readdirSync(folder, { recursive: true })).map(String);
  await Promise.all(
    [...new Set(names.filter(isLoaded))].map((name) => compressOne(name, www, made)),
  );
}

/** @param {string} name @param {string} www @param {string} made */
async function compressOne(name, www, made) {
  const source = ageOf(join(made, name)) >= ageOf(join(www, name)) ? made : www;
  const target = join(made, `${name}.br`);
  if (ageOf(target) >= ageOf(join(source, name))) return;
  const packed = await squeeze(await readFile(join(source, name)));
  mkdirSync(dirname(target), { recursive: true });
  await writeFile(target, packed);
}

if (isMain(import.meta)) await compress();
