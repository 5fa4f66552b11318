import { sectionOf } from '../element/facts.js';

/**
 * What a comparison says that the one before did not. Facts of two reports are the same when they
 * have the same id, else when they share quotes: articles keep their ids on the desk, so a quote is
 * an article and a place in it, and facts may be numbered anew or gain members.
 *
 * @typedef {import('../element/types.js').Report} Report
 * @typedef {import('../element/types.js').Fact} Fact
 * @typedef {import('../element/types.js').Section} Section
 * @typedef {Record<Section, number>} Tally
 * @typedef {{fresh: Tally, became: Tally, gone: Tally, grew: number, facts: string[]}} Changes `grew`:
 *   points that stayed where they were with other versions or sources; `facts`: ids, in the new report
 */

/** @param {Report} before @param {Report} now @returns {Changes} */
export function whatChanged(before, now) {
  const old = entriesOf(before);
  const fresh = entriesOf(now);
  const partner = match(old, fresh);
  const kept = new Set(partner.values());
  const pairs = fresh.flatMap((entry) => {
    const was = partner.get(entry);
    return was ? [{ was, entry }] : [];
  });
  const added = fresh.filter((entry) => !partner.has(entry));
  const moved = pairs.filter(({ was, entry }) => was.section !== entry.section);
  const grew = pairs.filter(
    ({ was, entry }) => was.section === entry.section && was.content !== entry.content,
  );
  return {
    fresh: tally(added),
    became: tally(moved.map(({ entry }) => entry)),
    gone: tally(old.filter((entry) => !kept.has(entry))),
    grew: grew.length,
    facts: [...added, ...moved.map(({ entry }) => entry), ...grew.map(({ entry }) => entry)].map(
      ({ id }) => id,
    ),
  };
}

/** @typedef {{id: string, section: Section, quotes: Set<string>, content: string}} Entry */

/** @param {Report} report @returns {Entry[]} */
function entriesOf(report) {
  const quote = (/** @type {number} */ i) => {
    const { article, key, kind } = report.claims[i];
    return `${article} ${key.field ?? ''}${key.start}-${key.end} ${kind}`;
  };
  return report.facts.map((fact) => ({
    id: fact.id,
    section: sectionOf(fact, report.claims),
    quotes: new Set(fact.claims.map(quote)),
    content: contentOf(fact, quote),
  }));
}

/** The quotes of a fact as its versions group them. @param {Fact} fact @param {(claim: number) => string} quote */
const contentOf = ({ versions, claims }, quote) =>
  (versions ?? [{ claims }])
    .map((version) => version.claims.map(quote).sort().join('|'))
    .sort()
    .join(' ‖ ');

/** Each new entry with the old one that it continues. @param {Entry[]} old @param {Entry[]} fresh @returns {Map<Entry, Entry>} */
function match(old, fresh) {
  /** @type {Map<Entry, Entry>} */
  const partner = new Map();
  const taken = new Set();
  const byId = new Map(old.map((entry) => [entry.id, entry]));
  for (const entry of fresh) {
    const was = byId.get(entry.id);
    if (was) taken.add(was) && partner.set(entry, was);
  }
  for (const { entry, was } of overlaps(old, fresh)) {
    if (partner.has(entry) || taken.has(was)) continue;
    partner.set(entry, was);
    taken.add(was);
  }
  return partner;
}

/** Pairs that share quotes, those that share most first. @param {Entry[]} old @param {Entry[]} fresh */
function overlaps(old, fresh) {
  /** @type {Map<string, Entry[]>} */
  const holders = new Map();
  for (const was of old)
    for (const quote of was.quotes) holders.set(quote, [...(holders.get(quote) ?? []), was]);
  return fresh
    .flatMap((entry) => {
      /** @type {Map<Entry, number>} */
      const shared = new Map();
      for (const quote of entry.quotes)
        for (const was of holders.get(quote) ?? []) shared.set(was, (shared.get(was) ?? 0) + 1);
      return [...shared].map(([was, count]) => ({ entry, was, count }));
    })
    .sort((a, b) => b.count - a.count);
}

/** @param {Entry[]} entries @returns {Tally} */
function tally(entries) {
  const counts = { contradict: 0, update: 0, agree: 0, possible: 0, unique: 0 };
  for (const { section } of entries) counts[section]++;
  return counts;
}
