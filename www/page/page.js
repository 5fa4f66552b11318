import '../element/define.js';
import { h } from '../element/dom.js';
import { createClient } from '../engine/client.js';
import { loadStrings } from '../strings/index.js';
import { chips } from './chips.js';
import { fromFiles, fromPaste } from './intake.js';
import { encodingOffer, problemLine } from './messages.js';
import { dress, nextTheme, otherLanguage } from './settings.js';

/** @typedef {import('./intake.js').Draft} Draft */
/** @typedef {import('./intake.js').Intake} Intake */

const find = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const comparison = /** @type {import('../element/source-comparison.js').SourceComparison} */ (
  find('comparison')
);
/** @type {import('../engine/client.js').Client | null} */
let client = null;
/** The engine, loaded at the first sign that somebody means to compare. */
const engine = () => {
  client ??= createClient();
  return client;
};

/** All that the page knows; nothing of it is stored or sent. */
const desk = {
  articles: /** @type {(Draft & {id: string})[]} */ ([]),
  sample: false,
  titles: /** @type {Record<string, string>} */ ({}),
  lang: document.documentElement.lang,
  theme: 'auto',
  made: 0,
};
/** @type {AbortController | null} */
let running = null;
let strings = await loadStrings(desk.lang);

/** Compares what is on the desk; a newer call supersedes one that still runs. */
async function compare() {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  const late = setTimeout(() => {
    find('progress').hidden = false;
  }, 150);
  try {
    const report = await engine().compare(
      { articles: desk.articles, options: {} },
      { signal: mine.signal },
    );
    if (running !== mine) return;
    comparison.texts = desk.articles.map(({ id, text }) => ({ id, text }));
    comparison.report = report;
  } catch (error) {
    if (running !== mine) return;
    client?.close();
    client = null;
    find('messages').append(
      h('p', {}, strings.page.failed.replace('{message}', /** @type {Error} */ (error).message)),
    );
  } finally {
    clearTimeout(late);
    if (running === mine) find('progress').hidden = true;
  }
}

/** Draws all of the page that depends on the desk. */
function draw() {
  dress(document, strings, desk.theme);
  comparison.setAttribute('lang', desk.lang);
  comparison.setAttribute('theme', desk.theme);
  find('example').hidden = !desk.sample;
  find('event-title').textContent = desk.titles[desk.lang] ?? '';
  find('articles').hidden = !desk.articles.length;
  document.body.toggleAttribute('data-own', desk.articles.length > 0);
  find('articles').replaceChildren(...chips(desk.articles, strings, { edit, remove, clear }));
}

/** One article waits for another, so its line stands open; a comparison has the room to itself. */
function foldArticles() {
  /** @type {HTMLDetailsElement} */ (find('articles')).open = desk.articles.length < 2;
}

/** @param {Node[]} lines */
const say = (...lines) => find('messages').replaceChildren(...lines);

/** Puts new articles on the desk in place of the example; the same text twice is refused. @param {Draft[]} drafts */
function add(drafts) {
  if (!drafts.length) return;
  if (desk.sample) comparison.report = null;
  desk.sample = false;
  for (const draft of drafts) {
    if (desk.articles.some(({ text }) => text === draft.text))
      find('messages').append(h('p', {}, strings.page.twice));
    else desk.articles.push({ ...draft, id: `d${++desk.made}` });
  }
  foldArticles();
  update();
}

/** The chip that was edited shows the change itself, so that its fields stay open. @param {string} id @param {Partial<Draft>} change */
function edit(id, change) {
  desk.articles = desk.articles.map((article) =>
    article.id === id ? { ...article, ...change, id } : article,
  );
  compare();
}

/** @param {string} id */
function remove(id) {
  desk.articles = desk.articles.filter((article) => article.id !== id);
  say();
  if (desk.articles.length < 2) foldArticles();
  if (desk.articles.length) update();
  else showSample();
}

function clear() {
  desk.articles = [];
  say();
  showSample();
}

function update() {
  draw();
  compare();
}

/** @param {Intake} intake */
function take(intake) {
  say(
    ...intake.problems.map((problem) => problemLine(problem, strings)),
    ...intake.questions.map((question) =>
      encodingOffer(question, strings, (draft) => add([draft])),
    ),
  );
  add(intake.drafts);
}

/** The event that the page opens with, compared when the page was built. */
async function showSample() {
  running?.abort();
  running = null;
  find('progress').hidden = true;
  const read = async (/** @type {string} */ file) =>
    (await fetch(new URL(`sample/${file}`, import.meta.url))).json();
  try {
    const [report, event] = await Promise.all([read('report.json'), read('event.json')]);
    if (desk.articles.length) return;
    desk.titles = event.title ?? {};
    desk.sample = true;
    comparison.texts = [];
    comparison.report = report;
  } catch {
    comparison.report = null;
  }
  draw();
}

find('desk').addEventListener('submit', (event) => {
  event.preventDefault();
  const box = /** @type {HTMLTextAreaElement} */ (find('paste'));
  const intake = fromPaste(box.value);
  if (intake.drafts.length) box.value = '';
  take(intake);
});
find('desk').addEventListener('focusin', engine);
find('choose').addEventListener('click', () => find('files').click());
find('files').addEventListener('change', async (event) => {
  const input = /** @type {HTMLInputElement} */ (event.target);
  take(await fromFiles([...(input.files ?? [])]));
  input.value = '';
});
find('language').addEventListener('click', async () => {
  const lang = otherLanguage(desk.lang);
  strings = await loadStrings(lang);
  desk.lang = lang;
  draw();
});
find('theme').addEventListener('click', () => {
  desk.theme = nextTheme(desk.theme);
  draw();
});

const carriesFiles = (/** @type {DragEvent} */ event) =>
  event.dataTransfer?.types.includes('Files');
addEventListener('dragover', (event) => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  engine();
  find('veil').hidden = false;
});
addEventListener('dragleave', (event) => {
  if (!event.relatedTarget) find('veil').hidden = true;
});
addEventListener('drop', async (event) => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  find('veil').hidden = true;
  take(await fromFiles([...(event.dataTransfer?.files ?? [])]));
});

// The build shows the example in the page's HTML, which stays until it can be drawn.
if (!comparison.prepared.stands) draw();
showSample();
