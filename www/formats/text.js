import { pairWords, reasonSentences } from '../strings/reasons.js';
import { summaryWords } from '../strings/summary.js';
import { signOf } from './signs.js';

/** @typedef {import('../strings/weave.js').Part} Part */
/** @typedef {import('../element/model.js').Model} Model */
/** @typedef {import('../element/facts.js').FactView} FactView */

/**
 * Words of others in a line of ours. Isolated (FSI, PDI), so that their direction cannot disturb
 * the line; without control characters, which could command the terminal or break the isolation.
 * @param {string} text
 */
export function isolate(text) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const safe = text.replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]+/g, ' ');
  return safe.trim() && `\u2068${safe.trim()}\u2069`;
}

/** @param {Part[]} parts */
const line = (parts) =>
  parts.map((part) => (typeof part === 'string' ? part : isolate(part.text))).join('');

/** @param {Model} model */
function sourceLines({ sources }) {
  return sources.map(
    ({ siglum, name, date }) => `  ${siglum}  ${isolate(name)} · ${isolate(date)}`,
  );
}

/** @param {FactView} view @param {Model} model */
function factLines(view, model) {
  const badges = view.badges.map(
    (badge) => ` ⟨${model.strings.badges[/** @type {'denial' | 'within' | 'shared'} */ (badge)]}⟩`,
  );
  const lines = [`${signOf(view.mark)} ${line(view.title)}${badges.join('')}`];
  for (const { label, sigla } of view.versions) {
    lines.push(`    ${line(label)} · ${sigla.map(({ siglum }) => siglum).join(' ')}`);
  }
  if (view.chief) {
    const reasons = reasonSentences(view.chief, model).map(line);
    lines.push(`    ${line(pairWords(view.chief, model))}`, `    ${reasons.join(' ')}`);
  }
  return lines;
}

/** @param {Model} model */
function sectionLines(model) {
  return /** @type {const} */ (['contradict', 'update', 'agree', 'possible']).flatMap((section) => {
    const views = model.sections[section];
    if (views.length === 0) return [];
    const heading = `${model.strings.sections[section]} (${model.format.number(views.length)})`;
    return ['', heading, ...views.flatMap((view) => ['', ...factLines(view, model)])];
  });
}

/**
 * The report to read in a terminal: summary, sources, then every point by section, conflicts on top,
 * with the versions, the deciding words and the reason.
 * @param {Model} model
 */
export function text(model) {
  const head = [
    summaryWords(model.counts, model.strings, model.format),
    model.strings.neutrality,
    ...sourceLines(model),
  ];
  return `${[...head, ...sectionLines(model)].join('\n')}\n`;
}
