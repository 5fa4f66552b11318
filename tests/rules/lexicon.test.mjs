// The lexicon is as wide as core/lang/README.md says, in every language.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  conceptIds,
  LEAST,
  LEAST_CONCEPTS,
  namelessEntities,
  thinConcepts,
} from '../quality/lexicon-counts.mjs';

/** Concepts for which a language has fewer words that mean them and nothing else.
 * @type {Record<string, string[]>} */
const FEWER = {};

test(`there are ${LEAST_CONCEPTS} concepts or more`, () => {
  assert.ok(conceptIds().length >= LEAST_CONCEPTS);
});

for (const [lang, least] of Object.entries(LEAST)) {
  test(`${lang}: every concept has ${least} words or more, but those that are listed`, () => {
    assert.deepEqual(thinConcepts(lang), FEWER[lang] ?? []);
  });

  test(`${lang}: every entity has a name`, () => {
    assert.deepEqual(namelessEntities(lang), []);
  });
}
