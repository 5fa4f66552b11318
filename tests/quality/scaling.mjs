// Comparisons of many long articles made of our stories: how long they take, and how fast that grows.
import { readFileSync } from 'node:fs';
import { createEngine } from '../../www/engine/engine.js';
import { seededRandom } from './bootstrap.mjs';
import { readStories, render, slotsOf, toArticle } from './stories.mjs';

const LENGTH = 4000;

/** @typedef {{ articles: number, ms: number, megabytes: number, facts: number, relations: number, limits: string[] }} Measure of one comparison; limits: those that were reached */

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
function time(engine, input) {
  engine.compareJson(input);
  const runs = [];
  for (let spent = 0; runs.length < 3 || (spent < 500 && runs.length < 15); ) {
    const begin = performance.now();
    engine.compareJson(input);
    runs.push(performance.now() - begin);
    spent += runs.at(-1);
  }
  return runs.sort((x, y) => x - y)[runs.length >> 1];
}

/**
 * Articles of 4,000 characters: each tells some of the stories, every slot drawn anew. Each event is
 * told by a third of them, however many there are.
 * @param {string} lang @param {number} count
 */
export function makeArticles(lang, count) {
  const random = seededRandom(1);
  const stories = readStories(lang);
  return Array.from({ length: count }, (_, number) => makeArticle(stories, number, random));
}

/**
 * Compares the first 2, 5, … of `articles`, each time in a module of its own.
 * @param {any[]} articles @param {number[]} sizes @param {(measure: Measure) => void} [tell]
 * @returns {Promise<Measure[]>}
 */
export async function measureSizes(articles, sizes, tell = () => {}) {
  const module = await WebAssembly.compile(file('muqabala.wasm'));
  const measures = [];
  for (const size of sizes) {
    const { engine, megabytes } = await start(module);
    const input = JSON.stringify({ articles: articles.slice(0, size) });
    const ms = time(engine, input);
    const { facts, limits } = JSON.parse(engine.compareJson(input));
    const relations = facts.reduce((sum, fact) => sum + fact.relations.length, 0);
    const codes = [...new Set(limits.map(({ code }) => code))];
    measures.push({
      articles: size,
      ms,
      megabytes: megabytes(),
      facts: facts.length,
      relations,
      limits: codes,
    });
    tell(measures.at(-1));
  }
  return measures;
}

/**
 * How time grows with the number of articles: the slope of its logarithm, by least squares. 1 when
 * twice the articles take twice as long, 2 when four times. @param {Measure[]} measures
 */
export function growth(measures) {
  const logs = measures.map(({ articles, ms }) => [Math.log(articles), Math.log(ms)]);
  const mean = (index) => logs.reduce((sum, point) => sum + point[index], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const covariance = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return covariance / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}
