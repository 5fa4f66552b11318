// Ten thousand events of five short articles: nothing lost, order kept, memory flat.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryGrowth, runBatch } from '../quality/batch-run.mjs';

test('10,000 events go through batch in order, three bad lines answered in place, in flat memory', async (t) => {
  const { answers, faults, seconds, work, megabytes } = await runBatch(10_000, 2);
  assert.deepEqual([answers, faults], [10_000, []]);
  t.diagnostic(
    `${(answers / seconds).toFixed(0)} events a second, ${(answers / work).toFixed(0)} a core; MB: ${megabytes.map(Math.round)}`,
  );
  assert.ok(memoryGrowth(megabytes) < 0.2, `memory in MB: ${megabytes.map(Math.round)}`);
});
