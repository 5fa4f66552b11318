import { chosen } from '../element/filter.js';
import { groupsOf, layoutOf } from '../element/groups.js';
import { plain } from '../strings/weave.js';
import { defused } from './cells.js';
import { visible } from './copy-quote.js';
import { htmlText, t } from './tree.js';

/** @typedef {import('../element/model.js').Model} Model */
/** @typedef {import('../element/facts.js').FactView} FactView */
/** @typedef {import('../strings/weave.js').Run} Run */

/**
 * The table as it is shown, filter and columns included: tab-separated for a spreadsheet, HTML for a
 * document.
 * @param {Model} model @param {import('../element/views.js').State} state
 */
export function tableFlavours(model, state) {
  const bySource = layoutOf(state) === 'source';
  const { ui, relations } = model.strings;
  const head = [
    '',
    ui.point,
    ...(bySource
      ? model.sources.map(({ siglum, name, date }) => `${siglum} ${name}, ${date}`)
      : [ui.version, ui.sources]),
  ];
  const rows = groupsOf(chosen(model, state.filter)).flatMap(({ name, views }) =>
    views.flatMap((view) =>
      (bySource ? [sourceCells(model, view)] : versionCells(view)).map((cells) => [
        [{ text: relations[name] }],
        [{ text: plain(view.title) }],
        ...cells,
      ]),
    ),
  );
  return { text: tabbed(head, rows), html: asHtml(model, head, rows) };
}

/** What each source says. @param {Model} model @param {FactView} view @returns {Run[][]} */
const sourceCells = (model, view) =>
  model.sources.map(({ id }) => {
    const said = view.fact.claims
      .filter((claim) => model.claims[claim]?.article === id)
      .map((claim) => model.words(claim));
    return said.filter((run, i) => said.findIndex(({ text }) => text === run.text) === i);
  });

/** A row a version: its value, who gives it. @param {FactView} view @returns {Run[][][]} */
const versionCells = (view) =>
  view.versions.map(({ label, sigla }) => [
    [{ text: plain(label) }],
    [{ text: sigla.map(({ siglum }) => siglum).join(' ') }],
  ]);

/** @param {string[]} head @param {Run[][][]} rows */
function tabbed(head, rows) {
  const cell = (/** @type {string} */ words) => defused(visible(words));
  const lines = rows.map((row) => row.map((runs) => cell(runs.map(({ text }) => text).join('; '))));
  return `${[head.map(cell), ...lines].map((cells) => cells.join('\t')).join('\n')}\n`;
}

/** @param {Model} model @param {string[]} head @param {Run[][][]} rows */
function asHtml({ strings }, head, rows) {
  const run = (/** @type {Run} */ { text, lang, dir }, /** @type {number} */ i) => [
    i > 0 && '; ',
    t('bdi', { lang, dir }, text),
  ];
  return htmlText(
    t(
      'table',
      { lang: strings.code, dir: strings.dir },
      t(
        'thead',
        {},
        t(
          'tr',
          {},
          head.map((words) => t('th', { scope: 'col' }, words)),
        ),
      ),
      t(
        'tbody',
        {},
        rows.map((row) =>
          t(
            'tr',
            {},
            row.map((runs, i) =>
              t(i === 1 ? 'th' : 'td', { scope: i === 1 && 'row' }, runs.map(run)),
            ),
          ),
        ),
      ),
    ),
  );
}
