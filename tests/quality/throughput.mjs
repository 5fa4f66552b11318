#!/usr/bin/env node
// Events of five short articles in three languages through `muqabala batch`, three bad lines among
// them: how many a second, with how many threads, in how much memory.
//
//     node tests/quality/throughput.mjs [--events 10000] [--workers 1,2]
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { memoryGrowth, runBatch } from './batch-run.mjs';

const { values: options } = parseArgs({
  options: {
    events: { type: 'string', default: '10000' },
    workers: {
      type: 'string',
      default: [1, 2, 4, 8, 16].filter((n) => n <= availableParallelism()).join(),
    },
  },
});

const columns = [
  'threads',
  'events/s',
  'per core',
  'growth',
  'MB at 30 %',
  'MB at end',
  'lost',
  'faults',
];
console.log(columns.map((name) => name.padStart(11)).join(''));
let single = 0;
for (const workers of options.workers.split(',').map(Number)) {
  const run = await runBatch(Number(options.events), workers);
  const rate = run.count / run.seconds;
  if (single === 0) single = rate;
  const cells = [
    workers,
    rate.toFixed(0),
    (run.count / run.work).toFixed(0),
    `x${(rate / single).toFixed(2)}`,
    (run.megabytes[2] ?? 0).toFixed(0),
    (run.megabytes.at(-1) ?? 0).toFixed(0),
    run.count - run.answers,
    run.faults.length,
  ];
  const growth = `${(100 * memoryGrowth(run.megabytes)).toFixed(0)} % more memory`;
  console.log(`${cells.map((cell) => String(cell).padStart(11)).join('')}   ${growth}`);
  for (const fault of run.faults.slice(0, 3)) console.log(`  ${fault}`);
}
console.log('per core: events for each second that a processor worked');
