import { h, runs, spoken } from './dom.js';
import { glyph } from './glyphs.js';
import { meetingsOf } from './pair.js';
import { opener, siglumMark } from './parts.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./model.js').Source} Source */
/** @typedef {import('./facts.js').FactView} FactView */
/** @typedef {import('./pair.js').Meeting} Meeting */

/** From more sources than this on the pairs are a list, as on a phone. */
const kColumns = 6;

/** Who is at odds with whom: symmetric, chronological, with no sum and no order of merit. @param {Model} model @param {string} layout */
export function matrix(model, layout) {
  const meetings = meetingsOf(model);
  const many = model.sources.length > kColumns;
  return h(
    'div',
    { class: 'meetings' },
    h('p', { class: 'why' }, model.strings.ui.meetingHint),
    many || layout === 'cards' ? pairList(model, meetings, many) : grid(model, meetings),
  );
}

/** @param {Model} model @param {Meeting[]} meetings */
function grid(model, meetings) {
  const { sources, strings } = model;
  const names = sources.map(({ siglum, name }) =>
    h('th', { scope: 'col' }, siglumMark(siglum, name)),
  );
  const rows = sources.map((source) =>
    h(
      'tr',
      { 'data-row': true },
      h(
        'th',
        { scope: 'row' },
        siglumMark(source.siglum, source.name),
        ' ',
        h('bdi', { class: 'name short', title: source.name }, source.name),
      ),
      sources.map((other) => h('td', { 'data-cell': true }, cell(model, meetings, source, other))),
    ),
  );
  return [
    h(
      'table',
      { class: 'matrix' },
      h('caption', {}, spoken(strings.ui.meetings)),
      h('thead', {}, h('tr', {}, h('td'), names)),
      h('tbody', { 'data-roving': true }, rows),
    ),
    ...meetings.map((meeting, i) =>
      h(
        'div',
        { class: 'meeting-points', id: `meeting-${i}`, hidden: true },
        h('h4', {}, pairWords(meeting)),
        points(model, meeting),
      ),
    ),
  ];
}

/** @param {Model} model @param {Meeting[]} meetings @param {Source} source @param {Source} other */
function cell(model, meetings, source, other) {
  if (source === other) return h('span', { class: 'silent', 'aria-hidden': 'true' }, '·');
  const at = meetings.findIndex(({ pair }) => pair.includes(source) && pair.includes(other));
  const meeting = meetings[at];
  const words = countWords(model, meeting);
  if (!meeting.shared.length) return h('span', { class: 'silent' }, words);
  return h(
    'button',
    {
      type: 'button',
      class: meeting.opposed.length ? 'count-cell opposed' : 'count-cell',
      'data-action': 'disclose',
      'data-stop': true,
      tabindex: -1,
      'aria-controls': `meeting-${at}`,
      'aria-expanded': 'false',
      'aria-label': meetingWords(model, meeting),
    },
    words,
  );
}

/** "3 of 19" @param {Model} model @param {Meeting} meeting */
const countWords = ({ strings, format }, { shared, opposed }) =>
  strings.ui.meeting
    .replace('{k}', format.number(opposed.length))
    .replace('{n}', format.number(shared.length));

/** The same as a sentence, for whoever does not see row and column. @param {Model} model @param {Meeting} meeting */
const meetingWords = ({ strings, format }, { pair: [a, b], shared, opposed }) =>
  strings.ui.meetingOf
    .replace('{A}', a.siglum)
    .replace('{B}', b.siglum)
    .replace('{k}', format.number(opposed.length))
    .replace('{n}', format.number(shared.length));

/** @param {Meeting} meeting */
const pairWords = ({ pair }) =>
  pair.map(({ siglum, name }) =>
    h(
      'span',
      { class: 'together' },
      siglumMark(siglum, name),
      h('bdi', { class: 'short', title: name }, name),
    ),
  );

/** One line a pair, those with conflicts first; among many sources only those. @param {Model} model @param {Meeting[]} meetings @param {boolean} many */
function pairList(model, meetings, many) {
  const met = meetings.filter(({ shared }) => shared.length);
  const opposed = met.filter((meeting) => meeting.opposed.length);
  const rest = many ? [] : met.filter((meeting) => !meeting.opposed.length);
  return h(
    'ul',
    { class: 'pair-list' },
    [...opposed, ...rest].map((meeting) =>
      h(
        'li',
        {},
        h(
          'details',
          {},
          h(
            'summary',
            {},
            h('span', { class: 'who' }, pairWords(meeting)),
            h('span', { class: 'many' }, countWords(model, meeting)),
          ),
          points(model, meeting),
        ),
      ),
    ),
  );
}

/** The points that two articles share, conflicts first, and the way to their texts. @param {Model} model @param {Meeting} meeting */
function points(model, { pair, shared, opposed }) {
  const { ui } = model.strings;
  const rest = shared.filter((view) => !opposed.includes(view));
  return [
    opposed.length ? pointList(model, pair, opposed) : null,
    rest.length
      ? [
          h('p', { class: 'why' }, ui.otherPoints.replace('{n}', model.format.number(rest.length))),
          pointList(model, pair, rest),
        ]
      : null,
    h(
      'button',
      {
        type: 'button',
        class: 'quiet',
        'data-view': 'side',
        'data-pair': JSON.stringify(pair.map(({ id }) => id)),
      },
      ui.side,
    ),
  ].flat();
}

/** @param {Model} model @param {Source[]} pair @param {FactView[]} views */
function pointList(model, pair, views) {
  const ids = pair.map(({ id }) => id);
  return h(
    'ul',
    { class: 'point-list' },
    views.map((view) => {
      const own = view.fact.claims.find((claim) =>
        ids.includes(model.claims[claim]?.article ?? ''),
      );
      const between = view.fact.relations.find(({ a, b }) =>
        [a, b].every((claim) => ids.includes(model.claims[claim]?.article ?? '')),
      );
      const mark = between?.relation ?? view.mark;
      return h(
        'li',
        { class: mark },
        opener(
          model,
          view,
          between?.a ?? own ?? view.fact.anchor,
          'overview',
          { class: 'title', tabindex: 0 },
          glyph(mark),
          spoken(`${model.strings.relations[mark]}: `),
          h('span', {}, runs(view.title)),
        ),
      );
    }),
  );
}

export const rules = `
.meetings { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); }
.matrix { justify-self: start; border-spacing: 0; }
.matrix :is(th, td) { padding: 0; font-weight: 400; text-align: center; }
.matrix tbody th { text-align: start; padding-inline-end: 16px; white-space: nowrap; }
.matrix tbody .short { max-inline-size: 16em; }
.root[data-layout="version"] .matrix tbody .short { position: absolute; inline-size: 1px; block-size: 1px; clip-path: inset(50%); }
.matrix td { min-inline-size: 76px; border-block-start: 1px solid var(--line); border-inline-start: 1px solid var(--line); }
.matrix thead td { border: 0; }
.matrix thead th { padding-block-end: 4px; }
.count-cell { inline-size: 100%; min-block-size: 40px; text-align: center; padding-inline: 8px; color: var(--muted); }
.count-cell.opposed { color: var(--ink); font-weight: 600; }
.count-cell:hover, .count-cell[aria-expanded="true"] { background: var(--raised); }
.count-cell[aria-expanded="true"] { box-shadow: inset 0 0 0 2px var(--ink); }
.count-cell:focus-visible { outline-offset: -2px; }
.meeting-points h4 { font-weight: 400; margin-block-end: 8px; }
.point-list { display: grid; gap: 4px; margin-block: 4px 8px; }
.point-list .title { display: inline-flex; gap: 8px; align-items: baseline; min-block-size: 28px; }
.point-list .title .glyph { color: var(--relation); }
.point-list .contradict .title { font-weight: 600; }
.pair-list li { border-block-start: 1px solid var(--line); }
.pair-list summary { cursor: pointer; display: flex; justify-content: space-between; align-items: center; gap: 16px; min-block-size: 44px; }
.pair-list .who { min-inline-size: 0; line-height: 1.5; }
.pair-list .short { max-inline-size: 8em; }
.pair-list .together .siglum, .meeting-points .together .siglum { min-inline-size: 1.4em; text-align: start; margin: 0; }
.pair-list .many { white-space: nowrap; color: var(--muted); }
.pair-list details { padding-block-end: 4px; }
.pair-list details[open] { padding-block-end: 16px; }
@media (pointer: coarse) { .count-cell, .point-list .title { min-block-size: 44px; } .point-list .title { align-items: center; } }
`;
