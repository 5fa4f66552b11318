#!/usr/bin/env node
// Pairs of Arabic headlines that agree or disagree (the dev part of the Arabic News Stance corpus),
// each pair as two articles of one sentence: how many are flagged as contradicting.
//
//     node tests/quality/ans.mjs [--flagged] [--missed] [--write] [--cli COMMAND]
//
// `--flagged` lists the flagged pairs by reason, the wrong ones first; `--missed` the others that
// disagree, by what was said instead. A measure, never a source of words or rules.
import { parseArgs } from 'node:util';
import { printByCause } from './causes.mjs';
import { openDoor } from './door.mjs';
import { digestHeadlines, measureHeadlines, readHeadlines } from './headlines.mjs';
import { storeProofFloors } from './proofs-floors.mjs';

const { values: options } = parseArgs({
  options: {
    flagged: { type: 'boolean' },
    missed: { type: 'boolean' },
    write: { type: 'boolean' },
    cli: { type: 'string' },
  },
});

const percent = (part, whole) => (whole ? `${((100 * part) / whole).toFixed(1)} %` : '-');

function print({ counts, judged }) {
  const { agree, others } = counts;
  const flagged = others.found + agree.false;
  console.log(
    `agree:     ${agree.false} of ${agree.of} flagged (${percent(agree.false, agree.of)}, at most 3 %)`,
  );
  console.log(`others:    ${others.found} of ${others.of} flagged (at least 60)`);
  console.log(
    `precision: ${others.found} of ${flagged} (${percent(others.found, flagged)}, at least 85 %)`,
  );
  if (options.flagged) {
    const wrong = judged.filter(({ stance, isFlagged }) => isFlagged && stance === 'agree');
    const right = judged.filter(({ stance, isFlagged }) => isFlagged && stance !== 'agree');
    printByCause(wrong.map(({ said, what }) => ({ cause: `wrong: ${said}`, what })));
    printByCause(right.map(({ said, what }) => ({ cause: said, what })));
  }
  if (options.missed) {
    const missed = judged.filter(({ stance, isFlagged }) => !isFlagged && stance === 'disagree');
    printByCause(missed.map(({ said, what }) => ({ cause: `missed: ${said}`, what })));
  }
}

const pairs = readHeadlines();
if (pairs) {
  const { compare } = await openDoor(options.cli);
  const measured = await measureHeadlines(pairs, compare);
  print(measured);
  if (options.write) {
    storeProofFloors('ans', { digest: digestHeadlines(pairs), counts: measured.counts });
  }
} else console.log('the headlines are not at hand');
