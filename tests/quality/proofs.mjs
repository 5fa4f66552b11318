#!/usr/bin/env node
// Tests that need no gold: articles of ours against their paraphrases, against unrelated ones, and
// against copies in which one thing is said otherwise. Prints beside the floors how many changes are
// found, how many are all that is found, and how many contradictions are false.
//
//     node tests/quality/proofs.mjs [--lang ar]... [--failures] [--write] [--cli COMMAND]
//
// `--failures` lists what fails, sorted by cause; `--write` raises the floors.
import { parseArgs } from 'node:util';
import { printByCause } from './causes.mjs';
import { openDoor } from './door.mjs';
import { raiseProofFloors, readProofFloors, writeProofFloors } from './proofs-floors.mjs';
import { prove } from './proving.mjs';
import { digestStories, storyLanguages } from './stories.mjs';

const { values: options } = parseArgs({
  options: {
    lang: { type: 'string', multiple: true },
    failures: { type: 'boolean' },
    write: { type: 'boolean' },
    cli: { type: 'string' },
  },
});

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

const compare = await openDoor(options.cli);
const floors = readProofFloors();
for (const lang of options.lang ?? storyLanguages()) {
  const { counts, failures } = await prove(lang, compare);
  printCounts(lang, counts, floors[lang]?.floors);
  printTotal(lang, counts);
  if (options.failures) printByCause(failures);
  if (options.write) {
    floors[lang] = raiseProofFloors(floors[lang], { digest: digestStories(lang), counts });
    writeProofFloors(floors);
  }
}
