// What the command line gives: the table for a terminal, forms by the name of the file, excerpts.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { formatOf, options } from '../../www/cli/compare.js';
import { rowLines } from '../../www/cli/lay-out.js';
import { modelOf } from '../../www/cli/model-of.js';
import { terminal } from '../../www/cli/terminal.js';
import { cut, widthOf } from '../../www/cli/width.js';
import { withExcerpts } from '../../www/engine/excerpts.js';
import { compare } from '../../www/engine/node.js';
import { sampleArticles } from '../data/sample-event.mjs';
import { commandLine } from './command-line.mjs';

// Waited for before the first test is known: what runs after the last would come too early.
const report = await compare({ id: 'e', articles: sampleArticles });
const models = {
  en: await modelOf(report, sampleArticles, 'en'),
  ar: await modelOf(report, sampleArticles, 'ar'),
};

const { folder, run, file } = commandLine();
const event = file('event.json', JSON.stringify({ id: 'e', articles: sampleArticles }));
const table = (args = [], env = {}) => run(['compare', event, '-f', 'text', ...args], '', env).out;
const isolates = /[\u2066-\u2069]/g;

for (const [text, cells] of [
  ['abc', 3],
  ['قَتَلَ', 3],
  ['\u2068سجن\u2069', 3],
  ['日本', 4],
  ['🔥', 2],
  ['e\u0301', 1],
  ['', 0],
]) {
  test(`"${text}" takes ${cells} cells`, () => assert.equal(widthOf(text), cells));
}

test('a text is cut to its room, wide characters and marks whole', () => {
  assert.deepEqual([cut('abcdef', 4), cut('abcd', 4), cut('日本語', 4)], ['abc…', 'abcd', '日…']);
});

const row = (dir) =>
  rowLines(
    [
      { parts: ['one two'], width: 4 },
      { parts: [{ text: 'سجن غويران' }, ', x'], width: 12 },
    ],
    dir,
  ).map((line) =>
    line.replaceAll(isolates, (sign) => `<${'lrf='['\u2066\u2067\u2068\u2069'.indexOf(sign)]}`),
  );

test('a row stands in its columns, words of others isolated in every line', () => {
  assert.deepEqual(row('ltr'), ['<lone<=   <l<fسجن غويران<=,<=', '<ltwo<=   <lx<=']);
  assert.deepEqual(row('rtl'), [' <r<fسجن غويران<=,<=   <rone<=', '           <rx<=   <rtwo<=']);
});

for (const [language, width] of [
  ['en', 80],
  ['ar', 80],
  ['en', 44],
  ['ar', 110],
]) {
  test(`the table in ${language} keeps to ${width} columns, every isolate closed in its line`, () => {
    const lines = terminal(models[language], { width, isColoured: false }).split('\n');
    for (const line of lines) {
      assert.ok(widthOf(line) <= width, line);
      let depth = 0;
      for (const [sign] of line.matchAll(isolates)) {
        depth += sign === '\u2069' ? -1 : 1;
        assert.ok(depth >= 0, line);
      }
      assert.equal(depth, 0, line);
    }
    const text = lines.join(' ').replaceAll(isolates, '').replace(/\s+/g, ' ');
    for (const words of ['نحو 5000 سجين', 'Ostervale', '≠']) assert.ok(text.includes(words), words);
  });
}

test('the table is coloured where that is asked for, and nowhere else', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what colours
  const colours = /\u001B\[\d/;
  assert.doesNotMatch(table(), colours);
  assert.match(table(['--color', 'always']), colours);
  assert.doesNotMatch(table(['--color', 'never'], { FORCE_COLOR: '3' }), colours);
});

test('no control of an article reaches the terminal', () => {
  const [one, ...rest] = sampleArticles;
  const hostile = file(
    'hostile.json',
    JSON.stringify({ articles: [{ ...one, source: '\u001b[2J\u202Eevil' }, ...rest] }),
  );
  const { out } = run(['compare', hostile, '--format', 'text', '--language', 'en']);
  assert.match(out, /\u2068\[2J evil\u2069/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be there
  assert.doesNotMatch(out, /[\u0000-\u0009\u000B-\u001F\u202A-\u202E]/);
  assert.match(table(['--language', 'ar']), /مصادر: تعارض/);
});

for (const [name, format] of [
  ['out.csv', 'csv'],
  ['out.HTML', 'html'],
  ['out.htm', 'html'],
  ['out.md', 'markdown'],
  ['out.tei.xml', 'tei'],
  ['out.jsonld', 'annotations'],
  ['out.txt', 'text'],
  ['out.json', 'json'],
  ['out.ndjson', 'ndjson'],
  ['out', 'json'],
]) {
  test(`-o ${name} means ${format}`, () => assert.equal(formatOf(name), format));
}

test('the form follows the name of the output, unless it is named', () => {
  const written = (...args) => {
    assert.deepEqual(run(['compare', event, '-o', 'out.csv', ...args]).out, '');
    return readFileSync(join(folder, 'out.csv'), 'utf8');
  };
  assert.match(written(), /^\uFEFFfact,/);
  assert.match(written('--format', 'json'), /^\{"schema"/);
});

test('the report of the command line is that of the API, byte for byte', async () => {
  const input = { id: 'e', articles: sampleArticles };
  for (const [args, options] of [
    [[], {}],
    [['--words', '--include-text'], { words: true, includeText: true }],
  ]) {
    const report = await compare(input, options);
    const { out } = run(['compare', event, ...args]);
    // Not assert.equal, which would print both.
    assert.ok(out === `${JSON.stringify(report)}\n`, `${args}: ${out.slice(0, 200)}`);
  }
});

test('--excerpts carries the sentences of claims, each from its place, and no text', async () => {
  const report = JSON.parse(run(['compare', event, '--excerpts']).out);
  for (const [i, { excerpts, text }] of report.articles.entries()) {
    assert.equal(text, undefined);
    assert.ok(excerpts.length > 0);
    for (const { start, end, text: piece } of excerpts)
      assert.equal(piece, sampleArticles[i].text.slice(start, end));
  }
  for (const { article, key } of report.claims) {
    const { excerpts } = report.articles.find(({ id }) => id === article);
    assert.ok(excerpts.some(({ start, end }) => start <= key.start && key.end <= end));
  }
});

test('a report of excerpts shows the words of every claim as one with texts does', async () => {
  const whole = models.en;
  const excerpted = await modelOf(withExcerpts(report, sampleArticles), [], 'en');
  assert.ok(report.claims.length > 20);
  for (const i of report.claims.keys()) assert.deepEqual(excerpted.words(i), whole.words(i));
  assert.deepEqual(
    excerpted.sources.map(({ isWhole }) => isWhole),
    [false, false, false, false, false],
  );
});

for (const command of ['compare', 'batch', 'extract', 'marks', 'serve']) {
  test(`${command} tells what it does, with options and an example`, () => {
    const { out } = run(['help', command]);
    assert.match(out, new RegExp(`^usage: muqabala ${command}[\\s\\S]*\nexamples?: .*muqabala`));
    for (const line of out.split('\n')) assert.ok(line.length <= 100, line);
    for (const option of command === 'compare' ? Object.keys(options) : [])
      assert.match(out, new RegExp(`--${option}`));
  });
}
