// Writes the scripts that a browser loads without their comments, which are a third of what would
// travel. The page's server prefers such a copy while it is as new as its source.
//   node wasm/setup/strip.mjs
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, run } from './say.mjs';

const root = join(import.meta.dirname, '../..');
const tsc = join(root, 'node_modules/typescript/bin/tsc');
const options =
  '--allowJs --noCheck --removeComments --module esnext --moduleResolution bundler --target esnext';

/** What a browser begins with; all else is imported by these. */
export const entries = [
  'element/define.js',
  'engine/client.js',
  'engine/worker.js',
  'page/first.js',
  'page/page.js',
];

/** False without the development dependencies, among which is the tool for it. */
export function strip(folder = join(root, 'build/scripts')) {
  if (!existsSync(tsc)) return false;
  const paths = ['--rootDir', 'www', '--outDir', folder, ...entries.map((path) => `www/${path}`)];
  run(process.execPath, [tsc, ...options.split(' '), ...paths], { cwd: root });
  return true;
}

if (isMain(import.meta)) strip();
