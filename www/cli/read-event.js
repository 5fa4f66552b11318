import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname, extname, resolve, sep } from 'node:path';
import { toTextArticle } from '../engine/node.js';
import { InputError, UsageError } from './exit.js';
import { readAll } from './stream.js';

/** @typedef {import('../engine/types.js').CompareInput} CompareInput */
/** @typedef {import('../engine/types.js').ArticleInput} ArticleInput */
/** @typedef {import('../engine/node.js').TextOrHtml} TextOrHtml */

/** @type {[number[], string][]} */
const kMarks = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * Bytes to text. A byte order mark decides before `encoding` does, and stays in the text: it counts
 * as a code unit of what was given.
 * @param {Uint8Array} bytes
 * @param {string} [encoding] a label of the Encoding Standard, such as windows-1256
 */
export function decode(bytes, encoding = 'utf-8') {
  const marked = kMarks.find(([mark]) => mark.every((byte, i) => bytes[i] === byte));
  try {
    return new TextDecoder(marked?.[1] ?? encoding, { ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError(`There is no encoding "${encoding}".`);
  }
}

/** @param {string} path */
async function readBytes(path) {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    const why =
      code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : code;
    throw new InputError(`Could not read ${path}: ${why}.`);
  }
}

/** @param {string} text @param {string} name */
function parseEvent(text, name) {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new InputError(`${name} is no JSON: ${/** @type {Error} */ (error).message}.`);
  }
}

const isHtml = (/** @type {string} */ path) =>
  ['.html', '.htm', '.xhtml'].includes(extname(path).toLowerCase());

/** The first line when it stands alone: an empty line follows, and text after that. @param {string} text */
function titleLine(text) {
  const [, line] = /^\uFEFF?\s*([^\r\n]{1,300}?)[ \t]*\r?\n[ \t]*\r?\n\s*\S/.exec(text) ?? [];
  return line ?? null;
}

/**
 * A file as an article: its name stands for the source until the text names a better one.
 * @param {string} path @param {string} [encoding]
 * @returns {Promise<TextOrHtml>}
 */
async function readArticleFile(path, encoding) {
  const text = decode(await readBytes(path), encoding);
  const source = basename(path, extname(path));
  if (!isHtml(path)) return { text, title: titleLine(text), source };
  const article = await toTextArticle({ html: text });
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
  return decode(await readBytes(path), encoding);
}

/** An article of an event with its `file` read. @param {any} article @param {string} folder @param {string} [encoding] */
async function readEventArticle(article, folder, encoding) {
  if (
    typeof article?.file !== 'string' ||
    article.text !== undefined ||
    article.html !== undefined
  ) {
    return article;
  }
  const { file, ...rest } = article;
  const text = await readInside(folder, file, encoding);
  return isHtml(file) ? { ...rest, html: text } : { ...rest, text };
}

/** @param {any} event @param {string} folder @param {string} [encoding] @returns {Promise<CompareInput>} */
async function completeEvent(event, folder, encoding) {
  if (!Array.isArray(event?.articles)) return event;
  const articles = [];
  for (const article of event.articles) {
    const read = await readEventArticle(article, folder, encoding);
    articles.push(read && typeof read === 'object' ? await toTextArticle(read) : read);
  }
  return { ...event, articles };
}

/**
 * What `compare` is given: one event (a .json file, or - for standard input), or articles as files.
 * @param {string[]} paths
 * @param {string} [encoding]
 * @returns {Promise<CompareInput>}
 */
export async function readEvent(paths, encoding) {
  if (paths.length === 0) throw new UsageError('No event and no article is given.');
  const events = paths.filter((path) => path === '-' || extname(path).toLowerCase() === '.json');
  if (events.length === 0) {
    const articles = await Promise.all(paths.map((path) => readArticleFile(path, encoding)));
    return /** @type {CompareInput} */ ({ articles });
  }
  if (paths.length > 1)
    throw new UsageError('One event at a time, and no article files beside it.');
  const [path] = events;
  const text = path === '-' ? decode(await readAll(process.stdin)) : decode(await readBytes(path));
  const event = parseEvent(text, path === '-' ? 'Standard input' : path);
  return completeEvent(event, path === '-' ? '.' : dirname(path), encoding);
}
