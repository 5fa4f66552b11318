import { digestOf } from '../element/digest.js';

/** @typedef {import('../element/marks.js').Marks} Marks */
/** @typedef {import('../element/marks.js').FindingMark} FindingMark */
/** @typedef {import('../element/marks.js').MarkedClaim} MarkedClaim */
/** @typedef {{id?: string | null, text: string, title?: string | null}} Text */
/** @typedef {{article: string, quote: string, key: string, value: string, speaker: null}} GoldClaim */
/** @typedef {{a: number, b: number, why: string}} Rejected */
/** @typedef {{id: string, topic: string, type: string, claims: GoldClaim[], relations: {a: number, b: number, relation: string, why: string}[], rejected?: Rejected[]}} GoldFact */

/** The kinds that hand annotations name otherwise. @type {Record<string, string>} */
const kTypes = {
  ordinal: 'quantity',
  duration: 'quantity',
  event: 'polarity',
  description: 'other',
  speech: 'other',
};

/**
 * Marks in the form of hand-annotated events. What an editor checked has its relation on each pair;
 * what is no conflict has none, since a pair that annotations leave out is not comparable, and says
 * so under `rejected`. A mark that only carries a note, or whose quotes no article holds, is left out.
 * @param {Marks} marks @param {Text[]} articles
 */
export function goldOf({ marks }, articles) {
  const ids = new Map(
    articles.map(({ id, text }, i) => [digestOf(text), { id: id ?? `a${i + 1}`, text }]),
  );
  const holds = (/** @type {MarkedClaim} */ { digest, quote, key }) =>
    Boolean(ids.get(digest)?.text.includes(quote)) && quote.includes(key);
  const judged = marks.filter(({ judgement }) => judgement !== null);
  const there = judged.filter(({ claims }) => claims.every(holds));
  const idOf = (/** @type {MarkedClaim} */ { digest }) => ids.get(digest)?.id ?? '';
  return {
    gold: {
      facts: there.map((mark, i) => factOf(mark, `m${String(i + 1).padStart(2, '0')}`, idOf)),
    },
    gone: judged.filter((mark) => !there.includes(mark)),
  };
}

/** @param {FindingMark} mark @param {string} id @param {(claim: MarkedClaim) => string} articleOf @returns {GoldFact} */
function factOf({ topic, kind, claims, pairs, relation, judgement, reason, note }, id, articleOf) {
  const why = [reason ?? judgement ?? '', note].filter(Boolean).join(': ');
  const rejected = pairs.map(([a, b]) => ({ a, b, why }));
  return {
    id,
    topic: topic.join(', '),
    type: kTypes[kind] ?? kind,
    claims: claims.map((claim) => ({
      article: articleOf(claim),
      quote: claim.quote,
      key: claim.key,
      value: claim.key,
      speaker: null,
    })),
    ...(judgement === 'checked'
      ? { relations: rejected.map((pair) => ({ ...pair, relation })) }
      : { relations: [], rejected }),
  };
}
