import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bootstrapFacts, bootstrapShare, seededRandom } from './bootstrap.mjs';

test('the same seed gives the same numbers, another seed others', () => {
  const draw = (seed) => Array.from({ length: 5 }, seededRandom(seed));
  assert.deepEqual(draw(7), draw(7));
  assert.notDeepEqual(draw(7), draw(8));
  assert.ok(draw(7).every((x) => x >= 0 && x < 1));
});

test('the interval holds the share, narrows with more facts, and is a point at 0 and 1', () => {
  const [few, many] = [bootstrapShare(9, 12, 1), bootstrapShare(90, 120, 1)];
  for (const [low, high] of [few, many]) assert.ok(low < 0.75 && 0.75 < high);
  assert.ok(many[1] - many[0] < few[1] - few[0]);
  assert.deepEqual(bootstrapShare(0, 5, 1), [0, 0]);
  assert.deepEqual(bootstrapShare(5, 5, 1), [1, 1]);
});

test('facts of all events are drawn together; nothing said is no interval', () => {
  const event = { wanted: 3, found: 3, said: 0, right: 0 };
  assert.deepEqual(bootstrapFacts([event, event]), { p: null, r: [1, 1] });
});
