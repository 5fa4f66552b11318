import { h } from '../element/dom.js';
import { applyMarks, quoteFrom, readMarks } from '../element/marks.js';
import { loadFace } from '../strings/faces.js';
import { makeFormat } from '../strings/format.js';
import { stringsFor } from '../strings/index.js';
import { joinParts, plain, weave } from '../strings/weave.js';
import { saved } from './desk-state.js';
import { download } from './download.js';
import { comparison, desk, find } from './place.js';
import { offlineCopy } from './resources.js';
import { readSession, sessionOf, stateOf, withMoreMarks, withSession } from './session.js';

/** What leaves the desk and what is kept of it: loaded when somebody asks for one of these. */

/** @typedef {import('../element/marks.js').Marks} Marks */
/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('../strings/faces.js').OutWords} Words */
/** @typedef {import('./intake.js').Loaded} Loaded */
/** @typedef {{session: Session | null, marks: Marks | null}} Kept */

const words = () => loadFace('out', desk.state.lang);
const strings = () =>
  /** @type {import('../strings/index.js').Strings} */ (stringsFor(desk.state.lang));

/** @type {Record<string, () => void | Promise<void>>} */
const kTools = {
  questions: async () => (await import('./questions-leaf.js')).show(await words()),
  save() {
    download('muqabala-session.json', sessionOf(desk.state, comparison.state));
    desk.change(saved);
  },
  marks: () => download('muqabala-marks.json', desk.state.marks),
  open: () => find('files').click(),
  offline: downloadPage,
};

/** @param {string} tool */
export const run = (tool) => kTools[tool]?.();

/** The page with all that it needs in one file, where the build has made it. */
async function downloadPage() {
  const copy = await offlineCopy();
  if (copy) download('muqabala.html', copy);
  else tell((await words()).noOffline);
}

/** Says one thing in place of what was said before; open questions stay. @param {string | Node} words */
function tell(words) {
  for (const old of find('messages').querySelectorAll(':scope > :is(p, .left-marks)')) old.remove();
  find('messages').prepend(h('p', {}, words));
}

/** Opens the sessions and marks among the files. @param {Loaded[]} files @returns {Promise<Loaded[]>} the others */
export async function openKept(files) {
  const read = files.map((file) => ({ file, kept: keptIn(file) }));
  for (const { file, kept } of read) if (kept?.session) await openSession(kept.session, file.name);
  for (const { file, kept } of read) if (kept?.marks) await openMarks(kept.marks, file.name);
  return read.filter(({ kept }) => !kept).map(({ file }) => file);
}

/** @param {Loaded} file @returns {Kept | null} */
function keptIn({ name, bytes }) {
  if (!/\.json$/i.test(name)) return null;
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes));
    const kept = { session: readSession(value), marks: readMarks(value) };
    return kept.session || kept.marks ? kept : null;
  } catch {
    return null;
  }
}

/** Work that no file holds is not replaced without a yes. @param {Session} session @param {string} name */
async function openSession(session, name) {
  if (!desk.state.unsaved) return replaceWith(session, name);
  const { replace, replaceYes, replaceNo } = await words();
  const yes = h('button', { type: 'button', class: 'use' }, replaceYes);
  const no = h('button', { type: 'button', class: 'quiet' }, replaceNo);
  const row = h('div', { class: 'offer-row' }, yes, no);
  const offer = h('div', { class: 'offer' }, h('p', {}, named(replace, name)), row);
  yes.addEventListener('click', () => {
    offer.remove();
    replaceWith(session, name);
  });
  no.addEventListener('click', () => offer.remove());
  find('messages').append(offer);
}

/** @param {Session} session @param {string} name */
async function replaceWith(session, name) {
  const { opened } = await words();
  await import('./desk.js');
  desk.change(withSession, session);
  const { view, ...state } = stateOf(session.view, desk.state);
  Object.assign(comparison.state, state);
  comparison.setAttribute('view', view ?? 'overview');
  tell(h('span', {}, named(opened, name)));
  comparison.addEventListener('muqabala-ready', () => tellLeft(session.marks), { once: true });
}

/** @param {Marks} marks @param {string} name */
async function openMarks(marks, name) {
  desk.change(withMoreMarks, marks);
  const { marksOpened } = await words();
  tell(h('span', {}, named(marksOpened, name, marks.marks.length)));
  await tellLeft(marks);
}

/** A sentence about a file; its name is not ours. @param {string} template @param {string} file @param {number} [n] */
function named(template, file, n = 0) {
  const count = makeFormat(strings(), 'western').number(n);
  return weave(template, { file: { text: file }, n: count }).map((part) =>
    typeof part === 'string' ? part : h('bdi', {}, part.text),
  );
}

/** Lists the marks that found nothing to stand on. @param {Marks} marks */
async function tellLeft(marks) {
  const { report, articles } = desk.state;
  if (!report) return;
  const { gone, idle } = applyMarks(report, marks, quoteFrom(report, articles));
  const { gone: goneWords, idle: idleWords } = await words();
  const format = makeFormat(strings(), 'western');
  for (const [list, label] of /** @type {const} */ ([
    [gone, goneWords],
    [idle, idleWords],
  ]))
    if (list.length)
      find('messages').append(
        h('p', {}, plain(weave(label, { n: format.number(list.length) }))),
        h(
          'ul',
          { class: 'left-marks' },
          list.map((mark) => h('li', {}, quotesOf(mark))),
        ),
      );
}

/** The decisive words of a mark. @param {import('../element/marks.js').FindingMark} mark */
function quotesOf({ claims }) {
  const { ui, pairJoin } = strings();
  const quotes = claims.map(({ key }) => weave(ui.quoted, { q: { text: key } }));
  return joinParts(quotes, pairJoin).map((part) =>
    typeof part === 'string' ? part : h('bdi', {}, part.text),
  );
}
