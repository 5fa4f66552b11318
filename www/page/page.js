import '../element/define.js';
import { h } from '../element/dom.js';
import { createClient } from '../engine/client.js';
import { chips } from './chips.js';
import { fromFiles, fromPaste } from './intake.js';
import { encodingOffer, problemLine } from './messages.js';
import { dress, firstLanguage, nextTheme, otherLanguage } from './settings.js';

/** @typedef {import('./intake.js').Draft} Draft */
/** @typedef {import('./intake.js').Intake} Intake */

const find = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const comparison = /** @type {import('../element/source-comparison.js').SourceComparison} */ (
  find('comparison')
);
const client = createClient();

/** All that the page knows; nothing of it is stored or sent. */
const desk = {
  articles: /** @type {(Draft & {id: string})[]} */ ([]),
  sample: false,
  titles: /** @type {Record<string, string>} */ ({}),
  lang: firstLanguage(location.search, navigator.languages),
  theme: 'auto',
  made: 0,
};
/** @type {AbortController | null} */
let running = null;
let strings = dress(document, desk.lang, desk.theme);

/** Compares what is on the desk; a newer call supersedes one that still runs. */
async function compare() {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  const late = setTimeout(() => {
    find('progress').hidden = false;
  }, 150);
  try {
    const report = desk.articles.length
      ? await client.compare({ articles: desk.articles, options: {} }, { signal: mine.signal })
      : null;
    if (running !== mine) return;
    comparison.texts = desk.articles.map(({ id, text }) => ({ id, text }));
    comparison.report = report;
  } catch (error) {
    if (running === mine)
      say(
        h('p', {}, strings.page.failed.replace('{message}', /** @type {Error} */ (error).message)),
      );
  } finally {
    clearTimeout(late);
    if (running === mine) find('progress').hidden = true;
  }
}

/** Draws all of the page that depends on the desk. */
function draw() {
  strings = dress(document, desk.lang, desk.theme);
  comparison.setAttribute('lang', desk.lang);
  comparison.setAttribute('theme', desk.theme);
  find('example').hidden = !desk.sample;
  find('event-title').textContent = desk.titles[desk.lang] ?? '';
  find('articles').hidden = desk.sample || !desk.articles.length;
  find('articles').replaceChildren(...chips(desk.articles, strings, { edit, remove, clear }));
}

/** @param {Node[]} lines */
const say = (...lines) => find('messages').replaceChildren(...lines);

/** Puts new articles on the desk in place of the example; the same text twice is refused. @param {Draft[]} drafts */
function add(drafts) {
  if (!drafts.length) return;
  if (desk.sample) Object.assign(desk, { sample: false, articles: [] });
  for (const draft of drafts) {
    if (desk.articles.some(({ text }) => text === draft.text))
      find('messages').append(h('p', {}, strings.page.twice));
    else desk.articles.push({ ...draft, id: `d${++desk.made}` });
  }
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
  update();
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

/** The event that the page opens with. */
async function showSample() {
  const base = new URL('sample/event.json', import.meta.url);
  try {
    const event = await (await fetch(base)).json();
    const texts = await Promise.all(
      event.articles.map(
        async (/** @type {any} */ { text, file }) =>
          text ?? (await fetch(new URL(file, base))).text(),
      ),
    );
    if (desk.articles.length) return;
    desk.articles = event.articles.map(
      (/** @type {any} */ { file, ...about }, /** @type {number} */ i) => ({
        ...about,
        id: about.id ?? `s${i}`,
        text: texts[i],
      }),
    );
    desk.titles = event.title ?? {};
    desk.sample = true;
    update();
  } catch {
    draw();
  }
}

find('desk').addEventListener('submit', (event) => {
  event.preventDefault();
  const box = /** @type {HTMLTextAreaElement} */ (find('paste'));
  const intake = fromPaste(box.value);
  if (intake.drafts.length) box.value = '';
  take(intake);
});
find('choose').addEventListener('click', () => find('files').click());
find('files').addEventListener('change', async (event) => {
  const input = /** @type {HTMLInputElement} */ (event.target);
  take(await fromFiles([...(input.files ?? [])]));
  input.value = '';
});
find('language').addEventListener('click', () => {
  desk.lang = otherLanguage(desk.lang);
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

draw();
showSample();
