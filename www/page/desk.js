import { showChanged } from '../element/changed.js';
import { loadDeskWords } from '../strings/desk.js';
import { stringsFor } from '../strings/index.js';
import { drawAlone } from './alone.js';
import { whatChanged } from './changes.js';
import { compare, engine, stop } from './compare.js';
import { withArticles, withTitle } from './desk-state.js';
import { chosenFiles } from './folder.js';
import { fromFiles, fromPaste } from './intake.js';
import './leave.js';
import {
  button,
  divisionOffer,
  encodingOffer,
  failureLine,
  line,
  notice,
  problemLine,
} from './messages.js';
import { drawPanel, unfold } from './panel.js';
import { comparison, desk, find } from './place.js';
import { showProgress } from './progress.js';
import { changeSentence } from './said.js';

/**
 * The reader's own articles: what is pasted or dropped, and the comparison that follows each change.
 * Loaded when somebody begins.
 */

/** @typedef {import('./intake.js').Draft} Draft */
/** @typedef {import('./intake.js').Intake} Intake */
/** @typedef {import('./desk-state.js').Desk} Desk */

const strings = () =>
  /** @type {import('../strings/index.js').Strings} */ (stringsFor(desk.state.lang));
/** The words last loaded: those of the language before, for the moment that new ones take. */
let spoken = await loadDeskWords(desk.state.lang);
const words = () => spoken;
const say = (/** @type {string} */ sentence) => {
  find('status').textContent = sentence;
};

/** Whether it was taken; an address alone is not. @param {string} text */
export function takePaste(text) {
  const intake = fromPaste(text);
  take(intake);
  return intake.problems.length === 0;
}

/** @param {File[]} files */
export const takeChosen = (files) => takeFiles(Promise.resolve(chosenFiles(files)));

/** @param {Promise<import('./folder.js').Found>} coming */
export async function takeFiles(coming) {
  const { files, left } = await coming;
  const loaded = await Promise.all(
    files.map(async ({ file, path }) => ({
      name: file.name,
      path,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  const isKept = loaded.some(({ name }) => /\.json$/i.test(name));
  const articles = isKept ? await (await import('./out.js')).openKept(loaded) : loaded;
  if (articles.length) take(fromFiles(articles));
  if (left) find('messages').append(notice(line(words().left, { n: String(left) }), strings()));
}

/** Says what is wrong with it, and takes the rest. @param {Intake} intake */
function take(intake) {
  for (const old of find('messages').querySelectorAll(':scope > p')) old.remove();
  find('messages').prepend(
    ...intake.problems.map((problem) => problemLine(problem, strings(), words())),
  );
  accept(intake);
  if (intake.title && desk.state.title === null) desk.change(withTitle, titleIn(intake.title));
}

/** Takes what is sure, and asks about the rest; an answer comes in the same way. @param {Intake} intake */
function accept({ drafts, questions, divisions }) {
  const add = (/** @type {Draft[]} */ more) => desk.change(withArticles, more);
  find('messages').append(
    ...questions.map((question) => encodingOffer(question, strings(), accept)),
    ...divisions.map((division) => divisionOffer(division, words(), add)),
  );
  add(drafts);
}

/** The title of an event file, which may have one for each language. @param {any} title */
const titleIn = (title) =>
  String(typeof title === 'string' ? title : (title[desk.state.lang] ?? ''));

/** Compares, says so when it takes long, and what is wrong when it fails. */
async function update() {
  for (const old of find('messages').querySelectorAll('.failure')) old.remove();
  const done = showProgress(engine().ready, strings(), words(), () => {
    stop();
    offerAgain(line(words().stopped));
  });
  try {
    await compare();
    await drawAlone(words());
  } catch (error) {
    const names = desk.state.articles.map(({ title, source }) => title || source || '');
    offerAgain(failureLine(/** @type {Error} */ (error), names, strings(), words()));
  } finally {
    done();
  }
}

/** @param {HTMLElement} failure why there is no comparison */
function offerAgain(failure) {
  failure.className = 'failure';
  failure.append(' ', button(words().again, 'quiet', update));
  find('messages').append(failure);
}

/** Says what a new report changed, and lets the changed points stand out once they are drawn. @param {Desk} now @param {Desk} before */
function tellChanges(now, before) {
  comparison.texts = now.articles.map(({ id, text }) => ({ id, text }));
  if (!now.report || !before.report || before.sample) return;
  const changes = whatChanged(before.report, now.report);
  say(changeSentence(changes, strings(), words()));
  comparison.addEventListener('muqabala-ready', () => showChanged(comparison, changes.facts), {
    once: true,
  });
}

const draw = () => drawPanel(desk.state, { strings: strings(), words: words() });

/** @param {Desk} now @param {Desk} before */
function follow(now, before) {
  if (now.lang !== before.lang) speak(now.lang);
  const count = now.articles.length;
  if (count !== before.articles.length) unfold(count);
  draw();
  if (now.articles !== before.articles) {
    if (count) update();
    else rest();
  }
  if (now.report !== before.report && count) tellChanges(now, before);
}

/** Says all that stands there in another language. @param {string} lang */
async function speak(lang) {
  say('');
  spoken = await loadDeskWords(lang);
  draw();
  drawAlone(words());
}

/** Nothing is on the desk any more. */
function rest() {
  stop();
  say('');
  find('messages').replaceChildren();
  drawAlone(words());
}

desk.onChange(follow);
engine();
