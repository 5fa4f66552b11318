import { plain, weave } from '../strings/weave.js';
import { h, runs, spoken } from './dom.js';
import { glyph } from './glyphs.js';
import { claimLink } from './links.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./model.js').Source} Source */
/** @typedef {import('./facts.js').FactView} FactView */
/** @typedef {import('./facts.js').VersionView} VersionView */
/** @typedef {import('./types.js').Mark} Mark */

/**
 * A link that opens the evidence of a fact, at one of its claims. Its address names the claim's
 * article and span, so that it survives other articles and other numbering.
 * @param {Model} model @param {FactView} view @param {number} claim @param {string} face the view that it stands in
 * @param {Record<string, unknown>} attributes @param {...(import('./dom.js').Child | import('./dom.js').Child[])} children
 */
export function opener(model, view, claim, face, attributes, ...children) {
  const href = claimLink(model, face, claim);
  return h(
    'a',
    { href, 'data-fact': view.index, 'data-claim': claim, tabindex: -1, ...attributes },
    ...children,
  );
}

/** The letter of a source, with its name for whoever cannot see the legend; of a copy in brackets. @param {string} letter @param {string} name @param {boolean} [copy] */
export function siglumMark(letter, name, copy) {
  return h(
    'span',
    { class: 'siglum', title: name, 'data-siglum': letter },
    copy ? `[${letter}]` : letter,
  );
}

/** "+2", in one order in every direction of writing. @param {Model} model @param {number} left */
export const moreMark = (model, left) =>
  h('bdi', { dir: 'ltr' }, model.strings.ui.more.replace('{n}', model.format.number(left)));

/** The relation's sign and word. @param {Model} model @param {Mark} mark */
export function relationWord(model, mark) {
  return h(
    'span',
    { class: `relation ${mark}` },
    glyph(mark),
    h('span', {}, model.strings.relations[mark]),
  );
}

/** @param {Model} model @param {FactView} view */
export function badges(model, view) {
  return view.badges.map((badge) =>
    h(
      'span',
      { class: 'badge' },
      glyph(badge),
      model.strings.badges[/** @type {'denial'} */ (badge)],
    ),
  );
}

/** The heading of a section: sign, word, number of points, and a way to all of them. @param {Model} model @param {Mark} mark @param {number} count @param {boolean} [all] */
export function sectionHeading(model, mark, count, all = false) {
  const label = model.strings.sections[/** @type {'contradict'} */ (mark)];
  const words = [
    glyph(mark),
    h('span', {}, label),
    h('span', { class: 'count' }, model.format.number(count)),
  ];
  const more =
    all &&
    h(
      'button',
      {
        type: 'button',
        class: 'quiet',
        'data-view': 'table',
        'data-only': mark === 'agree' ? 'refine agree' : mark,
      },
      model.strings.ui.all.replace('{n}', model.format.number(count)),
      spoken(` ${label}`),
    );
  return h('div', { class: `section-head ${mark}` }, h('h3', {}, words), more);
}

/** At most `most` versions, both ends of the range always among them. @param {VersionView[]} versions @param {number} most */
export function bothEnds(versions, most) {
  return versions.length <= most
    ? versions
    : [...versions.slice(0, most - 1), versions[versions.length - 1]];
}

/** The common speaker of a version's claims, or null. @param {Model} model @param {VersionView} version */
export function commonSpeaker(model, version) {
  const names = new Set(
    version.claims.map((i) => (model.claims[i]?.speakers?.length ? model.speakerOf(i).text : '')),
  );
  return names.size === 1 && !names.has('') ? model.speakerOf(version.claims[0]) : null;
}

/** That several articles have one speaker's word only, or nothing. @param {Model} model @param {FactView} view */
export function oneSpeaker(model, view) {
  const articles = new Set(view.fact.claims.map((claim) => model.claims[claim]?.article));
  const speaker = commonSpeaker(model, { label: [], sigla: [], claims: view.fact.claims });
  if (articles.size < 2 || !speaker) return null;
  return h(
    'p',
    { class: 'by one-speaker' },
    runs(weave(model.strings.ui.oneSpeaker, { S: speaker })),
  );
}

/** Versions in natural order: the value, who gives it, by whose word. @param {Model} model @param {FactView} view @param {string} face @param {number} [most] */
export function versionList(model, view, face, most = Infinity) {
  const shown = bothEnds(view.versions, most);
  const items = shown.map((version) => h('li', {}, versionLine(model, view, version, face)));
  const left = view.versions.length - shown.length;
  if (left > 0)
    items.push(
      h(
        'li',
        { class: 'rest' },
        opener(
          model,
          view,
          view.fact.anchor,
          face,
          { class: 'quiet' },
          model.strings.ui.moreVersions.replace('{n}', model.format.number(left)),
        ),
      ),
    );
  return h('ul', { class: 'versions' }, items);
}

/** Whether a fact's only version is in the very words that name the fact. @param {FactView} view @param {VersionView} version */
const isInTitle = ({ versions, title }, { label }) =>
  versions.length === 1 && title.some((part) => plain([part]) === plain(label));

/** @param {Model} model @param {FactView} view @param {VersionView} version @param {string} face */
function versionLine(model, view, version, face) {
  const speaker = commonSpeaker(model, version);
  const when = view.section === 'update' ? model.timeOf(version.claims[0]).text : '';
  const note = [
    when,
    speaker && [model.strings.ui.according.split('{S}')[0], h('bdi', {}, speaker.text)],
  ].filter(Boolean);
  return opener(
    model,
    view,
    version.claims[0],
    face,
    { class: 'version' },
    h(
      'span',
      { class: 'what' },
      h('span', { class: isInTitle(view, version) ? 'spoken' : 'value' }, runs(version.label)),
      note.length
        ? h('span', { class: 'by' }, note.flatMap((part, i) => (i ? [' · ', part] : [part])).flat())
        : null,
    ),
    h(
      'span',
      { class: 'sigla' },
      version.sigla.map(({ siglum, id, copy }) =>
        siglumMark(siglum, model.byId.get(id)?.name ?? '', copy),
      ),
    ),
  );
}

/** A fact as a card: title, badges, versions. @param {Model} model @param {FactView} view @param {string} face @param {number} [most] */
export function card(model, view, face, most) {
  const claim = view.chief?.a ?? view.fact.anchor;
  return h(
    'article',
    {
      class: `card ${view.mark}${view.versions.length === 1 ? ' single' : ''}`,
      'data-row': true,
      'data-mark': view.mark,
    },
    h(
      'h4',
      {},
      opener(
        model,
        view,
        claim,
        face,
        { class: 'title' },
        glyph(view.mark),
        spoken(`${model.strings.relations[view.mark]}: `),
        h('span', {}, runs(view.title)),
      ),
    ),
    view.badges.length ? h('p', { class: 'badges' }, badges(model, view)) : null,
    versionList(model, view, face, most),
    view.versions.length > 1 ? oneSpeaker(model, view) : null,
  );
}
