import { valueWords } from '../strings/values.js';
import { plain, weave } from '../strings/weave.js';
import { distinguish, titleOf } from './titles.js';

/** @typedef {import('./types.js').Fact} Fact */
/** @typedef {import('./types.js').Judgement} Judgement */
/** @typedef {import('./types.js').Section} Section */
/** @typedef {import('./types.js').Mark} Mark */
/** @typedef {import('../strings/weave.js').Part} Part */
/** @typedef {{label: Part[], claims: number[], sigla: {id: string, siglum: string, claim: number, copy: boolean}[]}} VersionView a copy has its wording from a source before it */
/** @typedef {{index: number, fact: Fact, section: Section, mark: Mark, title: Part[], renamed: boolean, badges: string[], hidden: boolean, chief: Judgement | undefined, versions: VersionView[]}} FactView */

/** From this confidence on a conflict is shown among the conflicts, and counted. */
export const kLikely = 0.75;
const kGravity = { contradict: 3, update: 2, refine: 1, agree: 0 };

/**
 * The facts as the reader meets them: titled, in sections, the more salient first, with the number
 * of points of each section for the summary.
 * @param {any} read the model without its facts
 * @returns {{facts: FactView[], sections: Record<Section, FactView[]>, counts: {sources: number, texts: number, conflict: number, possible: number, hidden: number, update: number, agree: number}}}
 */
export function arrangeFacts(read) {
  const texts = textsOf(read.report.articles ?? []);
  const base = { ...read, texts };
  const facts = (base.report.facts ?? []).map(
    (/** @type {Fact} */ fact, /** @type {number} */ index) => viewFact(fact, index, base),
  );
  distinguish(facts, base);
  /** @type {Record<Section, FactView[]>} */
  const sections = { contradict: [], update: [], agree: [], possible: [], unique: [] };
  for (const view of facts) sections[/** @type {Section} */ (view.section)].push(view);
  const counts = {
    sources: base.sources.length,
    texts: new Set(texts.values()).size,
    conflict: sections.contradict.filter(({ hidden }) => !hidden).length,
    hidden: (base.marked?.hidden ?? []).filter(isCounted).length,
    possible: sections.possible.length,
    update: sections.update.length,
    agree: sections.agree.length,
  };
  return { facts, sections, counts };
}

/** The relation that speaks for a fact, or for one claim of it: the gravest, then the surest. @param {Fact} fact @param {number} [claim] */
export function chiefRelation(fact, claim) {
  const ofClaim = fact.relations.filter(
    ({ a, b }) => claim === undefined || a === claim || b === claim,
  );
  const weight = (/** @type {Judgement} */ relation) =>
    (kGravity[relation.relation] ?? 0) * 10 + relation.confidence;
  return (ofClaim.length ? ofClaim : fact.relations).reduce(
    (best, next) => (best && weight(best) >= weight(next) ? best : next),
    /** @type {Judgement | undefined} */ (undefined),
  );
}

/** Whether a point was told at several times; an unsure one does not count. @param {FactView} view */
export const isUpdated = ({ fact, section }) =>
  section !== 'possible' && fact.relations.some(({ relation }) => relation === 'update');

/** @param {{facts: FactView[]}} model */
export const hasUpdates = ({ facts }) => facts.some(isUpdated);

/** Whether a conflict is sure enough to be counted. @param {Fact} fact */
const isCounted = (fact) => (chiefRelation(fact)?.confidence ?? 1) >= kLikely;

/** @param {Fact} fact @param {number} index @param {any} base @returns {FactView} */
function viewFact(fact, index, base) {
  const said = base.marked?.byFact.get(fact.id);
  const renamed = base.marked?.titles.get(fact.id);
  const hidden = Boolean(base.marked?.hidden.includes(fact));
  const chief = chiefRelation(fact);
  const section = sectionOf(fact, base.claims);
  const mark = section === 'agree' || section === 'unique' ? fact.verdict : section;
  return {
    index,
    fact,
    section,
    mark,
    title: renamed ? [{ text: renamed }] : titleOf(fact, base),
    renamed: Boolean(renamed),
    badges: [...badgesOf(fact), ...(hidden ? ['hidden'] : saidOf(said))],
    hidden,
    chief,
    versions: versionsOf(fact, base),
  };
}

/**
 * Where a fact stands: an unsure conflict waits, and what one article alone says twice is no
 * agreement of sources.
 * @param {Fact} fact @param {import('./types.js').Claim[]} claims of the report @returns {Section}
 */
export function sectionOf(fact, claims) {
  if (fact.verdict === 'contradict') return isCounted(fact) ? 'contradict' : 'possible';
  if (fact.verdict === 'update') return 'update';
  const articles = new Set(fact.claims.map((claim) => claims[claim]?.article));
  return articles.size > 1 ? 'agree' : 'unique';
}

/** The badge of what an editor said; another title is seen. @param {import('./marks.js').FindingMark | undefined} mark */
function saidOf(mark) {
  const said = mark?.judgement ?? (mark?.note ? 'noted' : null);
  return said ? [said] : [];
}

/** Which badges a fact wears, by what its modifiers say. @param {Fact} fact */
function badgesOf(fact) {
  const modifiers = fact.modifiers ?? [];
  const badges = [];
  if (modifiers.includes('claim-and-denial') || chiefRelation(fact)?.reason.code === 'denied')
    badges.push('denial');
  if (modifiers.some((modifier) => modifier.startsWith('within-article'))) badges.push('within');
  if (modifiers.includes('shared-wording')) badges.push('shared');
  return badges;
}

/** Versions that read alike (Thursday, 20 January) are shown in their own words. @param {Fact} fact @param {any} base @returns {VersionView[]} */
function versionsOf(fact, base) {
  const versions =
    fact.versions ??
    fact.claims.map((claim) => ({ value: base.claims[claim]?.value, claims: [claim] }));
  const views = versions
    .flatMap((version) => apart(version, fact))
    .map((version) => ({ ...version, claims: inOrder(version.claims, base) }))
    .map((version) => ({
      label: versionLabel(version, base),
      claims: version.claims,
      sigla: siglaOf(version.claims, base),
    }));
  const alike = (/** @type {VersionView} */ view) =>
    views.filter((other) => plain(other.label) === plain(view.label)).length > 1;
  return views.map((view) =>
    alike(view) && base.words(view.claims[0]).text
      ? { ...view, label: [base.words(nearestClaim(view.claims, base))] }
      : view,
  );
}

/** What contradicts is no one version, whatever they have in common. @param {{value: any, claims: number[]}} version @param {Fact} fact */
function apart(version, fact) {
  const opposed = fact.relations.filter(({ relation }) => relation === 'contradict');
  const against = (/** @type {number} */ one, /** @type {number} */ two) =>
    opposed.some(({ a, b }) => (a === one && b === two) || (a === two && b === one));
  /** @type {number[][]} */
  const groups = [];
  for (const claim of version.claims) {
    const group = groups.find((others) => !others.some((other) => against(claim, other)));
    if (group) group.push(claim);
    else groups.push([claim]);
  }
  return groups.map((claims) => ({ ...version, claims }));
}

/** The claim whose words stand for a version: in the reader's language, else the first. @param {number[]} claims @param {any} base */
const nearestClaim = (claims, base) =>
  claims.find((claim) => {
    const { lang } = base.byId.get(base.claims[claim]?.article)?.article ?? {};
    return lang?.split('-')[0] === base.strings.code;
  }) ?? claims[0];

/** Claims as their sources stand, then as they stand in the text. @param {number[]} claims @param {any} base */
function inOrder(claims, base) {
  const place = (/** @type {number} */ i) =>
    base.sources.findIndex((/** @type {any} */ { id }) => id === base.claims[i]?.article);
  const start = (/** @type {number} */ i) => base.claims[i]?.key.start ?? 0;
  return [...claims].sort((a, b) => place(a) - place(b) || start(a) - start(b));
}

/** @param {{value: any, claims: number[]}} version @param {any} base @returns {Part[]} */
function versionLabel(version, base) {
  const polarity = base.claims[version.claims[0]]?.polarity;
  const words = valueWords(version.value, base.strings, base.format);
  if (!words) return [base.words(nearestClaim(version.claims, base))];
  const template =
    polarity === 'denied' || polarity === 'open' ? base.strings.values[polarity] : null;
  return template && !isZero(version.value)
    ? weave(template, { v: { text: words } })
    : [{ text: words }];
}

const isZero = (/** @type {any} */ value) => value?.type === 'quantity' && value.max === 0;

/** One siglum a source, in chronological order, with the first claim of that source. @param {number[]} claims @param {any} base */
function siglaOf(claims, base) {
  const seen = new Set();
  return base.sources
    .map((/** @type {any} */ { id, siglum }) => ({
      id,
      siglum,
      claim: claims.find((claim) => base.claims[claim]?.article === id),
    }))
    .filter((/** @type {any} */ { claim }) => claim !== undefined)
    .map((/** @type {any} */ entry) => {
      const text = base.texts.get(entry.id);
      const copy = seen.has(text);
      seen.add(text);
      return { ...entry, copy };
    });
}

/** Articles that share wording are one text: each by the one that stands for all. @param {import('./types.js').Article[]} articles @returns {Map<string, string>} */
function textsOf(articles) {
  const group = new Map(articles.map(({ id }) => [id, id]));
  const find = (/** @type {string} */ id) => {
    let root = id;
    while (group.get(root) !== root && group.has(root))
      root = /** @type {string} */ (group.get(root));
    return root;
  };
  for (const { id, copies } of articles)
    for (const copy of copies ?? [])
      if (copy.share >= 0.5 && group.has(copy.article)) group.set(find(copy.article), find(id));
  return new Map(articles.map(({ id }) => [id, find(id)]));
}
