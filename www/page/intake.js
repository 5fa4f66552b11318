import { htmlToArticle } from '../engine/html-text.js';
import { isCertain, readings } from './decode.js';

/**
 * What people drop or paste, made into articles. Problems are values for the page to say in words;
 * one bad file never keeps the others out.
 *
 * @typedef {import('../engine/types.js').ArticleInput} Draft
 * @typedef {{code: 'binary' | 'badJson' | 'missing' | 'url', file: string}} Problem
 * @typedef {{file: string, readings: import('./decode.js').Reading[], take(text: string): Draft}} Question which reading is right
 * @typedef {{drafts: Draft[], problems: Problem[], questions: Question[]}} Intake
 */

/** A pasted text: its first line is the title when it stands alone. @param {string} text @returns {Intake} */
export function fromPaste(text) {
  const pasted = text.trim();
  if (/^https?:\/\/\S+$/i.test(pasted))
    return { drafts: [], problems: [{ code: 'url', file: '' }], questions: [] };
  return { drafts: pasted ? [plainDraft(text, '')] : [], problems: [], questions: [] };
}

/** @param {File[]} files @returns {Promise<Intake>} */
export async function fromFiles(files) {
  /** @type {Intake} */
  const intake = { drafts: [], problems: [], questions: [] };
  const loaded = await Promise.all(
    files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  const used = new Set();
  for (const file of loaded.filter(({ name }) => /\.json$/i.test(name)))
    takeEvent(file, loaded, used, intake);
  for (const file of loaded)
    if (!/\.json$/i.test(file.name) && !used.has(file.name))
      takeText(file, (text) => draftOf(file.name, text), intake);
  return intake;
}

/** @typedef {{name: string, bytes: Uint8Array}} Loaded */

/** One file of text: taken, asked about, or refused. @param {Loaded} file @param {(text: string) => Draft} take @param {Intake} intake */
function takeText({ name, bytes }, take, intake) {
  const found = readings(bytes);
  if (!found.length || found[0].text.includes('\0'))
    intake.problems.push({ code: 'binary', file: name });
  else if (found.length === 1 && isCertain(found[0])) intake.drafts.push(take(found[0].text));
  else intake.questions.push({ file: name, readings: found, take });
}

/** An event file: its articles carry their text, or name a file that was dropped with it. @param {Loaded} file @param {Loaded[]} all @param {Set<string>} used @param {Intake} intake */
function takeEvent(file, all, used, intake) {
  const articles = eventArticles(file.bytes);
  if (!articles) {
    intake.problems.push({ code: 'badJson', file: file.name });
    return;
  }
  for (const { file: path, text, ...about } of articles) {
    if (typeof text === 'string') intake.drafts.push({ ...about, text });
    const base =
      String(path ?? '')
        .split('/')
        .pop() ?? '';
    const part = all.find(({ name }) => name === base);
    if (typeof text !== 'string' && part) {
      used.add(base);
      takeText(part, (read) => ({ ...draftOf(base, read), ...about }), intake);
    } else if (typeof text !== 'string')
      intake.problems.push({ code: 'missing', file: base || file.name });
  }
}

/** @param {Uint8Array} bytes @returns {any[] | null} */
function eventArticles(bytes) {
  try {
    const event = JSON.parse(readings(bytes)[0]?.text ?? '');
    const articles = Array.isArray(event) ? event : event.articles;
    return Array.isArray(articles) && articles.every((each) => each && typeof each === 'object')
      ? articles
      : null;
  } catch {
    return null;
  }
}

/** @param {string} name @param {string} text @returns {Draft} */
function draftOf(name, text) {
  if (!/\.x?html?$/i.test(name)) return plainDraft(text, name.replace(/\.[^.]*$/, ''));
  const { article } = htmlToArticle(new DOMParser().parseFromString(text, 'text/html'));
  return { ...article, source: article.source || name.replace(/\.[^.]*$/, '') };
}

/** The first line is the title when more follows and it does not end as a sentence does. @param {string} text @param {string} source @returns {Draft} */
function plainDraft(text, source) {
  const [, first, rest] = /^\uFEFF?\s*([^\r\n]+)\s*(\S?)/.exec(text) ?? [];
  const line = first?.trim() ?? '';
  const titled = rest && line.length <= 160 && !/[.،,؛:…]$/.test(line);
  return { text, title: titled ? line : null, source: source || null };
}
