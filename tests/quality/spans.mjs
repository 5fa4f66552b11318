// Finds the claims and relations of a report by the words that they stand on.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ start: number, end: number }} Span UTF-16 code units, half-open */
/** @typedef {Span & { article: string }} Place */

/** A key may be this much longer than the figure that it must hold ("نحو 5000 سجين" for "5000"). */
const KEY_SLACK = 24;

/** The texts of an event by article id. */
export function readTexts(folder) {
  const event = JSON.parse(readFileSync(join(folder, 'event.json'), 'utf8'));
  return Object.fromEntries(
    event.articles.map((a) => [a.id, readFileSync(join(folder, a.file), 'utf8')]),
  );
}

/**
 * Where `words` stand in an article, once: find(texts, 'a2', '5000'). With `last`, from the first
 * word to the end of `last`, for an expression that is not spelled out.
 */
export function find(texts, article, words, last = words) {
  const start = texts[article].indexOf(words);
  assert.ok(start >= 0, `${article} has no "${words}"`);
  assert.equal(
    texts[article].indexOf(words, start + 1),
    -1,
    `${article} has "${words}" more than once`,
  );
  return {
    article,
    start,
    end: texts[article].indexOf(last, start) + last.length,
  };
}

/** Whether the key lies on the place: overlaps it and is hardly longer. */
export const liesOn = (claim, place) =>
  claim.article === place.article &&
  claim.key.start < place.end &&
  place.start < claim.key.end &&
  claim.key.end - claim.key.start <= place.end - place.start + KEY_SLACK;

/** All relations between a claim on `a` and a claim on `b`, with a and b in that order. */
export function relationsBetween(report, a, b) {
  const claim = (index) => report.claims[index];
  return report.facts
    .flatMap((fact) => fact.relations)
    .map((r) => ({ ...r, pair: [claim(r.a), claim(r.b)] }))
    .map((r) =>
      liesOn(r.pair[0], a) && liesOn(r.pair[1], b) ? r : { ...r, pair: [r.pair[1], r.pair[0]] },
    )
    .filter((r) => liesOn(r.pair[0], a) && liesOn(r.pair[1], b));
}

/** The one relation between the two places, which must be `relation`; with its two claims as `pair`. */
export function assertRelated(report, a, b, relation) {
  const found = relationsBetween(report, a, b);
  assert.deepEqual([...new Set(found.map((r) => r.relation))], [relation]);
  return found[0];
}
