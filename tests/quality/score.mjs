// Scores the command line on annotated events of yours:
//   node tests/quality/score.mjs [--json] [EVENT_DIR...]      without a folder, on the sample
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { metrics, summarise } from './scorer/metrics.mjs';
import { loadEvent } from './scorer/read-event.mjs';
import { scoreEvent } from './scorer/score-event.mjs';
import { compareEvent, withEvents } from './scoring.mjs';

const ROWS = ['contradict', 'update', 'compatible', 'agree', 'refine', 'link'];
const percent = (share) => (share === null ? '-' : (100 * share).toFixed(1)).padStart(5);

/** @param {string} name @param {ReturnType<typeof metrics>} m */
function print(name, m) {
  console.log(name);
  const row = (label, { p, r, f }, { right, said, found, wanted }) =>
    console.log(
      `  ${label.padEnd(18)} P ${percent(p)}  R ${percent(r)}  F1 ${percent(f)}   ${right} of ${said} right, ${found} of ${wanted} found`,
    );
  for (const label of ROWS) row(label, m[label], m[label].pairs);
  row('contradicted facts', m.contradictFacts, m.contradictFacts);
  row('  of them figures', m.contradictFigures, m.contradictFigures);
  console.log(`  facts that join two of the gold: ${m.mergedFacts}`);
}

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' } },
  allowPositionals: true,
});
const score = (folder) => scoreEvent(loadEvent(folder), compareEvent(folder));
const scores = positionals.length
  ? positionals.map(score)
  : ((await withEvents('sample', async (folders) => folders.map(score))) ?? []);
const names = positionals.length ? positionals.map((folder) => basename(folder)) : ['sample'];
const all = metrics(summarise(scores));
if (values.json) console.log(JSON.stringify(all, null, 2));
else {
  scores.forEach((one, i) => {
    print(names[i], metrics(one));
  });
  if (scores.length > 1) print('all', all);
}
