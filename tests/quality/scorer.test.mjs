// The scorer against cases small enough to reckon by hand, and against the shared one on whole events.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { metrics, summarise } from './scorer/metrics.mjs';
import { loadEvent } from './scorer/read-event.mjs';
import { scoreEvent } from './scorer/score-event.mjs';
import { compareEvent, loadScorer, sharedFolder, withEvents } from './scoring.mjs';

const texts = {
  a: 'ten men died on Monday in the old town',
  b: 'twelve men died there on Tuesday',
};

/** The claim on `words` of an article, of the report and of the gold. */
function at(article, words) {
  const start = texts[article].indexOf(words);
  return {
    said: { article, kind: 'quantity', key: { start, end: start + words.length } },
    gold: { article, key: words, spans: [[start, start + words.length]] },
  };
}

const gold = (label, a, b, { fact = 'f1', sure = true } = {}) => ({
  ...{ fact, type: 'quantity', topic: '', label, sure },
  ...{ a: a.gold, b: b.gold },
});

/** What is found between a gold and relations [label, a, b] that a report has in one fact each. */
function score(relations, said) {
  const claims = said.flatMap(([, a, b]) => [a.said, b.said]);
  const facts = said.map(([relation], i) => ({
    ...{ id: `r${i}`, kind: 'quantity' },
    relations: [{ a: 2 * i, b: 2 * i + 1, relation }],
  }));
  return metrics(scoreEvent({ slug: 'x', texts, relations }, { claims, facts }));
}

const men = [at('a', 'ten men'), at('b', 'twelve men')];
const days = [at('a', 'Monday'), at('b', 'Tuesday')];

test("a relation is right when its label is the gold's, in either order", () => {
  const m = score([gold('contradict', ...men)], [['contradict', men[1], men[0]]]);
  assert.deepEqual([m.contradict.p, m.contradict.r, m.contradictFacts.r], [1, 1, 1]);
});

test('another label puts the claims together, and is wrong', () => {
  const m = score([gold('contradict', ...men)], [['agree', ...men]]);
  assert.deepEqual([m.agree.p, m.contradict.r, m.link.p, m.link.r], [0, 0, 1, 1]);
});

test('agree and refine count as one beside counting apart', () => {
  const m = score([gold('refine', ...men)], [['agree', ...men]]);
  assert.deepEqual([m.refine.r, m.compatible.p, m.compatible.r], [0, 1, 1]);
});

test('what is arguable is neither required, rewarded nor punished', () => {
  const m = score([gold('contradict', ...men, { sure: false })], [['contradict', ...men]]);
  assert.deepEqual([m.contradict.said, m.contradict.wanted, m.link.said], [0, 0, 0]);
});

test("a key that is much longer than the gold's does not match it", () => {
  const long = at('a', 'ten men died on Monday in the old town');
  const m = score([gold('contradict', ...men)], [['contradict', long, men[1]]]);
  assert.deepEqual([m.contradict.p, m.contradict.r], [0, 0]);
});

test('a fact weighs the same with one pair or with many', () => {
  const town = [at('a', 'old town'), at('b', 'there')];
  const relations = [
    gold('contradict', ...men),
    gold('contradict', men[0], days[1]),
    gold('contradict', ...town, { fact: 'f2' }),
  ];
  assert.equal(score(relations, [['contradict', ...men]]).contradict.r, 0.25);
  assert.equal(score(relations, [['contradict', ...town]]).contradict.r, 0.5);
});

test('a pair that is related twice, and a key outside its article, are errors', () => {
  const twice = [
    ['agree', ...men],
    ['contradict', ...men],
  ];
  assert.throws(() => score([], twice), /second relation/);
  const outside = { said: { article: 'a', kind: 'date', key: { start: 3, end: 999 } } };
  assert.throws(() => score([], [['agree', outside, men[1]]]), /not inside article a/);
});

test('the example event is scored with what the project holds', async () => {
  const folderScore = async ([folder]) =>
    metrics(scoreEvent(loadEvent(folder), compareEvent(folder)));
  const m = await withEvents('sample', folderScore);
  assert.ok(m && m.contradictFacts.wanted > 0);
  assert.equal(m.contradictFacts.right, m.contradictFacts.said);
});

test('whole events come to what the shared scorer says', async (t) => {
  const [shared, events] = [await loadScorer(), sharedFolder('events')];
  if (!shared || !events) return t.skip('the shared scorer and events are not at hand');
  const folders = readdirSync(events, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(events, name));
  const reports = folders.map(compareEvent);
  const ours = folders.map((folder, i) => scoreEvent(loadEvent(folder), reports[i]));
  const theirs = folders.map((folder, i) =>
    shared.scoreEvent(shared.loadEvent(folder), reports[i]),
  );
  assert.deepEqual(metrics(summarise(ours)), shared.metrics(shared.summarise(theirs)));
});
