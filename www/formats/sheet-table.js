import { groupsOf } from '../element/groups.js';
import { commonSpeaker } from '../element/parts.js';
import { reasonSentences } from '../strings/reasons.js';
import { weave } from '../strings/weave.js';
import { sign } from './signs.js';
import { t, twigs } from './tree.js';

/** @typedef {import('../element/model.js').Model} Model */
/** @typedef {import('../element/facts.js').FactView} FactView */
/** @typedef {import('../strings/faces.js').ExportWords} ExportWords */

/** Every point by version, a table a section and a row a point, which no end of a page tears. @param {Model} model @param {ExportWords} words */
export function table(model, words) {
  const groups = groupsOf(model.facts);
  if (!groups.length) return null;
  return t(
    'section',
    { class: 'points' },
    t('h2', {}, words.table),
    groups.map(({ name, views }) =>
      t(
        'table',
        {},
        t(
          'thead',
          {},
          t(
            'tr',
            {},
            t(
              'th',
              { scope: 'col' },
              t('h3', { class: `group ${name}` }, groupHead(model, name, views.length)),
              t('span', { class: 'spoken' }, words.point),
            ),
            t('th', { scope: 'col' }, t('span', { class: 'spoken' }, words.versions)),
          ),
        ),
        t(
          'tbody',
          {},
          views.map((view) => factRow(model, view, words)),
        ),
      ),
    ),
  );
}

/** @param {Model} model @param {import('../element/groups.js').GroupName} name @param {number} count */
const groupHead = (model, name, count) => [
  sign(model, name),
  ` ${model.strings.ui.count
    .replace('{label}', model.strings.relations[name])
    .replace('{n}', model.format.number(count))}`,
];

/** @param {Model} model @param {FactView} view @param {ExportWords} words */
function factRow(model, view, words) {
  const head = t(
    'th',
    { scope: 'row' },
    sign(model, view.mark),
    ' ',
    t('span', { class: 'spoken' }, `${model.strings.relations[view.mark]}: `),
    t('span', { class: 'title' }, twigs(view.title)),
    view.badges.map((badge) =>
      t('span', { class: 'badge' }, model.strings.badges[/** @type {'denial'} */ (badge)]),
    ),
  );
  const versions = view.versions.map((version) =>
    t(
      'li',
      {},
      t('span', { class: 'value' }, twigs(version.label), ' '),
      t(
        'span',
        { class: 'sigla' },
        version.sigla.map(({ siglum }) => siglum).join(' '),
        ' ',
        by(model, version),
      ),
      t('span', { class: 'quotes' }, quotes(model, version)),
    ),
  );
  return t(
    'tr',
    { class: view.mark, id: `fact-${view.fact.id}` },
    head,
    t('td', {}, t('ul', { class: 'versions' }, versions), why(model, view, words)),
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
    'p',
    { class: 'why' },
    t('span', { class: 'spoken' }, `${words.why}: `),
    reasonSentences(view.chief, model).map((parts) => [...twigs(parts), ' ']),
    t('code', { dir: 'ltr' }, view.chief.reason.code),
  );
}
