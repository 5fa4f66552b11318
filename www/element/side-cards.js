import { h, runs } from './dom.js';
import { opener, relationWord, siglumMark } from './parts.js';
import { isLone, passage } from './side-text.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./model.js').Source} Source */
/** @typedef {import('./align.js').Alignment} Alignment */
/** @typedef {import('./align.js').Link} Link */

/** The pairs of passages in the order of the first article, with what only one has folded between. @param {Model} model @param {Source[]} sources @param {Alignment} alignment */
export function pairCards(model, sources, alignment) {
  return h(
    'div',
    { class: 'pair-cards', 'data-roving': true },
    headlines(sources, alignment),
    alignment.rows.flatMap(({ cells }) => [
      ...cells.map((cell, column) => fold(model, sources[column], alignment, column, cell)),
      ...cells[0].flatMap((at) => cardsOf(model, sources, alignment, at)),
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

/** One card for each passage of the other article that answers this one. @param {Model} model @param {Source[]} sources @param {Alignment} alignment @param {number} at */
function cardsOf(model, sources, alignment, at) {
  const mine = alignment.links.filter(({ a }) => a.at === at);
  const answers = [...new Set(mine.map(({ b }) => b.at))].sort((one, two) => one - two);
  return answers.map((there) => {
    const links = mine.filter(({ b }) => b.at === there);
    const side = (/** @type {number} */ column, /** @type {number} */ place) =>
      h(
        'div',
        { class: 'side-line' },
        siglumMark(sources[column].siglum, sources[column].name),
        passage(model, sources[column], { ...alignment, links }, column, [place], 'side'),
      );
    return h(
      'section',
      {
        class: `pair-card ${links[0].mark ?? 'wording'}`,
        'data-row': true,
        'data-mark': links[0].mark,
      },
      side(0, at),
      h('div', { class: 'between' }, between(model, links)),
      side(1, there),
    );
  });
}

/** What stands between the two: the relations by name, and where one stands elsewhere in its text. @param {Model} model @param {Link[]} links */
function between(model, links) {
  const { ui } = model.strings;
  const told = links.flatMap(({ view, mark, a }) =>
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
  return [
    ...(told.length ? told : [h('span', {}, ui.sameMatter)]),
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
