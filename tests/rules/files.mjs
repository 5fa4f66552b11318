import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** Paths of all files of the project, tracked or about to be, that match; `/` between parts. */
export function projectFiles(pattern = /./) {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const paths = execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0');
  const isThere = (path) => path !== '' && existsSync(join(root, path));
  return [...new Set(paths)].filter((path) => isThere(path) && pattern.test(path)).sort();
}

/** @param {string} path relative to the root */
export function readText(path) {
  return readFileSync(join(root, path), 'utf8');
}

export const cppFiles = () => projectFiles(/^(core|wasm|tests)\/.*\.(cpp|h)$/);
export const jsFiles = () => projectFiles(/\.m?js$/);
