import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError, say } from './say.mjs';

/**
 * Whether what npm noted in node_modules is what the lock file wants. Packages for other systems
 * (optional ones for an `os` or `cpu`, not there) do not count.
 */
export function isUpToDate(lock, installed) {
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
  return packages.every(([path, { version, optional, os, cpu }]) => {
    const there = installed.packages[path];
    return there ? there.version === version : optional === true && Boolean(os ?? cpu);
  });
}

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { packages: {} };
}

/**
 * Installs the development dependencies of the checkout at `root`, when they are not there.
 * @param {string} root @param {string[]} [options] more options of npm
 */
export function ensureNodeModules(root, options = []) {
  const lock = readJson(join(root, 'package-lock.json'));
  if (isUpToDate(lock, readJson(join(root, 'node_modules/.package-lock.json')))) return;
  say('installing the development dependencies (npm install)');
  // Not `npm ci`: it refuses a lock file that lacks a package for another system, as one made where
  // the registry does not have them all. The versions locked are installed, no file is changed.
  const args = ['install', '--no-save', '--ignore-scripts', ...options];
  const { status } = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new SetupError('npm install failed.');
}
