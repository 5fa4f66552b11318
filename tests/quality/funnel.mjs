#!/usr/bin/env node
// How many facts of the gold are still alive after each stage, by label and type: a fact lives as
// long as one of its relations does. The last column is what the report says.
//
//     node tests/quality/funnel.mjs EVENT|all [--pairs] [--cli COMMAND]
//
// Stages: both keys are extracted; they are comparable (one kind, not refused as different things);
// their values admit the gold's label; they are each other's partners; the relation is said.
// `--pairs` counts relations instead of facts. `mistakes.mjs` lists what is lost.
import { parseArgs } from 'node:util';
import { openDoor } from './door.mjs';
import { STAGES } from './losses.mjs';
import { readGold } from './read-gold.mjs';

const { values: options, positionals } = parseArgs({
  options: { pairs: { type: 'boolean' }, cli: { type: 'string' } },
  allowPositionals: true,
});

/** The number of stages that a relation comes through. */
const depth = ({ stage }) => (stage ? STAGES.indexOf(stage) : STAGES.length);

/** Facts, or relations, alive before the first stage and after each. */
function alive(golds) {
  const identity = ({ slug, fact }, index) => (options.pairs ? index : `${slug} ${fact}`);
  return [0, ...STAGES.map((_, n) => n + 1)].map(
    (reached) => new Set(golds.map((gold, n) => depth(gold) >= reached && identity(gold, n))),
  );
}

/** One line a label and type, and one a label. */
function printRows(golds) {
  const columns = ['gold', ...STAGES];
  console.log(''.padEnd(24) + columns.map((name) => name.padStart(12)).join(''));
  const row = (name, list) => {
    const counts = alive(list).map((set) => [...set].filter((x) => x !== false).length);
    console.log(name.padEnd(24) + counts.map((n) => String(n).padStart(12)).join(''));
  };
  for (const label of [...new Set(golds.map((gold) => gold.label))].sort()) {
    const own = golds.filter((gold) => gold.label === label);
    row(label, own);
    for (const type of [...new Set(own.map((gold) => gold.type))].sort()) {
      row(
        `  ${type}`,
        own.filter((gold) => gold.type === type),
      );
    }
  }
}

if (positionals.length !== 1) {
  console.error('usage: funnel.mjs EVENT|all [--pairs] [--cli COMMAND]');
  process.exit(2);
}
const readings = await readGold(positionals[0], await openDoor(options.cli));
if (readings.length === 0) console.error('no such annotated event is at hand for reading');
printRows(readings.flatMap(({ slug, golds }) => golds.map((gold) => ({ ...gold, slug }))));
