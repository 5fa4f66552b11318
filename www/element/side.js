import { plain } from '../strings/weave.js';
import { align } from './align.js';
import { h, spoken } from './dom.js';
import { glyph } from './glyphs.js';
import { chosenPair } from './pair.js';
import { moreMark, opener, siglumMark } from './parts.js';
import { withRibbons } from './ribbons.js';
import { pairCards } from './side-cards.js';
import { passage, runsOf } from './side-text.js';
import { sideRules } from './style-side.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./model.js').Source} Source */
/** @typedef {import('./align.js').Alignment} Alignment */
/** @typedef {import('./align.js').Link} Link */

/** Relations that one pair of sentences shows before it says how many more there are. */
const kKnots = 3;

export const rules = sideRules;

/** Two or three articles beside one another; on a phone the pairs of passages as cards. @param {Model} model @param {import('./views.js').State} state */
export function draw(model, { pair, layout }) {
  const cards = layout === 'cards';
  const ids = chosenPair(model, pair).slice(0, cards ? 2 : 3);
  const sources = ids.map((id) => /** @type {Source} */ (model.byId.get(id)));
  const { ui } = model.strings;
  const absent = sources.filter(({ text, isWhole }) => text === null || !isWhole);
  return h(
    'div',
    { class: `side-view of-${sources.length}` },
    h('h2', { class: 'spoken' }, ui.side),
    sources.length > 1 ? picker(model, sources, cards) : null,
    sources.length < 2 ? h('p', { class: 'state' }, ui.one) : null,
    absent.length ? absentWords(model, absent) : sources.length > 1 && body(model, sources, cards),
  );
}

/** @param {Model} model @param {Source[]} sources @param {boolean} cards */
function body(model, sources, cards) {
  const alignment = align(model, sources);
  return cards ? pairCards(model, sources, alignment) : columns(model, sources, alignment);
}

/** Why there is nothing to lay side by side. @param {Model} model @param {Source[]} absent */
function absentWords(model, absent) {
  const { ui } = model.strings;
  return h(
    'div',
    { class: 'absent' },
    absent.map((source) =>
      h(
        'p',
        { class: 'state' },
        siglumMark(source.siglum, source.name),
        ' ',
        source.stale ? ui.stale : ui.noText,
      ),
    ),
    h('p', { class: 'state' }, ui.needsTexts),
  );
}

/** Which articles, with a way to let two change places. @param {Model} model @param {Source[]} sources @param {boolean} cards */
function picker(model, sources, cards) {
  const ids = sources.map(({ id }) => id);
  const { ui } = model.strings;
  const swap = h(
    'button',
    {
      type: 'button',
      class: 'icon swap',
      'data-pair': JSON.stringify([ids[1], ids[0], ...ids.slice(2)]),
      id: 'swap',
      'aria-label': ui.swap,
    },
    glyph('swap'),
  );
  const third = !cards && model.sources.length > 2;
  const open = third && ids.length === 2 ? choice(model, ids, 2) : null;
  return h(
    'div',
    { class: 'side-head', role: 'group', 'aria-label': ui.chooseArticles },
    choice(model, ids, 0),
    swap,
    choice(model, ids, 1, open),
    third && !open ? choice(model, ids, 2) : null,
  );
}

/** @param {Model} model @param {string[]} ids @param {number} place @param {HTMLElement | null} [beside] */
function choice(model, ids, place, beside = null) {
  const { ui } = model.strings;
  const source = model.byId.get(ids[place]);
  const free =
    place < 2 ? model.sources : model.sources.filter(({ id }) => !ids.slice(0, 2).includes(id));
  const options = free.map(({ id, siglum, name }) =>
    h('option', { value: id, selected: id === ids[place] }, `${siglum} · ${name}`),
  );
  return h(
    'div',
    { class: source ? 'choice' : 'choice none' },
    h(
      'select',
      {
        class: 'chooser',
        id: `choice-${place}`,
        dir: source && directionOf(source.name),
        'data-place': place,
        'data-chosen': JSON.stringify(ids),
        'aria-label': ui.chooseNth.replace('{n}', model.format.number(place + 1)),
      },
      place === 2 && h('option', { value: '', selected: !source }, ui.noThird),
      options,
    ),
    source && h('span', { class: 'date' }, source.date),
    beside,
  );
}

/** The direction of a name, so that what does not fit is cut at its end. @param {string} name */
const directionOf = (name) =>
  /^[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(name.match(/\p{L}/u)?.[0] ?? '') ? 'rtl' : 'ltr';

/** @param {Model} model @param {Source[]} sources @param {Alignment} alignment */
function columns(model, sources, alignment) {
  const rows = alignment.rows.map((row) => {
    const links = alignment.links.filter(({ a }) => row.cells[a.column].includes(a.at));
    return h(
      'div',
      { class: row.level ? 'side-row level' : 'side-row', 'data-row': true },
      sources.flatMap((_, column) => [
        column === 1 && sources.length === 2
          ? h('div', { class: 'knots' }, knots(model, sources, links))
          : null,
        cell(model, sources, alignment, column, row.cells[column]),
      ]),
    );
  });
  const place = h('div', { class: 'side-body', 'data-roving': true }, rows);
  return sources.length === 2 ? withRibbons(place, alignment.links) : place;
}

/** @param {Model} model @param {Source[]} sources @param {Alignment} alignment @param {number} column @param {number[]} cell */
function cell(model, sources, alignment, column, cell) {
  const { ui } = model.strings;
  const alone = sources.length > 2 ? ui.onlyHereOfThree : ui.onlyHere;
  return h(
    'div',
    { class: 'side-cell' },
    runsOf(alignment, column, cell).map(({ lone, passages }) =>
      h(
        'div',
        { class: lone ? 'run sole' : 'run' },
        lone ? h('p', { class: 'lone-word' }, alone) : null,
        passages.flatMap((ats) => [
          passage(model, sources[column], alignment, column, ats, 'side'),
          sources.length > 2 ? elsewhere(model, sources, alignment, column, ats) : null,
        ]),
      ),
    ),
  );
}

/** The signs on the ribbons; where one pair has many, the rest as a number. @param {Model} model @param {Source[]} sources @param {Link[]} links */
function knots(model, sources, links) {
  /** @type {Map<string, Link[]>} */
  const byPlace = new Map();
  for (const link of links.filter(({ view }) => view)) {
    const key = `${link.a.at},${link.b.at}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), link]);
  }
  return [...byPlace.values()].flatMap((all) =>
    all
      .slice(0, kKnots)
      .map((link, i) => knot(model, sources, link, i === kKnots - 1 ? all.length - kKnots : 0)),
  );
}

/** @param {Model} model @param {Source[]} sources @param {Link} link @param {number} left */
function knot(model, sources, link, left) {
  const { view, mark, a, b } = link;
  if (!view || !mark) return null;
  const { relations, ui } = model.strings;
  return opener(
    model,
    view,
    /** @type {number} */ (a.claim),
    'side',
    {
      class: `knot ${mark}`,
      'data-mark': mark,
      'data-ends': `${a.at},${b.at}`,
      'data-claims': `${a.claim},${b.claim}`,
      title: plain(view.title),
    },
    glyph(mark),
    spoken(`${relations[mark]}: ${plain(view.title)} (${sources[b.column].siglum})`),
    link.moved ? h('span', { class: 'moved' }, ui.elsewhere) : null,
    left > 0 ? moreMark(model, left) : null,
  );
}

/** Among three: where the others speak of the passage. @param {Model} model @param {Source[]} sources @param {Alignment} alignment @param {number} column @param {number[]} ats */
function elsewhere(model, sources, { links }, column, ats) {
  const seen = new Set();
  const items = links.flatMap((link) => {
    const { a, b, view, mark } = link;
    const [own, other] = a.column === column ? [a, b] : [b, a];
    if (own.column !== column || !ats.includes(own.at) || !view || !mark) return [];
    const key = `${view.index},${other.column}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const { siglum, name } = sources[other.column];
    return [
      h(
        'li',
        { class: mark },
        opener(
          model,
          view,
          /** @type {number} */ (own.claim),
          'side',
          { class: 'meets', title: plain(view.title) },
          glyph(mark),
          spoken(`${model.strings.relations[mark]}: ${plain(view.title)}`),
          siglumMark(siglum, name),
        ),
      ),
    ];
  });
  return items.length ? h('ul', { class: 'meeting' }, items) : null;
}
