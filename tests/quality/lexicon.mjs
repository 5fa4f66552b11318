#!/usr/bin/env node
// Prints how wide the lexicon of concepts is: concepts, words by language, concepts with few words,
// and, of the words of content in the texts at hand, the share that it covers and the most frequent
// of those that it does not. Read them for the fields that are thin, not for the words themselves.
//
//     node tests/quality/lexicon.mjs [--uncovered NUMBER]
//
// Texts: the annotated events and titles of the shared folder (never `check`), and the page's sample.
// Build first: `cmake --build build/release --target lexicon_tool`.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../rules/files.mjs';
import { conceptIds, LEAST, phrasesOf, thinConcepts } from './lexicon-counts.mjs';
import { sharedFolder, withEvents } from './scoring.mjs';

const { values: options } = parseArgs({
  options: { uncovered: { type: 'string', default: '25' } },
});
const tool = ['release', 'debug']
  .map((preset) => join(root, 'build', preset, 'lexicon_tool'))
  .find((path) => existsSync(path));

function printWords() {
  const ids = conceptIds();
  console.log(`${ids.length} concepts`);
  for (const [lang, least] of Object.entries(LEAST)) {
    const sizes = [...phrasesOf(lang).values()].map((phrases) => phrases.size);
    const all = sizes.reduce((sum, size) => sum + size, 0);
    const thin = thinConcepts(lang);
    console.log(`${lang}: ${all} words, ${thin.length} concepts with fewer than ${least}`);
    if (thin.length > 0) console.log(`    ${thin.join(' ')}`);
  }
}

/** Adds the articles of an event. @param {Map<string, string>} texts @param {string} file */
function addEvent(texts, file) {
  for (const article of JSON.parse(readFileSync(file, 'utf8')).articles) {
    const text = article.text ?? readFileSync(join(dirname(file), article.file), 'utf8');
    texts.set(article.lang, `${texts.get(article.lang) ?? ''}\n\n${text}`);
  }
}

/** Language → all its texts at hand. @returns {Promise<Map<string, string>>} */
async function readTexts() {
  const texts = new Map();
  for (const group of ['sample', 'events']) {
    await withEvents(group, (/** @type {string[]} */ folders) => {
      for (const folder of folders) addEvent(texts, join(folder, 'event.json'));
    });
  }
  const titles = sharedFolder('bench/ans');
  if (titles) {
    const lines = ['train', 'dev'].flatMap((part) =>
      readFileSync(join(titles, `${part}.csv`), 'utf8')
        .split('\n')
        .slice(1),
    );
    const text = lines.map((line) => line.replace(/,\w+\s*$/, '')).join('\n\n');
    texts.set('ar', `${texts.get('ar') ?? ''}\n\n${text}`);
  }
  return texts;
}

/** @param {string} lang @param {string} text */
function printCoverage(lang, text) {
  const { stdout } = spawnSync(String(tool), [lang], {
    input: text,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const words = stdout.split('\n').map((line) => line.split('\t'));
  const covered = words.filter(([what]) => what === 'concept').length;
  const open = words.filter(([what]) => what === '-').map(([, word]) => word);
  const counts = new Map();
  for (const word of open) counts.set(word, (counts.get(word) ?? 0) + 1);
  const first = [...counts].sort((a, b) => b[1] - a[1]).slice(0, Number(options.uncovered));
  const share = ((100 * covered) / (covered + open.length)).toFixed(1);
  console.log(`${lang}: ${share} % of ${covered + open.length} words of content`);
  console.log(`    ${first.map(([word, count]) => `${word} ${count}`).join(', ')}`);
}

printWords();
if (tool) for (const [lang, text] of await readTexts()) printCoverage(lang, text);
else console.log('no coverage: lexicon_tool is not built');
