import { h } from '../element/dom.js';
import { beginning } from '../strings/format.js';
import { siglum } from '../strings/sigla.js';
import { chipList } from './chips.js';
import {
  cleared,
  isLetteredByDate,
  letteredByDate,
  withEdit,
  without,
  withTitle,
} from './desk-state.js';
import { button, twinOffer } from './messages.js';
import { desk, find } from './place.js';
import { twins } from './twins.js';
import { mayBecomeUpdates } from './undated.js';

/** The articles on the desk as they are shown: title of the event, open tasks, chips, repeated texts. */

/** @typedef {import('./desk-state.js').Desk} Desk */
/** @typedef {import('./desk-state.js').Article} Article */
/** @typedef {{strings: import('../strings/index.js').Strings, words: import('../strings/desk.js').DeskWords}} Words */

/** Repeated texts that somebody wants to keep, by the id of the article. @type {Set<string>} */
const wanted = new Set();

const list = chipList({
  edit: (id, change) => desk.change(withEdit, id, change),
  remove: (id) => desk.change(without, [id]),
});
const head = h('summary');
const byDate = button('', 'quiet', () => desk.change(letteredByDate));
const afresh = button('', 'quiet', () => desk.change(cleared));
const panel = /** @type {HTMLDetailsElement} */ (find('articles'));
const title = /** @type {HTMLInputElement} */ (find('event-name'));

panel.append(head, list.element, h('div', { class: 'chips-end' }, byDate, afresh));
title.addEventListener('change', () => desk.change(withTitle, title.value));
title.addEventListener('input', directTitle);

/** Words stand as their script does; an empty field as the page does. */
function directTitle() {
  title.dir = title.value ? 'auto' : '';
}

/** Whether the reader has folded the articles or opened them; then they stay so. */
let chosen = false;
head.addEventListener('click', () => {
  chosen = true;
});

/** Opens the articles where there is room for them beside what they are compared to. @param {number} count */
export function unfold(count) {
  if (!count) chosen = false;
  if (!chosen) panel.open = count < 2 || matchMedia('(min-width: 900px)').matches;
}

/** @param {Desk} state @param {Words} view */
export function drawPanel(state, { strings, words }) {
  const { articles, letters, report } = state;
  const own = articles.length > 0;
  panel.hidden = !own;
  title.hidden = !own;
  title.placeholder = words.eventTitle;
  title.setAttribute('aria-label', words.eventTitle);
  if (document.activeElement !== title) title.value = state.title ?? '';
  directTitle();
  head.replaceChildren(...headLine(state, { strings, words }));
  byDate.textContent = words.byDate;
  byDate.hidden = isLetteredByDate(state);
  afresh.textContent = strings.page.clear;
  const found = new Map(report?.articles.map((article) => [article.id, article]));
  list.draw({
    articles,
    letters,
    langOf: (id) => found.get(id)?.lang,
    isOther: (id) =>
      !!report?.facts.length && articles.length > 2 && found.get(id)?.about === 'other',
    mayUpdate: (id) => (report ? mayBecomeUpdates(report, [id]) : 0),
    strings,
    words,
  });
  find('twins').replaceChildren(...twinOffers(state, { strings, words }));
}

/** How many articles there are, and what they lack. @param {Desk} state @param {Words} view */
function headLine({ articles, report }, { strings, words }) {
  const undated = articles.filter(({ published }) => !published).map(({ id }) => id);
  const points = report ? mayBecomeUpdates(report, undated) : 0;
  const counted = (/** @type {string} */ template, /** @type {number} */ n) =>
    template.replace('{n}', String(n));
  const notes = undated.length
    ? [counted(words.undated, undated.length), points ? counted(words.mayUpdate, points) : '']
    : [words.editHint];
  return [
    h(
      'b',
      {},
      counted(strings.ui.count, articles.length).replace('{label}', strings.page.articles),
    ),
    ...notes.filter(Boolean).map((note) => h('span', { class: 'note' }, note)),
  ];
}

/** @param {Desk} state @param {Words} view */
function twinOffers({ articles, letters }, { strings, words }) {
  const pairs = twins(articles).filter(({ twin }) => !wanted.has(twin.id));
  const name = (/** @type {Article} */ { title, text }) => title || beginning(text, 60);
  const letter = (/** @type {Article} */ { id }) => {
    const place = letters.get(id);
    return place === undefined ? '' : siglum(strings.sigla, place);
  };
  const offers = pairs.map(({ first, twin }) =>
    twinOffer(
      { first: name(first), twin: name(twin), letters: [letter(first), letter(twin)] },
      words,
      () => desk.change(without, [twin.id]),
      () => wanted.add(twin.id),
    ),
  );
  if (pairs.length < 2) return offers;
  const all = words.removeTwins.replace('{n}', String(pairs.length));
  const removeAll = () =>
    desk.change(
      without,
      pairs.map(({ twin }) => twin.id),
    );
  return [...offers, button(all, 'use', removeAll)];
}
