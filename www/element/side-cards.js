import { h, runs } from './dom.js';
import { moreMark, opener, relationWord, siglumMark } from './parts.js';
import { kRank } from './passages.js';
import { isLone, passage } from './side-text.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./model.js').Source} Source */
/** @typedef {import('./align.js').Alignment} Alignment */
/** @typedef {import('./align.js').Link} Link */

/** Points that join one pair of passages before it says how many more there are. */
const kTies = 3;

/** The pairs of passages in the order of the first article, with what only one has folded between. @param {Model} model @param {Source[]} sources @param {Alignment} alignment */
export function pairCards(model, sources, alignment) {
  return h(
    'div',
    { class: 'pair-cards', 'data-roving': true },
    headlines(sources, alignment),
    alignment.rows.flatMap(({ cells }) => [
      ...cells.map((cell, column) => fold(model, sources[column], alignment, column, cell)),
      ...cells[0].map((at) => cardOf(model, sources, alignment, at)),
    ]),
  );
}

/** @param {Source[]} sources @param {Alignment} alignment */
function headlines(sources, { columns }) {
  return sources.map((source, column) => {
    const title = columns[column].find(({ role }) => role === 'title');
    const text = (title?.apart ? source.article.title?.trim() : source.text) ?? '';
    return title
      ? h(
          'div',
          { class: 'side-line headline' },
          siglumMark(source.siglum, source.name),
          h(
            'h3',
            { class: 'own', lang: source.article.lang, dir: source.article.dir },
            text.slice(title.start, title.end),
          ),
        )
      : null;
  });
}

/** A passage and each of the other article that answers it, the gravest first in kind. @param {Model} model @param {Source[]} sources @param {Alignment} alignment @param {number} at */
function cardOf(model, sources, alignment, at) {
  const mine = alignment.links.filter(({ a }) => a.at === at);
  if (!mine.length) return null;
  const answers = [...new Set(mine.map(({ b }) => b.at))].sort((one, two) => one - two);
  const side = (
    /** @type {number} */ column,
    /** @type {number} */ place,
    /** @type {Link[]} */ links,
  ) =>
    h(
      'div',
      { class: 'side-line' },
      siglumMark(sources[column].siglum, sources[column].name),
      passage(model, sources[column], { ...alignment, links }, column, [place], 'side'),
    );
  const { mark } = mine.reduce((one, two) => (rankOf(two) > rankOf(one) ? two : one));
  return h(
    'section',
    { class: `pair-card ${mark ?? 'wording'}`, 'data-row': true, 'data-mark': mark },
    side(0, at, mine),
    answers.flatMap((there) => {
      const links = mine.filter(({ b }) => b.at === there);
      return [h('div', { class: 'between' }, between(model, links)), side(1, there, links)];
    }),
  );
}

const rankOf = (/** @type {Link} */ { mark }) => (mark ? kRank[mark] : -1);

/** What stands between the two: the relations by name, and where one stands elsewhere in its text. @param {Model} model @param {Link[]} links */
function between(model, links) {
  const { ui } = model.strings;
  const named = links.flatMap(({ view, mark, a }) =>
    view && mark
      ? [
          opener(
            model,
            view,
            /** @type {number} */ (a.claim),
            'side',
            { class: 'tie' },
            relationWord(model, mark),
            h('span', {}, runs(view.title)),
          ),
        ]
      : [],
  );
  const told = named.slice(0, kTies);
  const left = named.slice(kTies);
  return [
    ...(told.length ? told : [h('span', {}, ui.sameMatter)]),
    left.length
      ? h('details', { class: 'more-ties' }, h('summary', {}, moreMark(model, left.length)), left)
      : null,
    links.some(({ moved }) => moved) ? h('span', { class: 'moved' }, ui.elsewhere) : null,
  ];
}

/** The sentences that only one of the two has, closed. @param {Model} model @param {Source} source @param {Alignment} alignment @param {number} column @param {number[]} cell */
function fold(model, source, alignment, column, cell) {
  const lone = cell.filter((at) => isLone(alignment, column, at));
  if (!lone.length) return null;
  const words = model.strings.ui.onlyIn
    .replace('{A}', source.siglum)
    .replace('{n}', model.format.number(lone.length));
  return h(
    'details',
    { class: 'lone-fold' },
    h('summary', {}, words),
    lone.map((at) => passage(model, source, alignment, column, [at], 'side')),
  );
}
