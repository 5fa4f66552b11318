import { htmlToArticle } from '../engine/html-text.js';
import { declaredEncoding, isCertain, readings } from './decode.js';
import { readMetadata } from './metadata.js';
import { splitReports } from './split.js';

/**
 * What people drop or paste, made into articles. Problems are values for the page to say in words,
 * and what a person must decide is a question; one bad file never keeps the others out.
 *
 * @typedef {import('../engine/types.js').ArticleInput} Draft
 * @typedef {{name: string, path: string, bytes: Uint8Array}} Loaded `path` is the name where the file came alone
 * @typedef {{code: 'binary' | 'badJson' | 'missing' | 'url' | 'empty', file: string}} Problem
 * @typedef {{file: string, readings: import('./decode.js').Reading[], take(text: string): Intake}} Question which reading is right
 * @typedef {{file: string, parts: Draft[], whole: Draft}} Division whether a text is several reports
 * @typedef {{drafts: Draft[], problems: Problem[], questions: Question[], divisions: Division[], title: unknown}} Intake
 */

/** @returns {Intake} */
const nothing = () => ({
  drafts: [],
  problems: [],
  questions: [],
  divisions: [],
  title: null,
});

/** A pasted text; an address alone is no article. @param {string} text @returns {Intake} */
export function fromPaste(text) {
  const intake = nothing();
  const pasted = text.trim();
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(pasted)) intake.problems.push({ code: 'url', file: '' });
  else if (pasted) takeText({ name: '', path: '' }, text, {}, intake);
  return intake;
}

/** @param {Loaded[]} files @returns {Intake} */
export function fromFiles(files) {
  const intake = nothing();
  const used = new Set();
  for (const file of files.filter(isJson)) takeJson(file, files, used, intake);
  for (const file of files) if (!isJson(file) && !used.has(file)) takeBytes(file, {}, intake);
  return intake;
}

/** @param {Loaded} file */
const isJson = ({ name }) => /\.json$/i.test(name);

/** @param {string} name */
const isHtml = (name) => /\.x?html?$/i.test(name);

/** One file of text: taken, asked about, or refused. @param {Loaded} file @param {Partial<Draft>} about what an event file says of it @param {Intake} intake */
function takeBytes(file, about, intake) {
  const { name, bytes } = file;
  const found = readings(bytes, isHtml(name) ? declaredEncoding(bytes) : null);
  if (!found.length || found[0].text.includes('\0'))
    intake.problems.push({ code: 'binary', file: name });
  else if (found.length === 1 && isCertain(found[0])) takeText(file, found[0].text, about, intake);
  else
    intake.questions.push({
      file: name,
      readings: found,
      take(text) {
        const answer = nothing();
        takeText(file, text, about, answer);
        return answer;
      },
    });
}

/** Text as an article, or as a question when it looks like several. @param {{name: string, path: string}} file @param {string} text @param {Partial<Draft>} about @param {Intake} intake */
function takeText({ name }, text, about, intake) {
  if (!text.trim()) {
    intake.problems.push({ code: 'empty', file: name });
    return;
  }
  const source = name.replace(/\.[^.]*$/, '') || null;
  const whole = { ...draftOf(name, text, source), ...about };
  const parts = isHtml(name) || Object.keys(about).length ? [] : splitReports(text);
  if (parts.length > 1)
    intake.divisions.push({
      file: name,
      whole,
      parts: parts.map((part) => draftOf('', part, null)),
    });
  else intake.drafts.push(whole);
}

/** What the text tells of itself goes before the name of its file. @param {string} name @param {string} text @param {string | null} source @returns {Draft} */
function draftOf(name, text, source) {
  if (!isHtml(name)) {
    const told = readMetadata(text);
    return { text, ...told, source: told.source ?? source };
  }
  const { article } = htmlToArticle(new DOMParser().parseFromString(text, 'text/html'));
  const told = readMetadata(article.text);
  const published = article.published ?? told.published;
  return {
    ...article,
    source: article.source ?? told.source ?? source,
    via: told.via,
    published,
    publishedPrecision: published ? 'day' : null,
  };
}

/** An event file: its articles carry their text, or name a file that came with it. @param {Loaded} file @param {Loaded[]} all @param {Set<Loaded>} used @param {Intake} intake */
function takeJson(file, all, used, intake) {
  const value = parsed(file.bytes);
  const articles = eventArticles(value);
  if (!articles) {
    intake.problems.push({ code: 'badJson', file: file.name });
    return;
  }
  intake.title ??= /** @type {any} */ (value).title ?? null;
  for (const each of articles) {
    const about = known(each);
    if (typeof each.text === 'string') intake.drafts.push({ ...about, text: each.text });
    else takePart(String(each.file ?? ''), about, file, all, used, intake);
  }
}

/** The file that an event names: beside it, else by its name alone. @param {string} named @param {Partial<Draft>} about @param {Loaded} event @param {Loaded[]} all @param {Set<Loaded>} used @param {Intake} intake */
function takePart(named, about, event, all, used, intake) {
  const base = named.split('/').pop() ?? '';
  const beside = event.path.replace(/[^/]*$/, '') + named;
  const part = all.find(({ path }) => path === beside) ?? all.find(({ name }) => name === base);
  if (!part) {
    intake.problems.push({ code: 'missing', file: base || event.name });
    return;
  }
  used.add(part);
  takeBytes(part, about, intake);
}

const kFields = /** @type {const} */ ([
  'title',
  'source',
  'via',
  'url',
  'lang',
  'published',
  'publishedPrecision',
]);

/** What an event file says of an article, as far as it is words. @param {any} article @returns {Partial<Draft>} */
const known = (article) =>
  Object.fromEntries(
    kFields.flatMap((field) =>
      typeof article[field] === 'string' ? [[field, article[field]]] : [],
    ),
  );

/** @param {Uint8Array} bytes @returns {unknown} undefined when it is no JSON */
function parsed(bytes) {
  try {
    return JSON.parse(readings(bytes)[0]?.text ?? '');
  } catch {
    return undefined;
  }
}

/** @param {any} value @returns {any[] | null} */
function eventArticles(value) {
  const articles = Array.isArray(value) ? value : value?.articles;
  const isEvent =
    Array.isArray(articles) &&
    articles.every((each) => typeof each?.text === 'string' || typeof each?.file === 'string');
  return isEvent ? articles : null;
}
