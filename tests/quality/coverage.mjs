#!/usr/bin/env node
// Prints which claims of the annotated events `extract` finds, by kind and by language, and how
// often the speaker is right; with `--misses` also what is missed.
//
//     node tests/quality/coverage.mjs [--group events|check] [--misses [--event NAME]] [--cli COMMAND]
//
// Of `check` totals are printed and nothing else. A key is covered by the scorer's rule: same
// article, the spans overlap, and the claim's key is not much longer than the gold's.
import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { judgeEvent, summarise } from './claims-coverage.mjs';
import { runMuqabala, withEvents } from './scoring.mjs';

const { values: options } = parseArgs({
  options: {
    group: { type: 'string', default: 'events' },
    misses: { type: 'boolean' },
    event: { type: 'string' },
    cli: { type: 'string' },
  },
});

/** Runs `extract` by the built command line, or by another that speaks the same. */
function extract(input) {
  if (!options.cli) return runMuqabala(['extract'], input);
  const [command, ...args] = options.cli.split(' ');
  return spawnSync(command, [...args, 'extract'], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  }).stdout;
}

const percent = ({ right, of }) =>
  `${of ? ((100 * right) / of).toFixed(1).padStart(5) : '    -'} % ${`${right}/${of}`.padStart(9)}`;

function printRow(name, judged) {
  const { figures, others, speakers } = summarise(judged);
  console.log(
    `${name.padEnd(32)} figures ${percent(figures)}   others ${percent(others)}   speakers ${percent(speakers)}`,
  );
}

function printBy(field, judged) {
  for (const value of [...new Set(judged.map((j) => j[field]))].sort())
    printRow(
      `  ${field} ${value}`,
      judged.filter((j) => j[field] === value),
    );
}

const oneLine = (text) => text.replace(/\s+/gu, ' ');

function printMisses(judged) {
  for (const j of judged.filter(({ covered }) => !covered))
    console.log(`    missed ${j.type} ${j.article} «${oneLine(j.key)}»`);
  for (const j of judged.filter(({ speakerRight }) => speakerRight === false))
    console.log(
      `    speaker ${j.article} «${oneLine(j.key)}» is ${j.speaker ?? 'nobody'}, said: ${oneLine(j.said) || 'nobody'}`,
    );
}

const open = options.group !== 'check';
const results = await withEvents(options.group, (folders) =>
  folders.map((folder) => ({
    name: basename(folder),
    ...judgeEvent(folder, extract),
  })),
);
if (!results) {
  console.log(`${options.group}: the events are not at hand`);
} else {
  for (const { name, judged, claims, sentences } of open ? results : []) {
    printRow(name, judged);
    console.log(`  claims a sentence ${(claims / sentences).toFixed(2)}`);
    if (options.misses && (!options.event || name.includes(options.event))) printMisses(judged);
  }
  const all = results.flatMap(({ judged }) => judged);
  printRow('ALL', all);
  printBy('type', all);
  printBy('lang', all);
  const sum = (field) => results.reduce((total, result) => total + result[field], 0);
  console.log(`claims a sentence ${(sum('claims') / sum('sentences')).toFixed(2)}`);
}
