import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from './exit.js';

const kArticle = /\.(txt|text|md|html?|xhtml)$/i;

/** @param {string} path */
const kindOf = async (path) => {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ? 'folder' : found ? 'file' : null;
};

/** A pattern of a path's parts: `*` and `?` within one, `**` over any number of folders. @param {string} pattern */
function patternOf(pattern) {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(
      /\*\*\/|\*|\?/g,
      (sign) => ({ '**/': '(?:.*/)?', '*': '[^/]*', '?': '[^/]' })[sign] ?? '',
    );
  return new RegExp(`^${source}$`, 'u');
}

/** Files that a pattern matches, for callers whose shell does not do that. @param {string} given */
async function matching(given) {
  const pattern = given.replaceAll('\\', '/').replace(/^\.\//, '');
  const fixed = pattern.split('/').findIndex((part) => /[*?]/.test(part));
  const folder =
    pattern.split('/').slice(0, fixed).join('/') || (pattern.startsWith('/') ? '/' : '.');
  const entries = await readdir(folder, {
    recursive: pattern.includes('**') || pattern.split('/').length > fixed + 1,
    withFileTypes: true,
  }).catch(() => []);
  const wanted = patternOf(pattern);
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).replaceAll('\\', '/'))
    .filter((path) => wanted.test(path));
  if (paths.length === 0) throw new InputError(`No file is like ${given}.`);
  return paths.sort();
}

/** What a folder is read as: its event, else the articles in it. @param {string} folder */
async function within(folder) {
  const event = join(folder, 'event.json');
  if ((await kindOf(event)) === 'file') return [event];
  const articles = (await readdir(folder)).filter((name) => kArticle.test(name)).sort();
  if (articles.length === 0)
    throw new InputError(`${folder} holds neither an event.json nor articles (.txt, .html).`);
  return articles.map((name) => join(folder, name));
}

/**
 * Paths as given on the command line to files: folders opened, patterns that no shell has
 * replaced by what they match. `-` and names of nothing stay.
 * @param {string[]} paths
 * @returns {Promise<string[]>}
 */
export async function filesOf(paths) {
  const lists = paths.map(async (path) => {
    const kind = path === '-' ? 'file' : await kindOf(path);
    if (kind === 'folder') return within(path);
    return kind === null && /[*?]/.test(path) ? matching(path) : [path];
  });
  return (await Promise.all(lists)).flat();
}
