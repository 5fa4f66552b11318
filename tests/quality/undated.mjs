#!/usr/bin/env node
// What is lost when no article says when it was published: the figures of each group with and
// without, and the difference in points.
//
//     node tests/quality/undated.mjs [--group sample|events|check]... [--cli COMMAND]
import { parseArgs } from 'node:util';
import { openDoor } from './door.mjs';
import { readEvent } from './event-articles.mjs';
import { GROUPS, METRICS, measure } from './scoring.mjs';

const { values: options } = parseArgs({
  options: { group: { type: 'string', multiple: true }, cli: { type: 'string' } },
});
const { compare } = await openDoor(options.cli);

const dated = (folder) => compare({ articles: readEvent(folder).articles });
const undated = (folder) => {
  const { articles } = readEvent(folder);
  return compare({ articles: articles.map((article) => ({ ...article, published: null })) });
};

const percent = (value) => (value === null ? '-' : (100 * value).toFixed(1)).padStart(8);

function printLoss(group, before, after) {
  console.log(`${group.padEnd(20)}   dated undated    loss`);
  for (const [metric, fields] of Object.entries(METRICS)) {
    for (const field of fields) {
      const [x, y] = [before[metric][field], after[metric][field]];
      const loss = x === null || y === null ? null : x - y;
      const name = `  ${metric} ${field.toUpperCase()}`.padEnd(20);
      console.log(`${name}${percent(x)}${percent(y)}${percent(loss)}`);
    }
  }
}

for (const group of options.group ?? GROUPS) {
  const [before, after] = [await measure(group, dated), await measure(group, undated)];
  if (before && after) printLoss(group, before.figures, after.figures);
  else console.log(`${group}: the scorer or the events are not at hand`);
}
