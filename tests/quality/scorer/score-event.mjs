// One report against one annotated event. A relation of the report matches one of the gold when on
// both sides the article is the same, the keys overlap, and the report's key is not much longer.

export const LABELS = ['agree', 'contradict', 'update', 'refine'];
/** Careful readers often differ on agree against refine, so that the two are also scored as one. */
const COMPATIBLE = ['agree', 'refine'];
/** `link` asks only whether two claims were rightly put together. */
export const SCORED = [...LABELS, 'compatible', 'link'];
const FIGURES = ['quantity', 'date'];

/** @typedef {import('./read-event.mjs').AnnotatedEvent} AnnotatedEvent */
/** @typedef {import('./read-event.mjs').GoldRelation} GoldRelation */
/** @typedef {import('./read-event.mjs').Side} Side */
/** @typedef {{article: string, kind: string, key: {start: number, end: number}}} Key a claim of the report */
/** @typedef {{fact: string, kind: string, label: string, a: Key, b: Key}} Said */
/** @typedef {{right: number, said: number, found: number, wanted: number}} Tally of what was said how much is right, of what was wanted how much was found */
/** @typedef {{count: Record<string, Tally & {pairs: Tally}>, facts: Tally, figures: Tally, merged: number}} Score */

/** @returns {Tally} */
export const noTally = () => ({ right: 0, said: 0, found: 0, wanted: 0 });

/** @param {Key} claim @param {Record<string, string>} texts */
function assertInside({ article, key: { start, end } }, texts) {
  const inside = Number.isInteger(start) && start >= 0 && start < end;
  if (!inside || end > texts[article].length)
    throw new Error(`key span ${start}-${end} is not inside article ${article}`);
}

/** The relations of a report. A pair of claims has one in the whole report. @returns {Said[]} */
function relationsOf(report, texts) {
  const pairs = new Set();
  return report.facts.flatMap((fact) =>
    (fact.relations ?? []).map(({ a: i, b: j, relation }) => {
      const [a, b] = [report.claims[i], report.claims[j]];
      if (!a || !b) throw new Error(`fact ${fact.id}: relation ${i}-${j} names no claim`);
      for (const claim of [a, b]) assertInside(claim, texts);
      const places = [a, b].map(({ article, key }) => `${article}:${key.start}-${key.end}`);
      const pair = places.sort().join(' ');
      if (pairs.has(pair)) throw new Error(`a second relation for the pair ${pair}`);
      pairs.add(pair);
      return { fact: fact.id, kind: fact.kind ?? a.kind, label: relation, a, b };
    }),
  );
}

/** @param {Key} said @param {Side} gold */
const sideMatches = ({ article, key }, gold) =>
  article === gold.article &&
  gold.spans.some(([start, end]) => {
    const length = end - start;
    const short = key.end - key.start <= Math.max(3 * length, length + 20);
    return short && key.start < end && start < key.end;
  });

/** @param {Said} said @param {GoldRelation} gold */
const matches = (said, gold) =>
  (sideMatches(said.a, gold.a) && sideMatches(said.b, gold.b)) ||
  (sideMatches(said.a, gold.b) && sideMatches(said.b, gold.a));

/** A fact weighs the same for each label, however many pairs it has. */
function weights(relations) {
  const counts = new Map();
  const name = ({ fact, label }) => `${fact} ${label}`;
  for (const r of relations) counts.set(name(r), (counts.get(name(r)) ?? 0) + 1);
  return (relation) => 1 / counts.get(name(relation));
}

/** The columns that a label counts in. */
const columns = (label) => [label, 'link', ...(COMPATIBLE.includes(label) ? ['compatible'] : [])];

/** Whether a match is right in a column. */
function isRight(column, said, hits) {
  if (column === 'link') return hits.length > 0;
  if (column === 'compatible') return hits.some(({ label }) => COMPATIBLE.includes(label));
  return hits.some(({ label }) => label === said.label);
}

/** What the gold calls arguable is neither required, rewarded nor punished. */
function isExcused({ label }, hits) {
  const sameAndSure = hits.some((gold) => gold.label === label && gold.sure);
  return !sameAndSure && hits.some(({ sure }) => !sure);
}

/** Facts that contradict: of the gold's, found when one of its pairs is; of the report's, right when half of its pairs are. */
function scoreFacts(judged, wanted, types) {
  const isOf = (type) => !types || types.includes(type);
  const flagged = new Map();
  for (const { said, right } of judged) {
    if (said.label !== 'contradict' || !isOf(said.kind)) continue;
    const fact = flagged.get(said.fact) ?? { said: 0, right: 0 };
    flagged.set(said.fact, { said: fact.said + 1, right: fact.right + Number(right) });
  }
  const contradictions = wanted.filter(
    ({ gold }) => gold.label === 'contradict' && isOf(gold.type),
  );
  const facts = (list) => new Set(list.map(({ gold }) => gold.fact)).size;
  return {
    right: [...flagged.values()].filter((fact) => 2 * fact.right >= fact.said).length,
    said: flagged.size,
    found: facts(contradictions.filter(({ found }) => found)),
    wanted: facts(contradictions),
  };
}

/** Facts of the report in which two or more of the gold lie. */
function countMerged(said) {
  const joined = new Map();
  for (const { said: one, hits } of said) {
    for (const { sure, fact } of hits) {
      if (sure) joined.set(one.fact, (joined.get(one.fact) ?? new Set()).add(fact));
    }
  }
  return [...joined.values()].filter(({ size }) => size > 1).length;
}

/** @param {AnnotatedEvent} event @param {object} report as REPORT.md describes it @returns {Score} */
export function scoreEvent(event, report) {
  const all = relationsOf(report, event.texts).map((said) => ({
    said,
    hits: event.relations.filter((gold) => matches(said, gold)),
  }));
  const judged = all
    .filter(({ said, hits }) => !isExcused(said, hits))
    .map((one) => ({ ...one, right: isRight(one.said.label, one.said, one.hits) }));
  const wanted = event.relations
    .filter(({ sure }) => sure)
    .map((gold) => {
      const by = all.filter(({ hits }) => hits.includes(gold)).map(({ said }) => said);
      return { gold, by, found: by.some(({ label }) => label === gold.label) };
    });
  const found = (column, { by }) => by.some(({ label }) => columns(label).includes(column));
  /** @type {Score['count']} */
  const count = Object.fromEntries(
    SCORED.map((name) => [name, { ...noTally(), pairs: noTally() }]),
  );
  const add = (column, field, weight) => {
    count[column][field] += weight;
    count[column].pairs[field] += 1;
  };
  const weighSaid = weights(all.map(({ said }) => said));
  for (const { said, hits } of judged) {
    for (const column of columns(said.label)) {
      add(column, 'said', weighSaid(said));
      if (isRight(column, said, hits)) add(column, 'right', weighSaid(said));
    }
  }
  const weighGold = weights(wanted.map(({ gold }) => gold));
  for (const one of wanted) {
    for (const column of columns(one.gold.label)) {
      add(column, 'wanted', weighGold(one.gold));
      if (found(column, one)) add(column, 'found', weighGold(one.gold));
    }
  }
  return {
    count,
    facts: scoreFacts(judged, wanted, null),
    figures: scoreFacts(judged, wanted, FIGURES),
    merged: countMerged(all),
  };
}
