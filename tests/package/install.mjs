// The package as others get it: packed, and unpacked among the tools that people build pages with.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureNodeModules } from '../../wasm/setup/node-modules.mjs';

const root = join(import.meta.dirname, '../..');
const own = join(import.meta.dirname, 'consumers');

/** Why the package cannot be tried, or false. */
export const notMade =
  existsSync(join(root, 'dist/inline.js')) && existsSync(join(root, 'www/engine/muqabala.wasm'))
    ? false
    : 'the package is not made: npm run package';

/** Packs the checkout as it is built, without building. @param {string} folder @returns {string} the tarball */
export function packInto(folder) {
  mkdirSync(folder, { recursive: true });
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return join(folder, JSON.parse(stdout)[0].filename);
}

/** A folder with the tools of consumers/package.json; null where they cannot be installed. */
export function consumersFolder() {
  const folder = join(root, 'build/consumers');
  rmSync(join(folder, 'types'), { recursive: true, force: true });
  cpSync(own, folder, { recursive: true });
  try {
    ensureNodeModules(folder, ['--fetch-retries=0']);
    return folder;
  } catch {
    return null;
  }
}

/** Puts what a tarball holds where a program of `folder` finds it. @param {string} tarball @param {string} folder */
export function unpackInto(tarball, folder) {
  const place = join(folder, 'node_modules/muqabala');
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  const { status, stderr } = spawnSync(
    'tar',
    ['-xzf', tarball, '-C', place, '--strip-components=1'],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return place;
}
