import { valueWords } from '../strings/values.js';
import { plain } from '../strings/weave.js';

/** @typedef {import('./types.js').Fact} Fact */
/** @typedef {import('./facts.js').FactView} FactView */
/** @typedef {import('../strings/weave.js').Part} Part */

/**
 * Concept labels, or the article's own words when there are none, then names verbatim; never empty.
 * @param {Fact} fact @param {any} base @returns {Part[]}
 */
export function titleOf(fact, base) {
  const { concepts = [], names = [] } = fact.topic ?? {};
  const inLanguage = (/** @type {string} */ code) =>
    concepts.map((concept) => base.concepts[concept]?.[code]).filter(Boolean);
  const labels = inLanguage(base.strings.code);
  const subject = labels.length ? labels : [unnumbered(base.countedWords(ownClaim(fact, base)))];
  const called = names.map((name) => base.quote(name.article, name));
  const title = distinct([...subject, ...called]).slice(0, 4);
  if (title.length) return dotted(title);
  const last = [
    ...inLanguage('en'),
    ...concepts.map((concept) => concept.replaceAll('_', ' ')),
    valueWords(base.claims[fact.anchor]?.value, base.strings, base.format),
    base.strings.relations[fact.verdict],
  ];
  return [{ text: last.find(Boolean) }];
}

/** Words without the figure before them: a title speaks for every version. @param {Part} part @returns {Part} */
function unnumbered(part) {
  const text = textOf(part).replace(/^[\p{N}\p{P}\p{S}\s]+/u, '');
  return text && typeof part !== 'string' ? { ...part, text } : part;
}

const textOf = (/** @type {Part} */ part) => (typeof part === 'string' ? part : part.text);
const dotted = (/** @type {Part[]} */ parts) =>
  parts.flatMap((part, i) => (i ? [' · ', part] : [part]));

/** Parts without those that are empty or stand within another word for word. @param {Part[]} parts */
function distinct(parts) {
  const holds = (/** @type {Part} */ whole, /** @type {Part} */ part) =>
    ` ${textOf(whole)} `.toLowerCase().includes(` ${textOf(part)} `.toLowerCase());
  return parts.filter(
    (part, i) =>
      textOf(part) &&
      !parts.some((other, j) => j !== i && holds(other, part) && (j < i || !holds(part, other))),
  );
}

/** A claim of the fact in the reader's language, else its anchor. @param {Fact} fact @param {any} base */
function ownClaim(fact, base) {
  const reads = (/** @type {number} */ i) =>
    base.byId.get(base.claims[i]?.article)?.article.lang?.split('-')[0] === base.strings.code;
  return reads(fact.anchor) ? fact.anchor : (fact.claims.find(reads) ?? fact.anchor);
}

/**
 * Facts with one and the same title get words of their own beside it: what they count, else the
 * decisive words, else their first version; the first of these that tells them all apart.
 * @param {FactView[]} facts @param {any} base
 */
export function distinguish(facts, base) {
  const tellers = [
    (/** @type {FactView} */ { fact }) => base.countedWords(ownClaim(fact, base)),
    (/** @type {FactView} */ { fact }) => base.words(ownClaim(fact, base)),
    (/** @type {FactView} */ { versions }) => ({ text: plain(versions[0]?.label ?? []) }),
  ];
  for (const alike of byTitle(facts.filter(({ renamed }) => !renamed)).values()) {
    if (alike.length < 2) continue;
    const told = tellers
      .map((teller) => alike.map(teller))
      .find((runs) => new Set(runs.map(textOf)).size === alike.length);
    alike.forEach((view, i) => {
      if (told)
        view.title = dotted(distinct([...view.title.filter((part) => part !== ' · '), told[i]]));
    });
  }
}

/** @param {FactView[]} facts @returns {Map<string, FactView[]>} */
function byTitle(facts) {
  const groups = new Map();
  for (const view of facts) {
    const title = plain(view.title);
    groups.set(title, [...(groups.get(title) ?? []), view]);
  }
  return groups;
}
