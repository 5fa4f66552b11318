#!/usr/bin/env node
// How well sentences are aligned, judged by the relations that readers marked: where two claims were
// found to be about one thing, their sentences tell the same, at least in part.
//
//     node tests/quality/passages.mjs [--cli PROGRAM] [--misses] [EVENT_DIR...]
//
// Recall: the share of the pairs of sentences with a sure relation of agreement or refinement that
// stand in one passage; each fact weighs the same. Precision: the share of the passages' pairs of
// sentences, at least one for each sentence, that hold any relation. Annotations are not complete, so
// precision is a lower bound. PROGRAM reads an input of compare on standard input and writes a
// report; without it the built command line runs. Events that are scored as totals only are refused.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { loadScorer, runMuqabala, sharedFolder } from './scoring.mjs';

/** @typedef {{ article: string, sentence: number }} Place */

const nameOf = (/** @type {Place} */ a, /** @type {Place} */ b) =>
  [a, b]
    .map(({ article, sentence }) => `${article}:${sentence}`)
    .sort()
    .join(' ');

/** @param {string} folder @param {string | undefined} program */
function compareEvent(folder, program) {
  if (!program)
    return JSON.parse(runMuqabala(['compare', join(folder, 'event.json'), '--format', 'json']));
  const event = JSON.parse(readFileSync(join(folder, 'event.json'), 'utf8'));
  const articles = event.articles.map((/** @type {any} */ { file, ...rest }) => ({
    ...rest,
    text: readFileSync(join(folder, file), 'utf8'),
  }));
  const run = spawnSync(program, [], {
    input: JSON.stringify({ articles }),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return JSON.parse(run.stdout);
}

/** The sentences of a claim of the gold. @returns {Place[]} */
function placesOf(/** @type {any} */ report, /** @type {any} */ claim) {
  const { sentences } = report.articles.find((/** @type {any} */ a) => a.id === claim.article);
  return claim.spans.flatMap(([start]) => {
    const sentence = sentences.findIndex(
      (/** @type {any} */ s) => s.start <= start && start < s.end,
    );
    return sentence < 0 ? [] : [{ article: claim.article, sentence }];
  });
}

/** Pairs of sentences of the gold: name → labels and facts. */
function wantedPairs(/** @type {any} */ event, /** @type {any} */ report) {
  const pairs = new Map();
  for (const { a, b, label, fact, sure } of event.relations) {
    if (a.article === b.article) continue;
    for (const x of placesOf(report, a))
      for (const y of placesOf(report, b)) {
        const name = nameOf(x, y);
        if (!pairs.has(name)) pairs.set(name, { x, y, marks: [] });
        pairs.get(name).marks.push({ label, fact, sure });
      }
  }
  return pairs;
}

/** Pairs of sentences that stand in one passage. */
function saidPairs(/** @type {any} */ report) {
  const pairs = new Map();
  for (const { a, b } of report.passages)
    for (const i of a.sentences)
      for (const j of b.sentences) {
        const [x, y] = [
          { article: a.article, sentence: i },
          { article: b.article, sentence: j },
        ];
        pairs.set(nameOf(x, y), { x, y });
      }
  return pairs;
}

const isCompatible = (/** @type {any} */ { label, sure }) =>
  sure && (label === 'agree' || label === 'refine');

function score(/** @type {any} */ event, /** @type {any} */ report) {
  const [wanted, said] = [wantedPairs(event, report), saidPairs(report)];
  const facts = new Map();
  for (const [name, { marks }] of wanted)
    for (const { fact } of marks.filter(isCompatible)) {
      const counts = facts.get(fact) ?? { found: 0, wanted: 0 };
      facts.set(fact, {
        found: counts.found + (said.has(name) ? 1 : 0),
        wanted: counts.wanted + 1,
      });
    }
  const shares = [...facts.values()].map(({ found, wanted }) => found / wanted);
  const reached = [...facts.values()].filter(({ found }) => found > 0).length;
  const right = [...said.keys()].filter((name) => wanted.has(name)).length;
  return {
    wanted,
    said,
    right,
    shares: shares.reduce((sum, share) => sum + share, 0),
    reached,
    facts: facts.size,
  };
}

const percent = (/** @type {number} */ part, /** @type {number} */ whole) =>
  `${((100 * part) / (whole || 1)).toFixed(0)} %`.padStart(6);

const line = (/** @type {string} */ name, /** @type {any} */ s) =>
  console.log(
    `${name.padEnd(34)} precision ${percent(s.right, s.said)} (${s.right} of ${s.said})`.padEnd(68),
    `recall ${percent(s.shares, s.facts)}, facts reached ${percent(s.reached, s.facts)} (${s.facts})`,
  );

function printMisses(
  /** @type {any} */ event,
  /** @type {any} */ report,
  /** @type {any} */ result,
) {
  const text = (/** @type {Place} */ { article, sentence }) => {
    const at = report.articles.find((/** @type {any} */ a) => a.id === article).sentences[sentence];
    return event.texts[article].slice(at.start, at.end).replace(/\s+/gu, ' ');
  };
  const show = (/** @type {string} */ what, /** @type {any} */ { x, y }) =>
    console.log(`${what}\n  ${x.article} ${text(x)}\n  ${y.article} ${text(y)}`);
  for (const [name, pair] of result.wanted)
    if (!result.said.has(name) && pair.marks.some(isCompatible)) show('missed', pair);
  for (const [name, pair] of result.said) if (!result.wanted.has(name)) show('unmarked', pair);
}

const isKeptBack = (/** @type {string} */ folder) =>
  [folder, realpathSync(folder)].some((path) => path.split(sep).includes('check'));

async function main() {
  const { values, positionals } = parseArgs({
    options: { cli: { type: 'string' }, misses: { type: 'boolean' } },
    allowPositionals: true,
  });
  const scorer = await loadScorer();
  const all = sharedFolder('events');
  if (!scorer || !all) throw new Error('scorer and events are not at hand');
  const names = readdirSync(all, { withFileTypes: true }).filter((each) => each.isDirectory());
  const folders = positionals.length ? positionals : names.map(({ name }) => join(all, name));
  if (folders.some(isKeptBack)) throw new RangeError('these events are not for reading');
  const total = { right: 0, said: 0, shares: 0, reached: 0, facts: 0 };
  for (const folder of folders) {
    const event = scorer.loadEvent(folder);
    const report = compareEvent(folder, values.cli);
    const result = score(event, report);
    if (values.misses) printMisses(event, report, result);
    const counts = { ...result, said: result.said.size };
    line(event.slug, counts);
    for (const key of Object.keys(total))
      total[/** @type {'right'} */ (key)] += counts[/** @type {'right'} */ (key)];
  }
  line('ALL', total);
}

await main();
