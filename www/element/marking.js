import { tell } from './host.js';

/** @typedef {import('./source-comparison.js').SourceComparison} SourceComparison */
/** @typedef {import('./marks.js').Marks} Marks */
/** @typedef {import('./marks.js').Marked} Marked */

/** The rules of marks, loaded when there are any. @type {typeof import('./marks.js') | undefined} */
let rules;

/**
 * What its marks leave of the element's report; null while the rules are on their way.
 * @param {SourceComparison} element @param {import('./types.js').Report} report @returns {Marked | null}
 */
export function markedReport(element, report) {
  const { marks, texts } = element;
  if (!marks?.marks.length)
    return {
      report,
      hidden: [],
      byFact: new Map(),
      titles: new Map(),
      gone: [],
      idle: marks?.marks ?? [],
    };
  if (rules) return rules.applyMarks(report, marks, rules.quoteFrom(report, texts));
  loadRules().then(() => element.queue());
  return null;
}

/** From then on marks are followed at once. */
export async function loadRules() {
  rules = await import('./marks.js');
  return rules;
}

/**
 * Takes the marks of a file. Nothing is shown before they are there: what they hide is not to be seen
 * for a moment first.
 * @param {SourceComparison} element @param {string | null} address
 */
export async function fetchMarks(element, address) {
  element.awaited = address;
  element.failed = false;
  if (address === null) return;
  let marks = null;
  try {
    const response = await fetch(new URL(address, document.baseURI));
    const { readMarks } = await loadRules();
    marks = response.ok ? readMarks(await response.json()) : null;
  } catch {
    // What cannot be read is told like what is no file of marks.
  }
  if (element.awaited !== address) return;
  if (marks) element.marks = marks;
  else {
    element.failed = true;
    element.queue();
    tell(element, 'error', { code: 'not-loaded', message: `${address} holds no marks.` });
  }
}
