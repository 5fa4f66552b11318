// Scores the built command line over the annotated events, group by group. The scorer and the
// annotated events are kept outside the repository, in the folder that $MUQABALA_SHARED names
// ("../shared" without it); what is not there is reported as null, and the tests skip it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bootstrapFacts } from './bootstrap.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CLI = join(ROOT, 'www/cli/muqabala.js');
const SHARED = resolve(process.env.MUQABALA_SHARED ?? join(ROOT, '../shared'));
const SCORER = join(SHARED, 'eval/score.mjs');

/** The groups that have floors. Of `check` nothing but totals is ever read, printed or stored. */
export const GROUPS = ['sample', 'events', 'check'];

/** @typedef {Record<string, Record<string, number | null>>} Figures metric → "p" | "r" | "f" → 0..1, null when undefined */
/** @typedef {{ score: string, gold: string }} Digest sha256 of the scorer, and of the group's gold files */
/** @typedef {{ figures: Figures, intervals: Record<string, import('./bootstrap.mjs').Intervals>, digest: Digest }} Measured */

/** The figures that have floors, e.g. contradictFacts.p: of the facts flagged, the share that is right. */
export const METRICS = {
  contradictFacts: ['p', 'r'],
  contradictFigures: ['p', 'r'],
  compatible: ['p', 'r'],
  update: ['p', 'r'],
  link: ['p', 'r', 'f'],
};

/** The shared scorer's functions (loadEvent, scoreEvent, …), or null when it is not at hand. */
export const loadScorer = async () =>
  existsSync(SCORER) ? import(pathToFileURL(SCORER).href) : null;

/** `events/ghwayran-prison-2022` → its absolute path in the shared folder, or null. */
export function sharedFolder(path) {
  const folder = join(SHARED, path);
  return existsSync(folder) ? folder : null;
}

/** Runs `muqabala ARGS` with `input` on standard input and returns what it prints. */
export function runMuqabala(args, input = '') {
  const run = spawnSync(process.execPath, [CLI, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.error) throw run.error;
  if (run.status !== 0)
    throw new Error(`muqabala ${args[0]} ended with ${run.status}: ${run.stderr}`);
  return run.stdout;
}

/** The report on the event in `folder`. */
export const compareEvent = (folder) =>
  JSON.parse(runMuqabala(['compare', join(folder, 'event.json'), '--format', 'json']));

/** Puts the sample's articles and its gold, which the page does not ship, into one new folder. */
function assembleSample() {
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-sample-'));
  cpSync(join(ROOT, 'www/page/sample'), folder, { recursive: true });
  cpSync(join(ROOT, 'tests/data/sample/gold.json'), join(folder, 'gold.json'));
  return folder;
}

const isEvent = (folder) =>
  existsSync(join(folder, 'event.json')) && existsSync(join(folder, 'gold.json'));

/** The annotated events below `folder`, in code-point order of their names. */
const eventsBelow = (folder) =>
  readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter(isEvent);

/** Calls `use` with the event folders of `group`, or returns null when the group is not at hand. */
export async function withEvents(group, use) {
  if (group !== 'sample') {
    const folder = sharedFolder(group);
    const events = folder ? eventsBelow(folder) : [];
    return events.length ? use(events) : null;
  }
  const folder = assembleSample();
  try {
    return await use([folder]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** sha256 over the files' bytes, each preceded by its length: files cannot run into one another. */
function digestOf(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const bytes = readFileSync(file);
    hash.update(`${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** The digest that the floors of these events are bound to. */
export const digestEvents = (folders) => ({
  score: digestOf([SCORER]),
  gold: digestOf(folders.map((folder) => join(folder, 'gold.json'))),
});

async function scoreFolders(scorer, folders, compare) {
  const results = [];
  for (const folder of folders) {
    results.push(scorer.scoreEvent(scorer.loadEvent(folder), await compare(folder)));
  }
  return results;
}

/** Scores, but says nothing of what went wrong: the message could quote an article or its gold. */
async function scoreSilently(scorer, folders, compare) {
  try {
    return await scoreFolders(scorer, folders, compare);
  } catch {
    throw new Error('an event of the check group could not be scored');
  }
}

/**
 * Totals of `group` over all its events; null when scorer or events are not at hand.
 * @param {string} group
 * @param {(folder: string) => any} [compare] from the folder of an event to its report
 * @returns {Promise<Measured | null>}
 */
export async function measure(group, compare = compareEvent) {
  const scorer = await loadScorer();
  if (!scorer) return null;
  return withEvents(group, async (folders) => {
    const score = group === 'check' ? scoreSilently : scoreFolders;
    const results = await score(scorer, folders, compare);
    return {
      figures: pickFigures(scorer.metrics(scorer.summarise(results))),
      intervals: {
        contradictFacts: bootstrapFacts(results.map(({ facts }) => facts)),
        contradictFigures: bootstrapFacts(results.map(({ figures }) => figures)),
      },
      digest: digestEvents(folders),
    };
  });
}

/** Thousandths, rounded down: a floor that its own measurement meets. 0.8999 → 0.899. */
const roundDown = (value) => (value === null ? null : Math.floor(value * 1000 + 1e-9) / 1000);

function pickFigures(totals) {
  const pick = (metric, fields) => fields.map((field) => [field, roundDown(totals[metric][field])]);
  return Object.fromEntries(
    Object.entries(METRICS).map(([metric, fields]) => [
      metric,
      Object.fromEntries(pick(metric, fields)),
    ]),
  );
}
