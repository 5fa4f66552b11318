import { dayOf } from '../strings/format.js';
import { weave } from '../strings/weave.js';
import { h, runs, spoken } from './dom.js';
import { isUpdated } from './facts.js';
import { glyph } from './glyphs.js';
import { opener, siglumMark } from './parts.js';
import { drawing, draw as drawPart, reachOf } from './signs.js';
import { timelineRules } from './style-timeline.js';
import { timeChart } from './time-chart.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./facts.js').FactView} FactView */
/** @typedef {{day: string | null, order: number, label: import('../strings/weave.js').Part[], value: any, speaker: string, claims: number[], sigla: {id: string, siglum: string}[]}} Moment a value as one speaker gives it on one day */

export const rules = timelineRules;

/** What was known when: every point that was told at several times, as a chart and as a list that says the same. @param {Model} model @param {import('./views.js').State} state */
export function draw(model, { layout }) {
  const told = model.facts.filter(isUpdated);
  const views = [
    ...told.filter(({ section }) => section === 'update'),
    ...told.filter(({ section }) => section !== 'update'),
  ];
  return h(
    'div',
    { class: 'timeline' },
    h('h2', { class: 'spoken' }, model.strings.ui.time),
    h(
      'div',
      { class: 'roving', 'data-roving': true },
      views.map((view) => story(model, view, layout !== 'cards')),
    ),
  );
}

/** @param {Model} model @param {FactView} view @param {boolean} charted */
function story(model, view, charted) {
  const moments = momentsOf(model, view);
  const claim = view.chief?.a ?? view.fact.anchor;
  const chart = charted ? timeChart(model, moments) : null;
  return h(
    'section',
    { class: `story ${view.mark}` },
    h(
      'h3',
      { 'data-row': true, 'data-mark': view.mark },
      opener(
        model,
        view,
        claim,
        'time',
        { class: 'title' },
        glyph(view.mark),
        spoken(`${model.strings.relations[view.mark]}: `),
        h('span', {}, runs(view.title)),
      ),
    ),
    chart && h('figure', { 'aria-hidden': 'true' }, chart),
    chart?.dataset.joined ? h('p', { class: 'date' }, model.strings.ui.bySpeaker) : null,
    momentList(model, view, moments),
  );
}

/** Earliest first, then the smaller value; what has no date, last. @param {Model} model @param {FactView} view @returns {Moment[]} */
function momentsOf(model, view) {
  /** @type {Map<string, Moment>} */
  const moments = new Map();
  view.versions.forEach((version, order) => {
    for (const claim of version.claims) {
      const day = model.dayOfClaim(claim)?.slice(0, 10) ?? null;
      const speaker = speakerKey(model, claim);
      const key = [order, day, speaker].join(' ');
      const { value } = model.claims[claim];
      const known = moments.get(key) ?? {
        day,
        order,
        label: version.label,
        value,
        speaker,
        claims: [],
        sigla: [],
      };
      known.claims.push(claim);
      const source = model.byId.get(model.claims[claim].article);
      if (source && !known.sigla.some(({ id }) => id === source.id)) known.sigla.push(source);
      moments.set(key, known);
    }
  });
  const place = (/** @type {Moment} */ { day }) => dayOf(day) ?? Infinity;
  return [...moments.values()].sort((a, b) => Math.sign(place(a) - place(b)) || a.order - b.order);
}

/** Who it comes from: the speaker that the article cites, or the article itself. @param {Model} model @param {number} claim */
function speakerKey(model, claim) {
  const { speakers = [], article } = model.claims[claim];
  const last = speakers[speakers.length - 1];
  return last ? (last.id ?? last.name ?? '') : `article ${article}`;
}

/** @param {Model} model @param {FactView} view @param {Moment[]} moments */
function momentList(model, view, moments) {
  const reach = Math.max(0, ...moments.map(({ value }) => topOf(value)));
  let shown = '';
  return h(
    'ol',
    { class: 'moments' },
    moments.map((moment) => {
      const words = dayWords(model, moment.day);
      const again = words === shown;
      shown = words;
      return h(
        'li',
        { 'data-row': true, class: again ? 'same-day' : null },
        h('span', { class: 'when' }, again ? spoken(words) : words),
        momentLine(model, view, moment),
        reach > 0 ? bar(model, topOf(moment.value) / reach) : null,
      );
    }),
  );
}

/** "Friday, 21 January 2022"; a word for what has no date. @param {Model} model @param {string | null} day */
function dayWords({ strings, format }, day) {
  const number = dayOf(day);
  if (number === null) return strings.ui.noDate;
  return `${strings.weekdays[(number + 3) % 7]}${strings.listJoin}${format.date(day)}`;
}

/** @param {Model} model @param {FactView} view @param {Moment} moment */
function momentLine(model, view, { label, claims, sigla }) {
  const { ui } = model.strings;
  const own = !model.claims[claims[0]].speakers?.length;
  const speaker = model.speakerOf(claims[0]);
  return opener(
    model,
    view,
    claims[0],
    'time',
    { class: 'moment' },
    h('span', { class: 'value' }, runs(label)),
    h(
      'span',
      { class: 'sigla' },
      sigla.map(({ id, siglum }) => siglumMark(siglum, model.byId.get(id)?.name ?? '')),
    ),
    h('span', { class: 'by' }, own ? ui.ownVoice : runs(weave(ui.according, { S: speaker }))),
  );
}

/** The figure that a bar stands for. @param {any} value */
function topOf(value) {
  const reach = reachOf(value);
  return reach ? (reach.max ?? reach.min ?? 0) : 0;
}

/** A value's length beside the greatest. @param {Model} model @param {number} share */
function bar(model, share) {
  const svg = drawing('length', 100, 6);
  svg.setAttribute('preserveAspectRatio', 'none');
  const x = model.strings.dir === 'rtl' ? 100 - share * 100 : 0;
  svg.append(drawPart('rect', { x, y: 0, width: Math.max(share * 100, 0.5), height: 6 }));
  return svg;
}
