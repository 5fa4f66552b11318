import { commonSpeaker } from '../element/parts.js';
import { reasonSentences } from '../strings/reasons.js';
import { weave } from '../strings/weave.js';
import { groupsOf, kSigns } from './sections.js';
import { t, twigs } from './tree.js';

/** @typedef {import('../element/model.js').Model} Model */
/** @typedef {import('../element/facts.js').FactView} FactView */
/** @typedef {import('../strings/faces.js').ExportWords} ExportWords */

/** Every point by version, a body of rows a point so that none is torn by the end of a page. @param {Model} model @param {ExportWords} words */
export function table(model, words) {
  const head = [words.point, words.version, words.by, words.words];
  const groups = groupsOf(model.facts);
  if (!groups.length) return null;
  return t(
    'section',
    { class: 'points' },
    t('h2', {}, words.table),
    t(
      'table',
      {},
      t(
        'thead',
        {},
        t(
          'tr',
          {},
          head.map((word) => t('th', { scope: 'col' }, word)),
        ),
      ),
      groups.map(({ name, views }) => [
        t('tbody', { class: `group ${name}` }, t('tr', {}, groupHead(model, name, views.length))),
        views.map((view) => factRows(model, view, words)),
      ]),
    ),
  );
}

/** @param {Model} model @param {import('./sections.js').GroupName} name @param {number} count */
const groupHead = (model, name, count) =>
  t(
    'th',
    { scope: 'colgroup', colspan: 4 },
    t('span', { class: 'sign', 'aria-hidden': 'true' }, kSigns[name]),
    ` ${model.strings.ui.count
      .replace('{label}', model.strings.relations[name])
      .replace('{n}', model.format.number(count))}`,
  );

/** @param {Model} model @param {FactView} view @param {ExportWords} words */
function factRows(model, view, words) {
  const head = t(
    'th',
    { scope: 'row', rowspan: view.versions.length + (view.chief ? 1 : 0) },
    t('span', { class: 'sign', 'aria-hidden': 'true' }, kSigns[view.mark]),
    ' ',
    t('span', { class: 'spoken' }, `${model.strings.relations[view.mark]}: `),
    t('span', { class: 'title' }, twigs(view.title)),
    view.badges.map((badge) =>
      t('span', { class: 'badge' }, model.strings.badges[/** @type {'denial'} */ (badge)]),
    ),
  );
  const rows = view.versions.map((version, i) =>
    t(
      'tr',
      {},
      i === 0 && head,
      t('td', { class: 'value' }, twigs(version.label)),
      t(
        'td',
        { class: 'sigla' },
        version.sigla.map(({ siglum }) => siglum).join(' '),
        by(model, version),
      ),
      t('td', { class: 'quotes' }, quotes(model, version)),
    ),
  );
  return t(
    'tbody',
    { class: `fact ${view.mark}`, id: `fact-${view.fact.id}` },
    rows,
    why(model, view, words),
  );
}

/** The common speaker of a version. @param {Model} model @param {import('../element/facts.js').VersionView} version */
function by(model, version) {
  const speaker = commonSpeaker(model, version);
  return (
    speaker && t('span', { class: 'by' }, twigs(weave(model.strings.ui.according, { S: speaker })))
  );
}

/** The decisive words of each source, to the letter, the same words of one source once. @param {Model} model @param {import('../element/facts.js').VersionView} version */
function quotes(model, version) {
  const seen = new Set();
  return version.claims.flatMap((claim) => {
    const [siglum, words] = [model.siglumOf(claim), model.words(claim)];
    const key = `${siglum} ${words.text}`;
    if (!words.text || seen.has(key)) return [];
    seen.add(key);
    return [
      t(
        'span',
        { class: 'quote' },
        t('span', { class: 'siglum' }, siglum),
        ' ',
        twigs(weave(model.strings.ui.quoted, { q: words })),
      ),
      ' ',
    ];
  });
}

/** The rule's sentences and its code. @param {Model} model @param {FactView} view @param {ExportWords} words */
function why(model, view, words) {
  if (!view.chief) return null;
  return t(
    'tr',
    { class: 'why' },
    t(
      'td',
      { colspan: 3 },
      t('span', { class: 'spoken' }, `${words.why}: `),
      reasonSentences(view.chief, model).map((parts) => [...twigs(parts), ' ']),
      t('code', { dir: 'ltr' }, view.chief.reason.code),
    ),
  );
}
