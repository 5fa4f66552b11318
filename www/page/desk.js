import { h } from '../element/dom.js';
import { stringsFor } from '../strings/index.js';
import { chips } from './chips.js';
import { compare, engine, stop } from './compare.js';
import { cleared, withArticles, withEdit, without } from './desk-state.js';
import { fromFiles, fromPaste } from './intake.js';
import { encodingOffer, problemLine } from './messages.js';
import { comparison, desk, find } from './place.js';

/**
 * The reader's own articles: what is pasted or dropped, their chips, and the comparison that
 * follows each change. Loaded when somebody begins.
 */

/** @typedef {import('./intake.js').Draft} Draft */
/** @typedef {import('./intake.js').Intake} Intake */

const words = () =>
  /** @type {import('../strings/index.js').Strings} */ (stringsFor(desk.state.lang));

/** @param {Node[]} lines */
const say = (...lines) => find('messages').replaceChildren(...lines);

/** Whether there was an article in it. @param {string} text */
export function takePaste(text) {
  const intake = fromPaste(text);
  take(intake);
  return intake.drafts.length > 0;
}

/** @param {File[]} files */
export async function takeFiles(files) {
  take(await fromFiles(files));
}

/** @param {Intake} intake */
function take(intake) {
  say(
    ...intake.problems.map((problem) => problemLine(problem, words())),
    ...intake.questions.map((question) =>
      encodingOffer(question, words(), (draft) => add([draft])),
    ),
  );
  add(intake.drafts);
}

/** Puts new articles on the desk in place of the example; the same text twice is refused. @param {Draft[]} drafts */
function add(drafts) {
  /** @type {Draft[]} */
  const fresh = [];
  for (const draft of drafts) {
    if ([...desk.state.articles, ...fresh].some(({ text }) => text === draft.text))
      find('messages').append(h('p', {}, words().page.twice));
    else fresh.push(draft);
  }
  desk.change(withArticles, fresh);
}

/** Compares and says so when it takes long. */
async function update() {
  const late = setTimeout(() => {
    find('progress').hidden = false;
  }, 150);
  try {
    await compare();
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    find('messages').append(h('p', {}, words().page.failed.replace('{message}', message)));
  } finally {
    clearTimeout(late);
    find('progress').hidden = true;
  }
}

function drawChips() {
  const { articles } = desk.state;
  find('articles').hidden = !articles.length;
  find('articles').replaceChildren(
    ...chips(articles, words(), {
      edit: (id, change) => desk.change(withEdit, id, change),
      remove: (id) => desk.change(without, [id]),
      clear: () => desk.change(cleared),
    }),
  );
}

/** One article waits for another, so its line stands open; a comparison has the room to itself. */
function foldArticles() {
  /** @type {HTMLDetailsElement} */ (find('articles')).open = desk.state.articles.length < 2;
}

desk.onChange((now, before) => {
  const changed = now.articles !== before.articles;
  const fewer = now.articles.length < before.articles.length;
  if (fewer) say();
  if (now.articles.length > before.articles.length || (fewer && now.articles.length < 2))
    foldArticles();
  if (now.articles.length !== before.articles.length || now.lang !== before.lang) drawChips();
  if (changed && now.articles.length) update();
  if (changed && !now.articles.length) stop();
  if (now.report !== before.report && now.articles.length)
    comparison.texts = now.articles.map(({ id, text }) => ({ id, text }));
});
engine();
