#!/usr/bin/env node
// Prints the figures of every group of annotated events beside their floors, and how sure those of
// contradicted facts are; `--write` raises the floors.
//
//     node tests/quality/measure.mjs [--write] [--group sample|events|check]...
import { parseArgs } from 'node:util';
import { raiseFloors, readFloors, writeFloors } from './floors.mjs';
import { GROUPS, METRICS, measure } from './scoring.mjs';

const USAGE = `usage: measure.mjs [--write] [--group ${GROUPS.join('|')}]...`;

/** @returns {{ write: boolean, groups: string[] } | null} null for a wrong command line */
function readArguments(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        write: { type: 'boolean' },
        group: { type: 'string', multiple: true },
      },
    });
    const groups = values.group ?? GROUPS;
    return groups.every((group) => GROUPS.includes(group))
      ? { write: !!values.write, groups }
      : null;
  } catch {
    return null;
  }
}

const percent = (value) => (value == null ? '-' : (100 * value).toFixed(1)).padStart(7);

/** One line a figure, two columns a group: what was measured, and the floor. */
function printTable(measured, floors) {
  const groups = [...measured.keys()];
  console.log(''.padEnd(20) + groups.map((group) => `${group} (floor)`.padStart(18)).join(''));
  for (const [metric, fields] of Object.entries(METRICS)) {
    for (const field of fields) {
      const cell = (group) =>
        `${percent(measured.get(group).figures[metric][field])} (${percent(floors[group]?.floors[metric]?.[field])})`;
      console.log(
        `${metric} ${field.toUpperCase()}`.padEnd(20) +
          groups.map((g) => cell(g).padStart(18)).join(''),
      );
    }
  }
}

/** The 95 % intervals of what is counted in facts. */
function printIntervals(measured) {
  const show = (interval) => (interval ? interval.map(percent).join(' to') : '-');
  for (const [group, { intervals }] of measured) {
    for (const [metric, { p, r }] of Object.entries(intervals)) {
      console.log(`${group} ${metric}, 95 % bootstrap over facts:  P${show(p)}   R${show(r)}`);
    }
  }
}

async function measureAll(groups) {
  const measured = new Map();
  for (const group of groups) {
    const result = await measure(group);
    if (result) measured.set(group, result);
    else console.log(`${group}: the scorer or the events are not at hand`);
  }
  return measured;
}

/** @returns {boolean} whether every group could be stored; nothing is stored when one could not */
function storeFloors(measured, floors) {
  const raised = { ...floors };
  let ok = true;
  for (const [group, result] of measured) {
    try {
      raised[group] = raiseFloors(floors[group], result);
    } catch (error) {
      console.error(`${group}: ${error.message}`);
      ok = false;
    }
  }
  if (ok) writeFloors(raised);
  return ok;
}

const options = readArguments(process.argv.slice(2));
if (!options) {
  console.error(USAGE);
  process.exit(2);
}
const floors = readFloors();
const measured = await measureAll(options.groups);
printTable(measured, floors);
printIntervals(measured);
if (options.write && !storeFloors(measured, floors)) process.exit(1);
