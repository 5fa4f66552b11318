import { readFileSync } from 'node:fs';
import { chronological, createModel } from '../element/model.js';
import { inLanguage } from '../strings/concepts.js';
import { loadStrings } from '../strings/index.js';
import { assignSigla } from '../strings/sigla.js';

/** Labels of concepts; without them titles use the articles' own words. @param {string} code */
function readConcepts(code) {
  try {
    const file = new URL(`../strings/concepts.${code}.json`, import.meta.url);
    return inLanguage(JSON.parse(readFileSync(file, 'utf8')), code);
  } catch {
    return {};
  }
}

/** The language that most articles are in. @param {{ lang?: string | null }[]} articles */
function commonLanguage(articles) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { lang } of articles) if (lang) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'en';
}

/**
 * What every form of a comparison is written from.
 * @param {import('../element/types.js').Report} report @param {{ id: string, text: string }[]} texts
 * @param {string} [language] of the words around the quotes; by default the articles' own
 * @param {import('../element/marks.js').Marked} [marked] what an editor's marks leave of the report
 */
export async function modelOf(report, texts, language, marked) {
  const strings = await loadStrings(language ?? commonLanguage(report.articles));
  const sigla = assignSigla(
    new Map(),
    chronological(report.articles).map(({ id }) => id),
  );
  return createModel({
    report: marked?.report ?? report,
    marked,
    texts,
    strings,
    concepts: readConcepts(strings.code),
    sigla,
  });
}
