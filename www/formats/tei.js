import { safeUrl } from '../element/dom.js';
import { groupOf } from '../element/groups.js';
import { reasonSentences } from '../strings/reasons.js';
import { plain } from '../strings/weave.js';
import { colophon } from './sheet.js';
import { t, xmlText } from './tree.js';

/** @typedef {import('../element/model.js').Model} Model */
/** @typedef {import('../element/facts.js').FactView} FactView */
/** @typedef {import('../element/facts.js').VersionView} VersionView */

/**
 * The collation as TEI P5 by parallel segmentation: the articles are the witnesses, a point is an
 * apparatus entry, a version a group of readings, a reading the exact words of one witness.
 * @param {Model} model @param {import('../strings/faces.js').ExportWords} words
 */
export function tei(model, words) {
  const witnesses = new Map(model.sources.map(({ id }, i) => [id, `w${i + 1}`]));
  const entries = model.facts.map((view, i) => entry(model, view, i + 1, witnesses));
  const body = t('body', {}, t('div', { type: 'collation' }, entries));
  const document = t(
    'TEI',
    { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': model.strings.code },
    header(model, words),
    t('text', {}, body),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlText(document)}\n`;
}

/** @param {Model} model @param {import('../strings/faces.js').ExportWords} words */
function header(model, words) {
  return t(
    'teiHeader',
    {},
    t(
      'fileDesc',
      {},
      t('titleStmt', {}, t('title', {}, words.heading)),
      t('publicationStmt', {}, t('p', {}, colophon(model, words))),
      t(
        'sourceDesc',
        {},
        t(
          'listWit',
          {},
          model.sources.map((source, i) => witness(source, `w${i + 1}`)),
        ),
      ),
    ),
    t(
      'encodingDesc',
      {},
      t('variantEncoding', { method: 'parallel-segmentation', location: 'internal' }),
    ),
    t('profileDesc', {}, t('abstract', {}, t('p', {}, model.strings.neutrality))),
  );
}

/** @param {import('../element/model.js').Source} source @param {string} key */
function witness({ siglum, name, article }, key) {
  const url = safeUrl(article.url);
  return t(
    'witness',
    { 'xml:id': key, n: siglum },
    t(
      'bibl',
      {},
      article.title && t('title', { 'xml:lang': article.lang }, article.title),
      t('publisher', {}, name),
      article.published && t('date', { when: isoDate(article.published) }, article.published),
      url && t('ref', { target: url }, url),
      article.digest && t('idno', { type: 'digest' }, article.digest),
    ),
  );
}

/** A date as TEI takes it, without what is no date. @param {string} published */
const isoDate = (published) => /^\d{4}(-\d\d(-\d\d)?)?/.exec(published)?.[0];

/** @param {Model} model @param {FactView} view @param {number} number @param {Map<string, string>} witnesses */
function entry(model, view, number, witnesses) {
  const reason = view.chief
    ? t(
        'note',
        { type: 'reason', n: view.chief.reason.code },
        reasonSentences(view.chief, model).map(plain).join(' '),
      )
    : null;
  return t(
    'ab',
    { 'xml:id': `p${number}`, n: view.fact.id, type: groupOf(view) },
    t('label', {}, plain(view.title)),
    t(
      'app',
      { type: view.fact.verdict },
      view.versions.map((version, i) =>
        t('rdgGrp', { type: 'version', n: i + 1 }, readings(model, version, witnesses)),
      ),
      reason,
    ),
  );
}

/** The exact words of each witness, those that witnesses share in one reading. @param {Model} model @param {VersionView} version @param {Map<string, string>} witnesses */
function readings(model, version, witnesses) {
  /** @type {Map<string, {lang: string | null | undefined, text: string, by: Set<string>}>} */
  const said = new Map();
  for (const claim of version.claims) {
    const own = model.words(claim);
    const words = own.text || plain(version.label);
    const lang = own.text ? own.lang : model.strings.code;
    const reading = said.get(`${lang} ${words}`) ?? { lang, text: words, by: new Set() };
    const witness = witnesses.get(model.claims[claim].article);
    if (witness) reading.by.add(`#${witness}`);
    said.set(`${lang} ${words}`, reading);
  }
  return [...said.values()].map(({ lang, text, by }) =>
    t('rdg', { wit: [...by].join(' ') || null, 'xml:lang': lang }, text),
  );
}
