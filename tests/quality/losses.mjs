// At which stage a relation of the gold is lost on its way into the report, and what the gold says
// of a relation that it does not have.

/** The stages in their order; what comes through all of them is in the report. */
export const STAGES = ['extracted', 'comparable', 'label', 'partner', 'said'];

/** @typedef {{ article: string, spans: [number, number][], key: string }} Side a claim of the gold */
/** @typedef {{ a: Side, b: Side, label: string, fact: string, type: string, topic: string, sure: boolean }} Gold a relation of the gold */
/** @typedef {{ article: string, key: { start: number, end: number }, kind: string, value: any, polarity: string }} Claim */
/** @typedef {{ stage: string | null, cause: string }} Loss stage: where it is lost, null when it is not */

/** What keeps two claims from being set side by side at all. */
const REFUSALS = [
  'different-thing-counted',
  'different-group',
  'different-event',
  'different-time',
  'part-and-whole',
  'not-asserted',
];

/** Labels that careful readers often take for one another. */
const groupOf = (label) => (label === 'refine' ? 'agree' : label);

/** The scorer's rule: a claim lies on a gold claim where their words overlap and it is not much longer. */
export const covers = ({ article, key: { start, end } }, gold) =>
  article === gold.article &&
  gold.spans.some(
    ([from, to]) =>
      start < to && from < end && end - start <= Math.max(3 * (to - from), to - from + 20),
  );

/** [low, high] of a quantity; "about" gives a tenth either way. */
function interval({ min, max, approximate }) {
  const slack = approximate ? 0.1 : 0;
  return [(min ?? -Infinity) * (1 - slack), (max ?? Infinity) * (1 + slack)];
}

/** What two values alone let be said: null when they leave it open. @returns {string[] | null} */
function labelsOf(a, b) {
  const [exclude, meet] = [['contradict', 'update'], ['agree']];
  if (a.polarity !== b.polarity) return exclude;
  const { value: x } = a;
  const { value: y } = b;
  if (x.type === 'quantity' && y.type === 'quantity') {
    const [[lowX, highX], [lowY, highY]] = [interval(x), interval(y)];
    return highX < lowY || highY < lowX ? exclude : meet;
  }
  if (x.type === 'date' && y.type === 'date' && x.from && x.to && y.from && y.to) {
    return x.to <= y.from || y.to <= x.from ? exclude : meet;
  }
  return null;
}

/** Denials are held against whatever they deny. */
const isComparable = (a, b) => a.kind === b.kind || a.polarity !== b.polarity;

const pairsOf = (as, bs) => as.flatMap((a) => bs.filter((b) => b !== a).map((b) => [a, b]));

/** A relation or abstention of the report that lies on the gold's pair, either way round. */
function onPair(report, list, gold) {
  const on = (index, side) => covers(report.claims[index], side);
  return list.filter(
    ({ a, b }) => (on(a, gold.a) && on(b, gold.b)) || (on(a, gold.b) && on(b, gold.a)),
  );
}

/** Whether a claim on one side is set beside another claim of the other side's article. */
function hasRival(report, relations, gold) {
  const between = (index, other, side, far) =>
    covers(report.claims[index], side) && report.claims[other].article === far.article;
  return relations.some(({ a, b }) =>
    [
      [a, b],
      [b, a],
    ].some(([x, y]) => between(x, y, gold.a, gold.b) || between(x, y, gold.b, gold.a)),
  );
}

function inOneFact(report, gold) {
  const on = (side) => (index) => covers(report.claims[index], side);
  return report.facts.some(({ claims }) => {
    const [as, bs] = [claims.filter(on(gold.a)), claims.filter(on(gold.b))];
    return pairsOf(as, bs).length > 0;
  });
}

/** Where a pair that is extracted but not related is lost. @returns {Loss} */
function unrelatedLoss(gold, report, relations, pairs) {
  const refused = onPair(report, report.abstained, gold).map(({ reason }) => reason.code);
  const refusal = refused.find((code) => REFUSALS.includes(code));
  if (refusal) return { stage: 'comparable', cause: `refused as ${refusal}` };
  const alike = pairs.filter(([a, b]) => isComparable(a, b));
  if (alike.length === 0) {
    const kinds = [...new Set(pairs.map(([a, b]) => [a.kind, b.kind].sort().join(' and ')))];
    return { stage: 'comparable', cause: `kinds ${kinds.sort()[0]}` };
  }
  const labels = alike.map(([a, b]) => labelsOf(a, b));
  if (labels.every((list) => list && !list.includes(groupOf(gold.label)))) {
    return { stage: 'label', cause: `the values do not ${gold.label}` };
  }
  if (refused.length) return { stage: 'said', cause: `abstained: ${refused[0]}` };
  if (inOneFact(report, gold)) return { stage: 'said', cause: 'in one fact, not related' };
  const rival = hasRival(report, relations, gold);
  return { stage: 'partner', cause: rival ? 'another partner' : 'not set side by side' };
}

/**
 * Where a gold relation is lost.
 * @param {Gold} gold @param {any} report @param {Claim[]} extracted of all articles @returns {Loss}
 */
export function loseAt(gold, report, extracted) {
  const [as, bs] = [gold.a, gold.b].map((side) => extracted.filter((claim) => covers(claim, side)));
  if (as.length === 0 || bs.length === 0) {
    return { stage: 'extracted', cause: `no claim on a ${gold.type}` };
  }
  const relations = report.facts.flatMap((fact) => fact.relations);
  const related = onPair(report, relations, gold);
  if (related.some(({ relation }) => relation === gold.label)) return { stage: null, cause: '' };
  if (related.length === 0) return unrelatedLoss(gold, report, relations, pairsOf(as, bs));
  const [{ relation, reason }] = related;
  return { stage: 'label', cause: `said ${relation} by ${reason.code}` };
}

/**
 * What the gold says of two claims that it does not relate so.
 * @param {{ a: Claim, b: Claim, gold: string }} falseOne as the scorer gives it
 * @param {{ facts: { id: string, claims: any[] }[], relations: Gold[] }} event
 */
export function goldOf({ a, b, gold }, event) {
  if (gold !== 'none') return `gold says ${gold}`;
  const factsOn = (claim) =>
    new Set(
      event.relations
        .filter((r) => covers(claim, r.a) || covers(claim, r.b))
        .map(({ fact }) => fact),
    );
  const [x, y] = [factsOn(a), factsOn(b)];
  if ([...x].some((fact) => y.has(fact))) return 'one fact of the gold, not related there';
  if (x.size && y.size) return 'two facts of the gold';
  return x.size || y.size ? 'one side is in the gold' : 'neither is in the gold';
}
