// How long extracting the claims of an event's articles takes against Intl.Segmenter splitting their
// words: one process, medians.
//   node tests/quality/speed-extract.mjs [event folder]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '../../www/engine/node.js';
import { sharedFolder } from './scoring.mjs';

const rounds = 30;
const warmUp = 8;

/** The articles of an event as the `extract` command takes them. @param {string} folder */
function readArticles(folder) {
  const { articles } = JSON.parse(readFileSync(join(folder, 'event.json'), 'utf8'));
  return articles.map(({ file, ...article }) => ({
    ...article,
    text: readFileSync(join(folder, file), 'utf8'),
  }));
}

const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

const folder = process.argv[2] ?? sharedFolder('events/ghwayran-prison-2022');
const articles = readArticles(folder);
const segmenter = new Intl.Segmenter('ar', { granularity: 'word' });
const [ours, theirs] = [[], []];
let words = 0;
for (let round = 0; round < rounds; round++) {
  const start = performance.now();
  for (const article of articles) await extract(article);
  const between = performance.now();
  for (const { text } of articles) for (const _ of segmenter.segment(text)) words++;
  const end = performance.now();
  if (round < warmUp) continue;
  ours.push(between - start);
  theirs.push(end - between);
}
const [extractMs, segmenterMs] = [median(ours), median(theirs)];
const round2 = (number) => Math.round(number * 100) / 100;
console.log(
  JSON.stringify({
    segments: words / rounds,
    extractMs: round2(extractMs),
    segmenterMs: round2(segmenterMs),
    ratio: round2(extractMs / segmenterMs),
  }),
);
