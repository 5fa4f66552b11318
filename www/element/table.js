import { faceWords } from '../strings/faces.js';
import { abstained, closedPart, kClosedShown, moreLine } from './closed.js';
import { h, runs, spoken } from './dom.js';
import { chosen, fitsSentence, isFiltering } from './filter.js';
import { glyph } from './glyphs.js';
import { groupsOf, layoutOf } from './groups.js';
import { rove } from './keys.js';
import { badges, card, moreMark, oneSpeaker, opener, siglumMark, versionList } from './parts.js';
import { tableTools } from './table-tools.js';
import { voiceButton } from './voices.js';

export { tableRules as rules } from './style-table.js';
export { act } from './table-act.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./facts.js').FactView} FactView */
/** @typedef {import('./groups.js').Group} Group */
/** @typedef {import('./views.js').State} State */
/** @typedef {import('../strings/faces.js').ToolWords} ToolWords */

/** Points that a long section without conflict shows at first. */
const kFirst = 40;
const kRest = { refine: true, agree: true, unique: true };
/** Claims that one cell shows before it says how many more there are. */
const kCellClaims = 2;

/** Every point that the filter lets through, with the tools to choose and to take away. @param {Model} model @param {State} state */
export function draw(model, state) {
  const words = /** @type {ToolWords} */ (faceWords('tools', model.strings.code));
  return h(
    'div',
    { class: 'table-view' },
    h('h2', { class: 'spoken' }, model.strings.ui.table),
    tableTools(model, state, words),
    results(model, state, words),
  );
}

/** The sections, or that nothing is left of them. @param {Model} model @param {State} state @param {ToolWords} words */
function results(model, state, words) {
  const { filter } = state;
  const layout = layoutOf(state);
  const shown = chosen(model, filter);
  const groups = groupsOf(shown);
  const sure = groups.filter(({ name }) => name !== 'possible');
  const [first, rest] = isFiltering(filter) ? [sure, []] : shortened(sure);
  const lone = (model.report.unique ?? []).filter((each) => fitsSentence(model, each, filter));
  return h(
    'div',
    { class: 'results' },
    isFiltering(filter) && filtered(model, shown.length, lone.length, words),
    sure.length > 0 &&
      h('div', { class: 'roving', 'data-roving': true }, points(model, first, layout)),
    rest.map((group) => restPart(model, group, layout, words)),
    groups
      .filter(({ name }) => name === 'possible')
      .map((group) =>
        closedPart(
          model,
          'possible',
          model.strings.relations.possible,
          group.views.length,
          h('div', { class: 'roving', 'data-roving': true }, points(model, [group], layout)),
        ),
      ),
    sentences(model, lone, words),
    isFiltering(filter) ? null : abstained(model),
  );
}

/** Of what does not conflict a long section shows its first points; the rest waits. @param {Group[]} groups @returns {[Group[], Group[]]} */
function shortened(groups) {
  const isLong = (/** @type {Group} */ { name, views }) =>
    name in kRest && views.length > kFirst + kFirst / 2;
  return [
    groups.map((group) =>
      isLong(group)
        ? { ...group, count: group.views.length, views: group.views.slice(0, kFirst) }
        : group,
    ),
    groups.filter(isLong).map((group) => ({ ...group, views: group.views.slice(kFirst) })),
  ];
}

/** What a long section has left, drawn when it is opened. @param {Model} model @param {Group} group @param {string} layout @param {ToolWords} words */
function restPart(model, group, layout, words) {
  const name = /** @type {'agree'} */ (group.name);
  const part = closedPart(model, name, words.rest[name], group.views.length);
  const fill = () => {
    part.append(h('div', { class: 'roving', 'data-roving': true }, points(model, [group], layout)));
    rove(part);
  };
  part.addEventListener('toggle', fill, { once: true });
  return part;
}

/** How much the filter shows, and the way back to all. @param {Model} model @param {number} shown @param {number} lone @param {ToolWords} words */
function filtered(model, shown, lone, words) {
  const all = model.format.number(model.facts.length);
  return h(
    'p',
    { class: 'filtered' },
    h(
      'span',
      {},
      shown || lone
        ? words.shown.replace('{n}', model.format.number(shown)).replace('{m}', all)
        : words.nothing,
    ),
    h(
      'button',
      { type: 'button', class: 'quiet', 'data-action': 'all-points' },
      words.showAll.replace('{n}', all),
    ),
  );
}

/** @param {Model} model @param {Group[]} groups @param {string} layout */
const points = (model, groups, layout) =>
  layout === 'cards'
    ? groups.map((group) => cardSection(model, group))
    : factTable(model, groups, layout);

/** @param {Model} model @param {Group} group */
function cardSection(model, { name, views, count = views.length }) {
  return h(
    'section',
    { class: 'points' },
    h('h3', {}, groupHead(model, name, count)),
    h(
      'div',
      { class: 'cards' },
      views.map((view) => card(model, view, 'table')),
    ),
  );
}

/** @param {Model} model @param {Group[]} groups @param {string} layout */
function factTable(model, groups, layout) {
  const bySource = layout === 'source';
  const { ui } = model.strings;
  const columns = bySource
    ? model.sources.map((source) => sourceHeader(model, source))
    : [h('th', { scope: 'col' }, ui.versions)];
  const row = bySource ? sourceRow : versionRow;
  const bodies = groups.map(({ name, views, count = views.length }) =>
    h(
      'tbody',
      { class: name },
      h(
        'tr',
        { class: 'group' },
        h('th', { scope: 'rowgroup', colspan: columns.length + 1 }, groupHead(model, name, count)),
      ),
      views.map((view) => row(model, view)),
    ),
  );
  return h(
    'div',
    { class: 'scroller' },
    h(
      'table',
      { class: bySource ? 'by-source' : 'by-version' },
      h('caption', {}, spoken(ui.comparison)),
      h(
        'thead',
        {},
        h(
          'tr',
          { 'data-head': bySource },
          h('th', { scope: 'col', class: 'corner', 'data-cell': true }, ui.point),
          columns,
        ),
      ),
      bodies,
    ),
  );
}

/** A section's sign, word and number of points. @param {Model} model @param {import('./groups.js').GroupName} name @param {number} count */
const groupHead = (model, name, count) =>
  h(
    'span',
    { class: `section-head ${name}` },
    glyph(name),
    h('span', {}, model.strings.relations[name]),
    h('span', { class: 'count' }, model.format.number(count)),
  );

/** @param {Model} model @param {import('./model.js').Source} source */
function sourceHeader(model, source) {
  return h(
    'th',
    { scope: 'col', 'data-cell': true, 'data-of': source.siglum },
    h(
      'span',
      { class: 'column' },
      voiceButton(model, source),
      h('span', { class: 'name', dir: 'auto', title: source.name }, source.name),
      h('span', { class: 'date' }, source.date),
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
    oneSpeaker(model, view),
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
      { 'data-cell': true, 'data-of': source.siglum },
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

/** What only one article says, sentence by sentence, closed. @param {Model} model @param {{article: string, sentence: number}[]} all @param {ToolWords} words */
function sentences(model, all, words) {
  const items = all.slice(0, kClosedShown).map(({ article, sentence }) => {
    const source = model.byId.get(article);
    const quote = model.quote(article, source?.article.sentences?.[sentence]);
    return source && quote.text
      ? h('li', { class: 'lone' }, siglumMark(source.siglum, source.name), runs([quote]))
      : null;
  });
  if (!items.some(Boolean)) return null;
  return closedPart(
    model,
    'unique',
    words.sentences,
    all.length,
    h('ul', { class: 'abstained-list' }, items),
    moreLine(model, all.length),
  );
}
