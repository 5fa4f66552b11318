#!/usr/bin/env node
// Tests that need no gold: articles of ours against their paraphrases, against unrelated ones, and
// against copies in which one thing is said otherwise; and what must change nothing, on them and on
// the annotated events. Prints beside the floors how many cases are found, how many are right (found,
// and nothing false beside), and how much is false.
//
//     node tests/quality/proofs.mjs [--group ar|en|events]... [--failures] [--write] [--cli COMMAND]
//
// `--failures` lists what fails, sorted by cause; `--write` raises the floors.
import { parseArgs } from 'node:util';
import { printByCause } from './causes.mjs';
import { openDoor } from './door.mjs';
import { digestArticles, readEvents } from './event-articles.mjs';
import { readProofFloors, storeProofFloors } from './proofs-floors.mjs';
import { prove, proveEvents } from './proving.mjs';
import { digestStories, storyLanguages } from './stories.mjs';

const { values: options } = parseArgs({
  options: {
    group: { type: 'string', multiple: true },
    failures: { type: 'boolean' },
    write: { type: 'boolean' },
    cli: { type: 'string' },
  },
});

const EVENTS = 'events';

/** "en copy, figure  found 40/60 (40)  alone 30 (30)  false 42 (42)" */
function printCounts(lang, counts, floors) {
  for (const [name, count] of Object.entries(counts)) {
    const cell = (field) => {
      const floor = floors?.[name]?.[field];
      return `${field} ${String(count[field]).padStart(3)} (${String(floor ?? '-').padStart(3)})`;
    };
    const cells = ['found', 'right', 'false'].map(cell).join('   ');
    console.log(`${lang} ${name.padEnd(20)} ${String(count.of).padStart(4)} cases   ${cells}`);
  }
}

/** The sum over all counts, as a share of the goal. */
function printTotal(lang, counts) {
  const sum = (field) => Object.values(counts).reduce((total, count) => total + count[field], 0);
  const share = ((100 * sum('right')) / sum('of')).toFixed(1);
  console.log(`${lang} ${sum('right')} of ${sum('of')} right (${share} %), goal 100 %\n`);
}

/** One group of cases: the stories of a language, or the invariants on the annotated events. */
async function proveGroup(group, door) {
  if (group !== EVENTS) return { digest: digestStories(group), ...(await prove(group, door)) };
  const events = await readEvents();
  return events && { digest: digestArticles(events), ...(await proveEvents(events, door.compare)) };
}

const door = await openDoor(options.cli);
const floors = readProofFloors();
for (const group of options.group ?? [...storyLanguages(), EVENTS]) {
  const proof = await proveGroup(group, door);
  if (!proof) {
    console.log(`${group}: not at hand`);
    continue;
  }
  printCounts(group, proof.counts, floors[group]?.floors);
  printTotal(group, proof.counts);
  if (options.failures) printByCause(proof.failures);
  if (options.write) storeProofFloors(group, proof);
}
