// An annotated event: a folder with event.json, gold.json and the articles that event.json names.
// GOLD.md beside this file says what gold.json holds.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** @typedef {[number, number]} Span half-open, in UTF-16 code units */
/** @typedef {{article: string, key: string, spans: Span[]}} Side a claim of the gold, and every place where its key stands */
/** @typedef {{fact: string, type: string, topic: string, label: string, sure: boolean, a: Side, b: Side}} GoldRelation */
/** @typedef {{slug: string, texts: Record<string, string>, relations: GoldRelation[]}} AnnotatedEvent */

/** Every place at which `needle` stands in `text`. @param {string} text @param {string} needle @returns {Span[]} */
function occurrences(text, needle) {
  const found = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1))
    found.push(/** @type {Span} */ ([at, at + needle.length]));
  return found;
}

/** A key inside its quote, wherever the quote stands. @returns {Span[]} */
function keySpans(text, { quote, key }) {
  const [first] = occurrences(quote, key);
  if (!first) return [];
  return occurrences(text, quote).map(([at]) => [at + first[0], at + first[1]]);
}

/** @returns {Side} */
function readSide(folder, fact, texts, claim) {
  const spans = keySpans(texts[claim.article], claim);
  if (!spans.length) throw new Error(`${folder}: ${fact.id}: quote not found: ${claim.key}`);
  return { article: claim.article, key: claim.key, spans };
}

/** @param {string} folder @returns {AnnotatedEvent} */
export function loadEvent(folder) {
  const read = (name) => readFileSync(join(folder, name), 'utf8');
  const event = JSON.parse(read('event.json'));
  const texts = Object.fromEntries(event.articles.map(({ id, file }) => [id, read(file)]));
  const relations = JSON.parse(read('gold.json')).facts.flatMap((fact) => {
    const sides = fact.claims.map((claim) => readSide(folder, fact, texts, claim));
    return fact.relations.map(({ relation, certainty = 'sure', a, b }) => ({
      fact: fact.id,
      type: fact.type,
      topic: fact.topic,
      label: relation,
      sure: certainty === 'sure',
      a: sides[a],
      b: sides[b],
    }));
  });
  return { slug: event.event ?? basename(folder), texts, relations };
}
