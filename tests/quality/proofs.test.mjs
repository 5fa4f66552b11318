// Tests that need no gold: nothing contradicts between an article of ours and its paraphrase, nor
// between it and an unrelated one, and one thing said otherwise gives one contradiction.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDoor } from './door.mjs';
import { digestArticles, readEvents } from './event-articles.mjs';
import { raiseProofFloors, readProofFloors, worseThan } from './proofs-floors.mjs';
import { prove, proveEvents } from './proving.mjs';
import { digestStories, KINDS, readStories, slotsOf, storyLanguages } from './stories.mjs';

const MEASURE = 'run `node tests/quality/proofs.mjs --write` and look at the table';

for (const lang of storyLanguages()) {
  test(`the ${lang} stories are written as their page asks`, () => {
    const stories = readStories(lang);
    assert.ok(stories.length >= 10);
    for (const { name, versions } of stories) {
      assert.deepEqual(Object.keys(versions), ['article', 'paraphrase']);
      const [a, b] = Object.values(versions).map((version) =>
        slotsOf(version)
          .map(({ id, kind }) => `${id} ${kind}`)
          .sort(),
      );
      assert.deepEqual(a, b, `${name}: article and paraphrase have other slots`);
      assert.ok(a.length >= 10, `${name} has ${a.length} slots`);
      for (const kind of KINDS)
        assert.ok(
          a.some((slot) => slot.endsWith(kind)),
          `${name}: ${kind}`,
        );
      for (const version of Object.values(versions)) {
        for (const { id, wordings } of slotsOf(version)) {
          const others = new Set(wordings);
          assert.ok(wordings.length > 1 && others.size === wordings.length, `${name}: slot ${id}`);
        }
      }
    }
  });

  test(`the ${lang} stories keep their floors`, async () => {
    const entry = readProofFloors()[lang];
    assert.equal(entry?.digest, digestStories(lang), `the stories have changed: ${MEASURE}`);
    const { counts } = await prove(lang, await openDoor());
    assert.deepEqual(worseThan(counts, entry.floors), []);
  });
}

test('what must change nothing changes nothing in the annotated events', async (t) => {
  const events = await readEvents();
  if (!events) return t.skip('the annotated events are not at hand');
  const entry = readProofFloors().events;
  assert.equal(entry?.digest, digestArticles(events), `the events have changed: ${MEASURE}`);
  const { counts } = await proveEvents(events, (await openDoor()).compare);
  assert.deepEqual(worseThan(counts, entry.floors), []);
});

test('floors of found and right only rise, that of false only falls', () => {
  const count = { of: 9, found: 5, right: 4, false: 3 };
  const entry = raiseProofFloors(undefined, { digest: 'd', counts: { copy: count } });
  const with_ = (change) => ({ digest: 'd', counts: { copy: { ...count, ...change } } });
  assert.equal(raiseProofFloors(entry, with_({ right: 5 })).floors.copy.right, 5);
  assert.throws(() => raiseProofFloors(entry, with_({ found: 4 })), /4 found, floor 5/);
  assert.throws(() => raiseProofFloors(entry, with_({ false: 4 })), /4 false, at most 3/);
  assert.equal(
    raiseProofFloors(entry, { ...with_({ right: 1 }), digest: 'e' }).floors.copy.right,
    1,
  );
});
