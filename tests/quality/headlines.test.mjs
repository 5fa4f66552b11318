// Headlines that agree are not flagged as contradicting, and those that are flagged do disagree.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDoor } from './door.mjs';
import { digestHeadlines, fieldsOf, measureHeadlines, readHeadlines } from './headlines.mjs';
import { readProofFloors, worseThan } from './proofs-floors.mjs';

test('a line of comma-separated values is read with its quotes', () => {
  assert.deepEqual(fieldsOf('a,"b, ""c""",'), ['a', 'b, "c"', '']);
});

test('pairs of headlines keep their floors', async (t) => {
  const pairs = readHeadlines();
  if (!pairs) return t.skip('the headlines are not at hand');
  const entry = readProofFloors().ans;
  const measure = 'run `node tests/quality/ans.mjs --write` and look at the figures';
  assert.equal(entry?.digest, digestHeadlines(pairs), `the headlines have changed: ${measure}`);
  const { counts } = await measureHeadlines(pairs, (await openDoor()).compare);
  assert.deepEqual(worseThan(counts, entry.floors), []);
  const { agree, others } = counts;
  assert.ok(agree.false <= 0.03 * agree.of);
  assert.ok(others.found >= 0.85 * (others.found + agree.false));
});
