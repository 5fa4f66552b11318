#!/usr/bin/env node
// Time and memory of comparing from 2 to 200 articles of 4,000 characters, and how fast they grow:
// with exponent 1 twice the articles take twice as long, with 2 four times.
//
//     node tests/quality/scale.mjs [--lang ar|en] [--most 200]
//
// The articles are made of our stories, every slot drawn anew: each tells three or four of the ten
// events, so that a fact is told by a third of the articles, however many there are.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createEngine } from '../../www/engine/engine.js';
import { seededRandom } from './bootstrap.mjs';
import { readStories, render, slotsOf, toArticle } from './stories.mjs';

const SIZES = [2, 5, 10, 20, 50, 100, 200];
const LENGTH = 4000;

const { values: options } = parseArgs({
  options: { lang: { type: 'string', default: 'ar' }, most: { type: 'string', default: '200' } },
});

const file = (path) => readFileSync(new URL(`../../www/engine/${path}`, import.meta.url));

/** The module on its own, so that its memory can be seen. */
async function start(module) {
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    imports[from] = { ...imports[from], [name]: () => 0 };
  }
  const { exports } = await WebAssembly.instantiate(module, imports);
  exports._initialize();
  const engine = createEngine(exports, (code) => file(`lang/${code}.txt`));
  return { engine, megabytes: () => exports.memory.buffer.byteLength / 2 ** 20 };
}

/** One of `list`. */
const pick = (list, random) => list[Math.floor(random() * list.length)];

/** A version of a story with every slot drawn anew. */
function tell(story, random) {
  const version = pick(Object.values(story.versions), random);
  const drawn = slotsOf(version).map(({ id, wordings }) => [
    id,
    Math.floor(random() * wordings.length),
  ]);
  return render(version, Object.fromEntries(drawn));
}

/** An article of LENGTH characters: whole stories, the last one cut. */
function makeArticle(stories, number, random) {
  let text = '';
  while (text.length < LENGTH) text += `${tell(pick(stories, random), random).text}\n`;
  const rendering = { text: text.slice(0, LENGTH), source: `Source ${number}`, places: [] };
  return toArticle(pick(stories, random), rendering, `a${number}`);
}

/** Median milliseconds of comparing, after one for warming up; fewer times the longer it takes. */
function time(engine, articles) {
  engine.compareJson(JSON.stringify({ articles }));
  const runs = [];
  for (let spent = 0; runs.length < 3 || (spent < 500 && runs.length < 15); ) {
    const begin = performance.now();
    engine.compareJson(JSON.stringify({ articles }));
    runs.push(performance.now() - begin);
    spent += runs.at(-1);
  }
  return runs.sort((x, y) => x - y)[runs.length >> 1];
}

/** The slope of log(value) over log(n), by least squares. */
function exponent(points) {
  const logs = points.map(([n, value]) => [Math.log(n), Math.log(value)]);
  const mean = (index) => logs.reduce((sum, point) => sum + point[index], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const covariance = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return covariance / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

const stories = readStories(options.lang);
const module = await WebAssembly.compile(file('muqabala.wasm'));
const random = seededRandom(1);
const all = Array.from({ length: Number(options.most) }, (_, n) => makeArticle(stories, n, random));
const times = [];
console.log('articles        ms    ms each    MB memory   facts   relations   limits reached');
for (const size of SIZES.filter((n) => n <= all.length)) {
  const { engine, megabytes } = await start(module);
  const articles = all.slice(0, size);
  const ms = time(engine, articles);
  times.push([size, ms]);
  const { facts, limits } = JSON.parse(engine.compareJson(JSON.stringify({ articles })));
  const relations = facts.reduce((sum, fact) => sum + fact.relations.length, 0);
  const cells = [
    ms.toFixed(1),
    (ms / size).toFixed(2),
    megabytes().toFixed(0),
    facts.length,
    relations,
  ];
  const widths = [10, 11, 13, 8, 12];
  const reached = [...new Set(limits.map(({ code }) => code))].join(', ');
  console.log(
    `${String(size).padStart(8)}${cells.map((c, i) => String(c).padStart(widths[i])).join('')}   ${reached}`,
  );
}
console.log(`growth of time: exponent ${exponent(times).toFixed(2)} over all,`);
console.log(`${exponent(times.slice(-2)).toFixed(2)} between the last two`);
