// The engine's quality never falls: every group of annotated events keeps its floors (floors.json).
import assert from 'node:assert/strict';
import test from 'node:test';
import { belowFloors, isStale, raiseFloors, readFloors } from './floors.mjs';
import { GROUPS, loadScorer, METRICS, measure, withEvents } from './scoring.mjs';

const MEASURE = 'run `node tests/quality/measure.mjs --write` and look at the table';

test('every quote and key of the sample gold stands in its article', async (t) => {
  const scorer = await loadScorer();
  if (!scorer) return t.skip('the scorer is not at hand');
  await withEvents('sample', ([folder]) => {
    const event = scorer.loadEvent(folder);
    assert.equal(new Set(event.relations.map((relation) => relation.label)).size, 4);
    for (const { a, b, fact } of event.relations) {
      assert.ok(a.spans.length > 0 && b.spans.length > 0, `${fact}: a key is not in its article`);
    }
  });
});

for (const group of GROUPS) {
  test(`the ${group} group keeps its floors`, async (t) => {
    const measured = await measure(group);
    if (!measured) return t.skip(`the scorer or the events of "${group}" are not at hand`);
    const entry = readFloors()[group];
    assert.ok(entry, `"${group}" has no floors yet: ${MEASURE}`);
    assert.ok(
      !isStale(entry, measured.digest),
      `the scorer or the gold of "${group}" has changed: ${MEASURE}`,
    );
    assert.deepEqual(belowFloors(measured.figures, entry.floors), []);
  });
}

/** Figures that are all `value`. */
const allFigures = (value) =>
  Object.fromEntries(
    Object.entries(METRICS).map(([metric, fields]) => [
      metric,
      Object.fromEntries(fields.map((f) => [f, value])),
    ]),
  );
const digest = { score: 's', gold: 'g' };

test('a figure below its floor is named, and an undefined one is below any floor', () => {
  const figures = { ...allFigures(0.5), update: { p: null, r: 0.4 } };
  const lines = belowFloors(figures, allFigures(0.5));
  assert.deepEqual(lines, ['update.p is null, floor 0.5', 'update.r is 0.4, floor 0.5']);
});

test('floors rise, and are not lowered while scorer and gold are the same', () => {
  const entry = { digest, floors: allFigures(0.5) };
  const raised = raiseFloors(entry, { digest, figures: allFigures(0.6) });
  assert.equal(raised.floors.link.f, 0.6);
  assert.throws(
    () => raiseFloors(entry, { digest, figures: allFigures(0.4) }),
    /never lowered.*link\.f is 0\.4/,
  );
});

test('floors are what was measured when the scorer or the gold has changed', () => {
  const entry = { digest, floors: allFigures(0.5) };
  const changed = { score: 's', gold: 'other' };
  assert.ok(isStale(entry, changed));
  assert.deepEqual(raiseFloors(entry, { digest: changed, figures: allFigures(0.4) }), {
    digest: changed,
    floors: allFigures(0.4),
  });
});
