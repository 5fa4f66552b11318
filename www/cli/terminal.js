import { signOf } from '../formats/signs.js';
import { reasonSentences } from '../strings/reasons.js';
import { summaryWords } from '../strings/summary.js';
import { joinParts, weave } from '../strings/weave.js';
import { naturalWidth, rowLines } from './lay-out.js';

/** @typedef {import('../element/model.js').Model} Model */
/** @typedef {import('../element/facts.js').FactView} FactView */
/** @typedef {import('../element/facts.js').VersionView} VersionView */
/** @typedef {import('../strings/weave.js').Part} Part */
/** @typedef {{ width: number, isColoured: boolean }} Look */
/** @typedef {ReturnType<typeof createPaper>} Paper */

/** Colours of the sixteen that every terminal has in its own theme. @type {Record<string, number>} */
const kColours = { contradict: 31, update: 35, refine: 36, agree: 34, possible: 33, unique: 39 };
const kBold = 1;
const kDim = 2;
const kLeast = 40;
const kMost = 120;
const kIndent = 2;

/** Ways to write in one direction and width. @param {Model} model @param {Look} look */
function createPaper(model, { width, isColoured }) {
  const { dir } = /** @type {{ dir: 'ltr' | 'rtl' }} */ (model.strings);
  const wide = Math.max(kLeast, Math.min(kMost, width));
  const paint =
    (/** @type {number[]} */ ...codes) =>
    (/** @type {string} */ text) =>
      isColoured ? `\u001B[${codes.join(';')}m${text}\u001B[0m` : text;
  const indented = (/** @type {import('./lay-out.js').Cell[]} */ cells) =>
    rowLines([{ parts: [], width: kIndent - 2 }, ...cells], dir);
  return {
    wide,
    paint,
    row: (/** @type {import('./lay-out.js').Cell[]} */ cells) => rowLines(cells, dir),
    indented,
    /** @param {Part[]} parts @param {(text: string) => string} [how] */
    line: (parts, how) => rowLines([{ parts, width: wide, paint: how }], dir),
  };
}

/** @param {Model} model @param {Paper} paper */
function sourceRows({ sources }, paper) {
  const cells = sources.map(({ siglum, name, date }) => [[siglum], [{ text: name }], [date]]);
  const widest = (/** @type {number} */ c) => Math.max(...cells.map((row) => naturalWidth(row[c])));
  const room = paper.wide - widest(0) - 3 * kIndent;
  const nameWidth = Math.min(widest(1), room - widest(2));
  return cells.flatMap(([siglum, name, date]) =>
    paper.indented([
      { parts: siglum, width: widest(0), paint: paper.paint(kBold) },
      { parts: name, width: nameWidth },
      { parts: date, width: room - nameWidth, paint: paper.paint(kDim) },
    ]),
  );
}

/** The exact words of a version, those of each source that says them otherwise. @param {Model} model @param {VersionView} version @returns {Part[]} */
function quotes(model, { sigla }) {
  /** @type {Map<string, Part[]>} */
  const said = new Map();
  for (const { siglum, claim } of sigla) {
    const words = model.words(claim);
    if (words.text && !said.has(words.text))
      said.set(words.text, [`${siglum}\u00A0`, ...weave(model.strings.ui.quoted, { q: words })]);
  }
  return joinParts([...said.values()], ' ');
}

/** @param {Model} model @param {VersionView} version */
const cellsOf = (model, version) => ({
  value: version.label,
  sigla: [version.sigla.map(({ siglum }) => siglum).join(' ')],
  quotes: quotes(model, version),
});

/** The versions of a point, a row each: what, who, in which words. @param {FactView} view @param {Model} model @param {Paper} paper @param {{ value: number, sigla: number }} widths */
function versionRows(view, model, paper, { value, sigla }) {
  const rest = paper.wide - value - sigla - 3 * kIndent;
  return view.versions
    .map((version) => cellsOf(model, version))
    .flatMap((cells) =>
      paper.indented([
        { parts: cells.value, width: value, paint: paper.paint(kBold) },
        { parts: cells.sigla, width: sigla },
        { parts: cells.quotes, width: rest },
      ]),
    );
}

/** @param {FactView} view @param {Model} model @param {Paper} paper @param {{ value: number, sigla: number }} widths */
function factLines(view, model, paper, widths) {
  const colour = paper.paint(kColours[view.mark] ?? 39);
  const badges = view.badges.map(
    (badge) => ` ⟨${model.strings.badges[/** @type {'denial'} */ (badge)]}⟩`,
  );
  const reasons = view.chief ? joinParts(reasonSentences(view.chief, model), ' ') : [];
  const why = { parts: reasons, width: paper.wide - kIndent, paint: paper.paint(kDim) };
  return [
    '',
    ...paper.line([`${signOf(view.mark, model.strings.dir)} `, ...view.title, ...badges], colour),
    ...versionRows(view, model, paper, widths),
    ...(reasons.length > 0 ? paper.indented([why]) : []),
  ];
}

/** How wide the columns of all points are, so that they stand below one another. @param {Model} model @param {Paper} paper */
function columnWidths(model, paper) {
  const cells = model.facts.flatMap((view) => view.versions.map((v) => cellsOf(model, v)));
  const widest = (/** @type {'value' | 'sigla'} */ name, /** @type {number} */ most) =>
    Math.min(most, Math.max(1, ...cells.map((each) => naturalWidth(each[name]))));
  return {
    value: widest('value', Math.floor(paper.wide * 0.3)),
    sigla: widest('sigla', Math.floor(paper.wide * 0.2)),
  };
}

/** @param {Model} model @param {Paper} paper */
function sectionLines(model, paper) {
  const widths = columnWidths(model, paper);
  return /** @type {const} */ (['contradict', 'update', 'agree', 'possible']).flatMap((section) => {
    const views = model.sections[section];
    if (views.length === 0) return [];
    const heading = `${model.strings.sections[section]} (${model.format.number(views.length)})`;
    return [
      '',
      ...paper.line([heading], paper.paint(kBold, kColours[section])),
      paper.paint(kDim)('─'.repeat(paper.wide)),
      ...views.flatMap((view) => factLines(view, model, paper, widths)).slice(1),
    ];
  });
}

/**
 * The report as a table for a terminal: summary, sources, then every point by section, conflicts on
 * top, a row a version with who gives it and in which words, and the reason below.
 * @param {Model} model @param {Look} look
 */
export function terminal(model, look) {
  const paper = createPaper(model, look);
  const head = [
    ...paper.line([summaryWords(model.counts, model.strings, model.format)], paper.paint(kBold)),
    ...paper.line([model.strings.neutrality], paper.paint(kDim)),
    '',
    ...sourceRows(model, paper),
  ];
  return `${[...head, ...sectionLines(model, paper)].join('\n')}\n`;
}
