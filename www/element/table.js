import { reasonSentences } from '../strings/reasons.js';
import { h, runs, spoken } from './dom.js';
import { glyph } from './glyphs.js';
import {
  badges,
  card,
  moreMark,
  opener,
  sectionHeading,
  siglumMark,
  versionList,
} from './parts.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./facts.js').FactView} FactView */

const kSections = /** @type {const} */ (['contradict', 'update', 'agree']);
/** Claims that one cell shows before it says how many more there are. */
const kCellClaims = 2;
/** Items that a closed list shows before it says how many more there are. */
const kClosedShown = 100;

/** Every point: as cards, by version or by source, as the room allows. @param {Model} model @param {{layout: string}} state */
export function tableView(model, { layout }) {
  const shown = kSections.filter((name) => model.sections[name].length);
  const body =
    layout === 'cards'
      ? shown.map((name) => cardSection(model, name))
      : shown.length
        ? factTable(model, shown, layout)
        : null;
  return h(
    'div',
    { class: 'table-view' },
    h('h2', { class: 'spoken' }, model.strings.ui.table),
    h('div', { class: 'roving', 'data-roving': true }, body),
    possible(model, layout),
    oneSource(model, layout),
    abstained(model),
  );
}

/** @param {Model} model @param {'contradict' | 'update' | 'agree'} name */
function cardSection(model, name) {
  return h(
    'section',
    { class: 'points' },
    sectionHeading(model, name, model.sections[name].length),
    h(
      'div',
      { class: 'cards' },
      model.sections[name].map((view) => card(model, view, 'table')),
    ),
  );
}

/** @param {Model} model @param {readonly ('contradict' | 'update' | 'agree' | 'possible' | 'unique')[]} names @param {string} layout */
function factTable(model, names, layout) {
  const bySource = layout === 'source';
  const { ui } = model.strings;
  const columns = bySource
    ? model.sources.map((source) => sourceHeader(source))
    : [h('th', { scope: 'col' }, ui.versions)];
  const row = bySource ? sourceRow : versionRow;
  const bodies = names.map((name) =>
    h(
      'tbody',
      { class: name },
      groupRow(model, name, columns.length + 1),
      model.sections[name].map((view) => row(model, view)),
    ),
  );
  return h(
    'div',
    { class: 'scroller' },
    h(
      'table',
      { class: bySource ? 'by-source' : 'by-version' },
      h('caption', {}, spoken(ui.comparison)),
      h('thead', {}, h('tr', {}, h('th', { scope: 'col', class: 'corner' }, ui.point), columns)),
      bodies,
    ),
  );
}

/** @param {import('./model.js').Source} source */
function sourceHeader(source) {
  return h(
    'th',
    { scope: 'col' },
    h(
      'span',
      { class: 'column' },
      siglumMark(source.siglum, source.name),
      h('span', { class: 'name', title: source.name }, h('bdi', {}, source.name)),
      h('span', { class: 'date' }, source.date),
    ),
  );
}

/** @param {Model} model @param {'contradict' | 'update' | 'agree' | 'possible' | 'unique'} name @param {number} width */
function groupRow(model, name, width) {
  return h(
    'tr',
    { class: 'group' },
    h(
      'th',
      { scope: 'rowgroup', colspan: width },
      h(
        'span',
        { class: `section-head ${name}` },
        glyph(name),
        h('span', {}, model.strings.sections[name]),
        h('span', { class: 'count' }, model.format.number(model.sections[name].length)),
      ),
    ),
  );
}

/** @param {Model} model @param {FactView} view */
function rowHeader(model, view) {
  const claim = view.chief?.a ?? view.fact.anchor;
  return h(
    'th',
    { scope: 'row', 'data-cell': true },
    opener(
      model,
      view,
      claim,
      'table',
      { class: 'title' },
      glyph(view.mark),
      spoken(`${model.strings.relations[view.mark]}: `),
      h('span', {}, runs(view.title)),
    ),
    badges(model, view),
  );
}

/** @param {Model} model @param {FactView} view */
function sourceRow(model, view) {
  const cells = model.sources.map((source) => {
    const claims = view.versions
      .flatMap(({ claims }) => claims)
      .filter((claim) => model.claims[claim]?.article === source.id);
    return h(
      'td',
      { 'data-cell': true },
      claims.length
        ? cellClaims(model, view, claims)
        : [
            h('span', { class: 'silent', 'aria-hidden': 'true' }, '—'),
            spoken(model.strings.ui.silent),
          ],
    );
  });
  return h(
    'tr',
    { class: `fact ${view.mark}`, 'data-row': true, 'data-mark': view.mark },
    rowHeader(model, view),
    cells,
  );
}

/** What one source says, in its own words; the same words once. @param {Model} model @param {FactView} view @param {number[]} claims */
function cellClaims(model, view, claims) {
  const seen = new Set();
  const distinct = claims.filter(
    (claim) => !seen.has(model.words(claim).text) && seen.add(model.words(claim).text),
  );
  const shown = distinct
    .slice(0, kCellClaims)
    .map((claim) =>
      opener(
        model,
        view,
        claim,
        'table',
        { class: 'said' },
        saidWords(model, view, claim),
        speakerNote(model, claim),
      ),
    );
  const left = distinct.length - shown.length;
  return left > 0
    ? [
        ...shown,
        opener(
          model,
          view,
          distinct[kCellClaims],
          'table',
          { class: 'quiet' },
          moreMark(model, left),
        ),
      ]
    : shown;
}

/** The exact words, or the version's value when the text is not at hand. @param {Model} model @param {FactView} view @param {number} claim */
function saidWords(model, view, claim) {
  const words = model.words(claim);
  return words.text
    ? runs([words])
    : runs(view.versions.find(({ claims }) => claims.includes(claim))?.label ?? []);
}

/** @param {Model} model @param {number} claim */
function speakerNote(model, claim) {
  if (!model.claims[claim]?.speakers?.length) return null;
  const speaker = model.speakerOf(claim);
  return h('span', { class: 'by' }, h('bdi', { lang: speaker.lang }, speaker.text));
}

/** @param {Model} model @param {FactView} view */
function versionRow(model, view) {
  return h(
    'tr',
    { class: `fact ${view.mark}`, 'data-row': true, 'data-mark': view.mark },
    rowHeader(model, view),
    h('td', {}, versionList(model, view, 'table')),
  );
}

/** What may be a conflict waits, closed. @param {Model} model @param {string} layout */
export function possible(model, layout) {
  const views = model.sections.possible;
  if (!views.length) return null;
  return h(
    'details',
    { class: 'closed' },
    closedHead(model, 'possible', views.length),
    closedFacts(model, 'possible', layout),
  );
}

/** @param {Model} model @param {'possible' | 'unique'} name @param {string} layout */
function closedFacts(model, name, layout) {
  const views = model.sections[name];
  if (!views.length) return null;
  const body =
    layout === 'cards'
      ? h(
          'div',
          { class: 'cards' },
          views.map((view) => card(model, view, 'table')),
        )
      : factTable(model, [name], layout);
  return h('div', { class: 'roving', 'data-roving': true }, body);
}

/** What only one article has, closed: points that it makes more than once, then sentences. @param {Model} model @param {string} layout */
function oneSource(model, layout) {
  const all = model.report.unique ?? [];
  const items = all.slice(0, kClosedShown).map(({ article, sentence }) => {
    const source = model.byId.get(article);
    const words = model.quote(article, source?.article.sentences?.[sentence]);
    return source && words.text
      ? h('li', { class: 'lone' }, siglumMark(source.siglum, source.name), runs([words]))
      : null;
  });
  const points = model.sections.unique.length;
  if (!points && !items.some(Boolean)) return null;
  return h(
    'details',
    { class: 'closed' },
    closedHead(model, 'unique', points + all.length),
    closedFacts(model, 'unique', layout),
    h('ul', { class: 'abstained-list' }, items),
    moreLine(model, all.length),
  );
}

/** How many items a closed list leaves out. @param {Model} model @param {number} count */
function moreLine(model, count) {
  if (count <= kClosedShown) return null;
  return h(
    'p',
    {},
    model.strings.ui.andMore.replace('{n}', model.format.number(count - kClosedShown)),
  );
}

/** What was looked at and not judged, with both wordings and why. @param {Model} model */
function abstained(model) {
  const all = model.report.abstained ?? [];
  if (!all.length) return null;
  const items = all.slice(0, kClosedShown).map((each) =>
    h(
      'li',
      {},
      abstainedPair(model, each),
      h(
        'span',
        { class: 'why' },
        reasonSentences(each, model).flatMap((parts) => runs(parts)),
      ),
    ),
  );
  return h(
    'details',
    { class: 'closed' },
    closedHead(model, 'abstained', all.length),
    h('ul', { class: 'abstained-list' }, items),
    moreLine(model, all.length),
  );
}

/** Both wordings with their letters. @param {Model} model @param {{a: number, b: number}} pair */
export function abstainedPair(model, { a, b }) {
  const side = (/** @type {number} */ i) =>
    h('span', { class: 'side' }, siglumMark(model.siglumOf(i), ''), ' ', runs([model.words(i)]));
  return h('span', { class: 'pair' }, side(a), ' ', side(b));
}

/** @param {Model} model @param {'possible' | 'abstained' | 'unique'} name @param {number} count */
function closedHead(model, name, count) {
  const words = model.strings.ui.count
    .replace('{label}', model.strings.sections[name])
    .replace('{n}', model.format.number(count));
  return h(
    'summary',
    {},
    h('span', { class: `section-head ${name}` }, glyph(name), h('span', {}, words)),
  );
}
