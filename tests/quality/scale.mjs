#!/usr/bin/env node
// Time and memory of comparing from 2 to 200 articles of 4,000 characters, and how fast time grows:
// with exponent 1 twice the articles take twice as long, with 2 four times.
//
//     node tests/quality/scale.mjs [--lang ar|en] [--most 200]
import { parseArgs } from 'node:util';
import { growth, makeArticles, measureSizes } from './scaling.mjs';

const SIZES = [2, 5, 10, 20, 50, 100, 200];

const { values: options } = parseArgs({
  options: { lang: { type: 'string', default: 'ar' }, most: { type: 'string', default: '200' } },
});

/** @param {import('./scaling.mjs').Measure} measure */
function print({ articles, ms, megabytes, facts, relations, limits }) {
  const cells = [articles, ms.toFixed(1), (ms / articles).toFixed(2), megabytes.toFixed(0), facts];
  const line = [...cells, relations].map((cell) => String(cell).padStart(11)).join('');
  console.log(`${line}   ${limits.join(', ')}`);
}

const head = ['articles', 'ms', 'ms each', 'MB memory', 'facts', 'relations'];
console.log(`${head.map((name) => name.padStart(11)).join('')}   limits reached`);
const sizes = SIZES.filter((size) => size <= Number(options.most));
const measures = await measureSizes(makeArticles(options.lang, sizes.at(-1)), sizes, print);
const exponents = [measures, measures.slice(-2)].map((list) => growth(list).toFixed(2));
console.log(`time grows with exponent ${exponents[0]}, between the last two with ${exponents[1]}`);
