import { baseRules } from './style-base.js';
import { evidenceRules } from './style-evidence.js';
import { overviewRules } from './style-overview.js';

/** What is needed from the first. */
export const firstRules = [baseRules, overviewRules, evidenceRules];

/** @type {CSSStyleSheet[] | undefined} */
let made;

/** The element's style sheets, built once and shared by every element of the page. */
export function sheets() {
  made ??= firstRules.map((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    return sheet;
  });
  return made;
}

/** Rules that came with a view loaded later, by their text. @type {Map<string, CSSStyleSheet>} */
const later = new Map();

/** Adds the rules of a view that was loaded later. @param {ShadowRoot} shadow @param {string} rules */
export function adopt(shadow, rules) {
  const sheet = later.get(rules) ?? new CSSStyleSheet();
  if (!later.has(rules)) sheet.replaceSync(rules);
  later.set(rules, sheet);
  if (!shadow.adoptedStyleSheets.includes(sheet)) shadow.adoptedStyleSheets.push(sheet);
}
