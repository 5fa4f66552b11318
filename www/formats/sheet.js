import { summaryWords } from '../strings/summary.js';
import { apparatus } from './sheet-article.js';
import { table } from './sheet-table.js';
import { link, t } from './tree.js';

/** @typedef {import('../element/model.js').Model} Model */
/** @typedef {import('../strings/faces.js').ExportWords} ExportWords */

/**
 * A comparison as one document to keep or to print: the letters of the sources, the summary, the
 * table by version, the articles with numbered notes, the closing note.
 * @param {Model} model @param {ExportWords} words @param {string} [title] of the event
 */
export function sheet(model, words, title) {
  return t(
    'main',
    { class: 'sheet', lang: model.strings.code, dir: model.strings.dir },
    t(
      'header',
      {},
      t('h1', {}, title || words.heading),
      t('p', { class: 'summary' }, summaryWords(model.counts, model.strings, model.format)),
      t('p', { class: 'neutrality' }, model.strings.neutrality),
    ),
    legend(model, words),
    table(model, words),
    apparatus(model, words),
    t(
      'footer',
      { class: 'colophon' },
      t('p', { class: 'closing' }, words.closing),
      t('p', {}, colophon(model, words)),
      t('p', {}, model.strings.ui.limits),
    ),
  );
}

/** What made it, and of which day its latest article is; no clock is asked. @param {Model} model @param {ExportWords} words */
export function colophon(model, words) {
  const days = model.sources.map(({ article }) => article.published ?? '').sort();
  const date = model.format.date(days.at(-1));
  return (date ? words.made : words.madePlain)
    .replace('{engine}', model.report.engine ?? 'muqabala')
    .replace('{date}', date);
}

/** Who each letter stands for. @param {Model} model @param {ExportWords} words */
function legend(model, words) {
  const head = [words.letter, words.source, words.date, words.title, words.digest];
  const rows = model.sources.map(({ siglum, name, date, article }) =>
    t(
      'tr',
      {},
      t('th', { scope: 'row', class: 'siglum' }, siglum),
      t('td', {}, link(article.url, t('bdi', {}, name)), viaNote(model, article.via)),
      t('td', { class: 'date' }, date),
      t(
        'td',
        {},
        article.title && t('bdi', { lang: article.lang, dir: article.dir }, article.title),
      ),
      t('td', {}, t('code', { dir: 'ltr' }, article.digest ?? '')),
    ),
  );
  return t(
    'section',
    { class: 'legend' },
    t('h2', {}, words.sigla),
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
      t('tbody', {}, rows),
    ),
  );
}

/** @param {Model} model @param {string | null | undefined} via */
function viaNote(model, via) {
  if (!via) return null;
  const [before, after] = model.strings.ui.via.split('{via}');
  return t('span', { class: 'via' }, before, t('bdi', {}, via), after);
}
