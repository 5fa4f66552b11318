#!/usr/bin/env node
// The scorer's mistakes on annotated events, sorted by cause, the commonest first: every relation
// that the gold has not, with what the gold says of its words, and every relation of the gold that
// is missed, with the stage at which it is lost. "3 (12) ×" are three facts and twelve pairs.
//
//     node tests/quality/mistakes.mjs EVENT|all [--label contradict] [--counts] [--cli COMMAND]
//
// `--counts` leaves the pairs out. Of events that are scored as totals only nothing is read.
import { parseArgs } from 'node:util';
import { printByCause } from './causes.mjs';
import { openDoor } from './door.mjs';
import { goldOf } from './losses.mjs';
import { readGold } from './read-gold.mjs';

const { values: options, positionals } = parseArgs({
  options: {
    label: { type: 'string' },
    counts: { type: 'boolean' },
    cli: { type: 'string' },
  },
  allowPositionals: true,
});

const show = (article, text) => `${article} «${text.replace(/\s+/gu, ' ')}»`;

/** @param {import('./read-gold.mjs').Reading} reading */
function falseOnes({ slug, event, falsePositives }) {
  const quote = ({ article, key }) => show(article, event.texts[article].slice(key.start, key.end));
  return falsePositives.filter(isWanted).map((p) => ({
    cause: `false ${p.label} by ${p.reason}: ${goldOf(p, event)}`,
    what: `${slug} ${quote(p.a)} ~ ${quote(p.b)}`,
    fact: `${slug} ${p.fact}`,
  }));
}

/** @param {import('./read-gold.mjs').Reading} reading */
function missedOnes({ slug, golds }) {
  const lost = golds.filter((gold) => gold.stage && isWanted(gold));
  return lost.map(({ label, type, stage, cause, fact, a, b }) => ({
    cause: `missed ${label} of a ${type}: lost at ${stage}, ${cause}`,
    what: `${slug} ${fact} ${show(a.article, a.key)} ~ ${show(b.article, b.key)}`,
    fact: `${slug} ${fact}`,
  }));
}

const isWanted = ({ label }) => !options.label || label === options.label;

if (positionals.length !== 1) {
  console.error('usage: mistakes.mjs EVENT|all [--label LABEL] [--counts] [--cli COMMAND]');
  process.exit(2);
}
const readings = await readGold(positionals[0], await openDoor(options.cli));
if (readings.length === 0) console.error('no such annotated event is at hand for reading');
printByCause([...readings.flatMap(falseOnes), ...readings.flatMap(missedOnes)], options);
