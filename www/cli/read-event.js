import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname, extname, resolve, sep } from 'node:path';
import { toTextArticle } from '../engine/node.js';
import { decode } from './decode.js';
import { InputError, UsageError } from './exit.js';
import { filesOf } from './paths.js';
import { readAll } from './stream.js';

/** @typedef {import('../engine/types.js').CompareInput} CompareInput */
/** @typedef {import('../engine/types.js').ArticleInput} ArticleInput */

const kReasons = new Map([
  ['ENOENT', 'there is no such file'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'this user may not read it'],
]);

/** @param {string} path - for standard input */
async function readBytes(path) {
  try {
    return await (path === '-' ? readAll(process.stdin) : readFile(path));
  } catch (error) {
    const { code = '' } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new InputError(`Could not read ${path}: ${kReasons.get(code) ?? code}.`);
  }
}

const nameOf = (/** @type {string} */ path) => (path === '-' ? 'Standard input' : path);
const isHtml = (/** @type {string} */ path) => /\.x?html?$/i.test(path);

/** @param {Uint8Array} bytes @param {string} path @param {string} [encoding] */
const decodeFile = (bytes, path, encoding) =>
  decode(bytes, {
    encoding,
    isHtml: isHtml(path),
    warn: (guess) =>
      process.stderr.write(
        `muqabala: ${nameOf(path)} is not UTF-8; it is read as ${guess}. --encoding NAME says otherwise.\n`,
      ),
  });

/** The article in a page. @param {string} html @param {string} path */
async function readPage(html, path) {
  const { articleOf } = await import('./html-file.js').catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new InputError(
      `${path} is HTML: that needs the packages linkedom and @mozilla/readability (npm install).`,
    );
  });
  return { ...articleOf(html), includeText: true };
}

/** @param {string} text @param {string} name */
function parseEvent(text, name) {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new InputError(`${name} is no JSON: ${/** @type {Error} */ (error).message}.`);
  }
}

/** The first line when it stands alone: an empty line follows, and text after that. @param {string} text */
function titleLine(text) {
  const [, line] = /^\uFEFF?\s*([^\r\n]{1,300}?)[ \t]*\r?\n[ \t]*\r?\n\s*\S/.exec(text) ?? [];
  return line ?? null;
}

/**
 * A file as an article: its name stands for the source until the text names a better one.
 * @param {string} path @param {string} text
 * @returns {Promise<ArticleInput>}
 */
async function articleOfFile(path, text) {
  const source = path === '-' ? null : basename(path, extname(path));
  if (!isHtml(path)) return { text, title: titleLine(text), source };
  const article = await readPage(text, path);
  return { ...article, source: article.source ?? source };
}

/**
 * The file that an event names, never one outside the event's folder.
 * @param {string} folder @param {string} file @param {string} [encoding]
 */
async function readInside(folder, file, encoding) {
  const path = resolve(folder, file);
  const [root, real] = await Promise.all([realpath(folder), realpath(path).catch(() => path)]);
  if (!real.startsWith(root.endsWith(sep) ? root : root + sep)) {
    throw new InputError(`${file} lies outside the event's folder.`);
  }
  return decodeFile(await readBytes(path), path, encoding);
}

const isGiven = (/** @type {unknown} */ value) => value !== null && value !== undefined;

/** An article of an event with its `file` read. @param {any} article @param {string} folder @param {string} [encoding] */
async function readEventArticle(article, folder, encoding) {
  if (typeof article?.file !== 'string' || isGiven(article.text) || isGiven(article.html))
    return toTextArticle(article);
  const { file, ...given } = article;
  const text = await readInside(folder, file, encoding);
  if (!isHtml(file)) return { ...given, text };
  const own = Object.entries(given).filter(([, value]) => isGiven(value));
  return { ...(await readPage(text, file)), ...Object.fromEntries(own) };
}

/** @param {any} event @param {string} path @param {string} [encoding] @returns {Promise<CompareInput>} */
async function completeEvent(event, path, encoding) {
  if (!Array.isArray(event?.articles)) return event;
  const folder = path === '-' ? '.' : dirname(path);
  const articles = [];
  for (const article of event.articles)
    articles.push(await readEventArticle(article, folder, encoding));
  return { ...event, articles };
}

/** @typedef {{ path: string, text: string, isEvent: boolean }} Read */

/** A file read, and whether it holds an event: .json does, standard input when it is an object. @param {string} path @param {string} [encoding] @returns {Promise<Read>} */
async function readGiven(path, encoding) {
  const extension = extname(path).toLowerCase();
  if (extension === '.ndjson' || extension === '.jsonl')
    throw new UsageError(`${path} holds an event a line: muqabala batch ${path}`);
  const isJson = extension === '.json';
  const text = isJson
    ? decode(await readBytes(path))
    : decodeFile(await readBytes(path), path, encoding);
  return { path, text, isEvent: isJson || (path === '-' && /^\uFEFF?\s*\{/.test(text)) };
}

/**
 * What is given on the command line as events: each .json file is one (or - when that is JSON);
 * article files, text or HTML, are one together.
 * @param {string[]} paths files, folders, patterns, - for standard input
 * @param {string} [encoding]
 * @returns {Promise<CompareInput[]>}
 */
export async function readEvents(paths, encoding) {
  if (paths.length === 0) throw new UsageError('No event and no article is given.');
  const files = await Promise.all((await filesOf(paths)).map((path) => readGiven(path, encoding)));
  const events = files.filter(({ isEvent }) => isEvent);
  if (events.length === 0) {
    const articles = await Promise.all(files.map(({ path, text }) => articleOfFile(path, text)));
    return [{ articles }];
  }
  if (files.length > events.length)
    throw new UsageError('Events (.json) and article files cannot be given together.');
  return Promise.all(
    events.map(({ path, text }) => completeEvent(parseEvent(text, nameOf(path)), path, encoding)),
  );
}

/** The one event that is given. @param {string[]} paths @param {string} [encoding] */
export async function readEvent(paths, encoding) {
  const events = await readEvents(paths, encoding);
  if (events.length > 1) throw new UsageError('One event at a time, unless --format is ndjson.');
  return events[0];
}
