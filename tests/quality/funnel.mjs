#!/usr/bin/env node
// Shows where an annotated event's relations get lost on their way into the report, and what the
// report says that the gold does not. An aid for reading; it holds no floor.
//
//     node tests/quality/funnel.mjs EVENT_DIR [--label contradict] [--all]
//
// Every sure relation of the gold passes five gates: the key of a is extracted; the key of b is
// extracted; one fact holds both; they are related there; the relation is the right one. A line
// names the first gate that it fails at; `--all` prints those that pass as well.
import { readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { compareEvent, loadScorer, runMuqabala } from './scoring.mjs';

const GATES = [
  'a not extracted',
  'b not extracted',
  'not in one fact',
  'not related',
  'other relation',
  'right',
];
const [NO_A, NO_B, NO_FACT, NO_RELATION, OTHER_RELATION, RIGHT] = GATES.keys();

/** Whether a key lies on one of the gold claim's spans: overlaps it and is not much longer. */
function covers(article, { start, end }, gold) {
  return (
    article === gold.article &&
    gold.spans.some(
      ([from, to]) =>
        start < to && from < end && end - start <= Math.max(3 * (to - from), to - from + 20),
    )
  );
}

/** The keys that extraction finds, as { article, start, end }. */
function extractKeys(folder) {
  const { articles } = JSON.parse(readFileSync(join(folder, 'event.json'), 'utf8'));
  const lines = articles.map(({ id, file, lang, published }) =>
    JSON.stringify({
      id,
      text: readFileSync(join(folder, file), 'utf8'),
      lang,
      published,
    }),
  );
  const output = runMuqabala(['extract'], `${lines.join('\n')}\n`);
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .flatMap(({ id, claims, error }) => {
      if (error) throw new Error(`${id}: ${error.message}`);
      return claims.map(({ start, end }) => ({ article: id, start, end }));
    });
}

/** Whether one of `pairs` of claim indices, either way round, lies on the gold's pair. */
function somePair(report, pairs, gold) {
  const on = (index, side) => covers(report.claims[index].article, report.claims[index].key, side);
  return pairs.find(
    ({ a, b }) => (on(a, gold.a) && on(b, gold.b)) || (on(a, gold.b) && on(b, gold.a)),
  );
}

/** Whether two different claims of one fact lie on the gold's pair. */
function inOneFact(report, gold) {
  const on = (side) => (index) =>
    covers(report.claims[index].article, report.claims[index].key, side);
  return report.facts.some((fact) => {
    const [a, b] = [fact.claims.filter(on(gold.a)), fact.claims.filter(on(gold.b))];
    return a.some((i) => b.some((j) => i !== j));
  });
}

/** What the report did with the pair instead: "(refine by bound-holds)", "(abstained: time-unknown)". */
function instead(report, gold) {
  const related = somePair(
    report,
    report.facts.flatMap((fact) => fact.relations),
    gold,
  );
  if (related)
    return {
      related: true,
      note: ` (${related.relation} by ${related.reason.code})`,
    };
  const refused = somePair(report, report.abstained, gold);
  return {
    related: false,
    note: refused ? ` (abstained: ${refused.reason.code})` : '',
  };
}

/** The gate that a relation of the gold stops at, as an index into GATES, with a note. */
function place(gold, { report, keys, missed }) {
  if (!missed.has(gold)) return { gate: RIGHT, note: '' };
  if (!keys.some((key) => covers(key.article, key, gold.a))) return { gate: NO_A, note: '' };
  if (!keys.some((key) => covers(key.article, key, gold.b))) return { gate: NO_B, note: '' };
  const { related, note } = instead(report, gold);
  if (related) return { gate: OTHER_RELATION, note };
  return { gate: inOneFact(report, gold) ? NO_RELATION : NO_FACT, note };
}

const oneLine = (text) => text.replace(/\s+/gu, ' ');
const show = (article, text) => `${article} «${oneLine(text)}»`;

function printGold(placed, all) {
  for (const { gold, gate, note } of placed) {
    if (gate === RIGHT && !all) continue;
    const pair = `${show(gold.a.article, gold.a.key)} ~ ${show(gold.b.article, gold.b.key)}`;
    console.log(`${gold.fact} ${gold.label.padEnd(10)} ${GATES[gate]}${note}: ${pair}`);
  }
}

/** How many relations of each label stop at each gate. */
function printCounts(placed) {
  console.log(`\n${''.padEnd(12)}${GATES.map((gate) => gate.padStart(17)).join('')}`);
  for (const label of [...new Set(placed.map(({ gold }) => gold.label))].sort()) {
    const at = (gate) => placed.filter((p) => p.gold.label === label && p.gate === gate).length;
    console.log(label.padEnd(12) + GATES.map((_, gate) => String(at(gate)).padStart(17)).join(''));
  }
}

/** The report's relations that the gold does not have, by the rule that made them. */
function printFalse(falsePositives, texts) {
  const key = (claim) =>
    show(claim.article, texts[claim.article].slice(claim.key.start, claim.key.end));
  const byReason = new Map();
  for (const p of falsePositives) byReason.set(p.reason, [...(byReason.get(p.reason) ?? []), p]);
  for (const [reason, list] of [...byReason].sort((x, y) => y[1].length - x[1].length)) {
    console.log(`\nfalse by ${reason}: ${list.length}`);
    for (const p of list) console.log(`  ${p.label} (gold: ${p.gold}) ${key(p.a)} ~ ${key(p.b)}`);
  }
}

/** Events that are scored as totals only are not for reading: their folder is called "check". */
const isKeptBack = (folder) =>
  [folder, realpathSync(folder)].some((path) => path.split(sep).includes('check'));

function printFunnel(scorer, folder, { label, all }) {
  const event = scorer.loadEvent(folder);
  const report = compareEvent(folder);
  const { missed, falsePositives } = scorer.scoreEvent(event, report);
  const context = {
    report,
    keys: extractKeys(folder),
    missed: new Set(missed),
  };
  const wanted = (x) => !label || x.label === label;
  const placed = event.relations
    .filter((gold) => gold.sure && wanted(gold))
    .map((gold) => ({ gold, ...place(gold, context) }));
  printGold(placed, all);
  printCounts(placed);
  printFalse(falsePositives.filter(wanted), event.texts);
}

function readArguments(args) {
  const { values, positionals } = parseArgs({
    args,
    options: { label: { type: 'string' }, all: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (positionals.length !== 1)
    throw new TypeError('usage: funnel.mjs EVENT_DIR [--label LABEL] [--all]');
  if (isKeptBack(positionals[0]))
    throw new RangeError('this event is scored as totals only and is not for reading');
  return { folder: positionals[0], label: values.label, all: values.all };
}

try {
  const { folder, ...options } = readArguments(process.argv.slice(2));
  const scorer = await loadScorer();
  if (!scorer) throw new Error('the scorer is not at hand');
  printFunnel(scorer, folder, options);
} catch (error) {
  console.error(error.message);
  process.exitCode = error instanceof TypeError || error instanceof RangeError ? 2 : 4;
}
