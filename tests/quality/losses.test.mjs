// Where a relation of the gold is said to be lost, and what the gold is said to say of another.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goldOf, loseAt } from './losses.mjs';

const side = (article, from) => ({ article, spans: [[from, from + 5]], key: '' });
const gold = {
  a: side('a', 0),
  b: side('b', 0),
  label: 'contradict',
  fact: 'f1',
  type: 'quantity',
  topic: '',
  sure: true,
};
const figure = (article, n, start = 0) => ({
  article,
  key: { start, end: start + 5 },
  kind: 'quantity',
  polarity: 'affirmed',
  value: { type: 'quantity', min: n, max: n, approximate: false },
});
const [five, nine] = [figure('a', 5), figure('b', 9)];
const related = (relation, a = 0, b = 1) => ({
  facts: [{ claims: [a, b], relations: [{ a, b, relation, reason: { code: 'some-rule' } }] }],
  abstained: [],
});
const refused = (code) => ({ facts: [], abstained: [{ a: 0, b: 1, reason: { code } }] });
const nothing = { facts: [], abstained: [] };
const lose = (report, claims = [five, nine]) => loseAt(gold, { claims, ...report }, claims);

test('a gold relation that is said is not lost', () => {
  assert.deepEqual(lose(related('contradict')), { stage: null, cause: '' });
});

test('a gold relation is lost at the first stage that it does not come through', () => {
  const event = { ...nine, kind: 'event', value: { type: 'event' } };
  const rival = figure('b', 7, 40);
  const stages = [
    lose(nothing, [five]),
    lose(refused('different-group')),
    lose(nothing, [five, event]),
    lose(related('update')),
    lose(nothing, [five, figure('b', 5)]),
    lose(nothing),
    lose(related('agree', 0, 2), [five, nine, rival]),
    lose(refused('time-unknown')),
    lose({ facts: [{ claims: [0, 1], relations: [] }], abstained: [] }),
  ].map(({ stage, cause }) => `${stage}: ${cause}`);
  assert.deepEqual(stages, [
    'extracted: no claim on a quantity',
    'comparable: refused as different-group',
    'comparable: kinds event and quantity',
    'label: said update by some-rule',
    'label: the values do not contradict',
    'partner: not set side by side',
    'partner: another partner',
    'said: abstained: time-unknown',
    'said: in one fact, not related',
  ]);
});

test('what the gold says of a relation that it does not have', () => {
  const event = { relations: [gold, { ...gold, fact: 'f2', a: side('a', 20), b: side('b', 20) }] };
  const [far, off] = [figure('b', 9, 20), figure('b', 9, 60)];
  const say = (a, b, label = 'none') => goldOf({ a, b, gold: label }, event);
  assert.deepEqual(
    [say(five, nine, 'agree'), say(five, nine), say(five, far), say(five, off), say(off, off)],
    [
      'gold says agree',
      'one fact of the gold, not related there',
      'two facts of the gold',
      'one side is in the gold',
      'neither is in the gold',
    ],
  );
});
