#!/usr/bin/env node
// Writes concepts.ar.json and so on, the labels of news concepts for readers, from the word tables of the core:
// the first phrase of a `concept` row is the concept's label in that language. Only the languages
// that the interface speaks: nobody reads another's.
//
//     node www/strings/make-concepts.mjs [output folder]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languageCodes } from './index.js';

/** @typedef {Record<string, Record<string, string>>} Labels concept → language → label */

/**
 * The labels in the rows of one table; a concept that is labelled already keeps its label.
 * @param {string} tsv
 * @param {string} lang
 * @param {Labels} labels
 */
export function readLabels(tsv, lang, labels) {
  for (const line of tsv.split(/\r?\n/)) {
    const [kind, concept, phrases] = line.split('\t');
    if (kind !== 'concept' || !concept || !phrases) continue;
    const label = phrases.split('|')[0].trim();
    labels[concept] ??= {};
    labels[concept][lang] ??= label.charAt(0).toUpperCase() + label.slice(1);
  }
}

/**
 * The labels of the interface's languages, from their folders below `root`, concepts in code-point
 * order. Verbs of saying have none: nothing that a report shows is named after them.
 * @param {string} root
 */
export function makeLabels(root) {
  /** @type {Labels} */
  const labels = {};
  for (const folder of readdirSync(root, { withFileTypes: true })) {
    if (!folder.isDirectory() || !languageCodes.includes(folder.name)) continue;
    const files = readdirSync(join(root, folder.name))
      .filter((name) => name.endsWith('.tsv'))
      .sort();
    for (const file of files)
      readLabels(readFileSync(join(root, folder.name, file), 'utf8'), folder.name, labels);
  }
  const isSaying = /^([^#\t\n]+)\tspeech\t/gm;
  for (const [, concept] of readFileSync(join(root, 'concepts.tsv'), 'utf8').matchAll(isSaying))
    delete labels[concept];
  return Object.fromEntries(
    Object.keys(labels)
      .sort()
      .map((concept) => [concept, labels[concept]]),
  );
}

/** What one language's file holds, concept → label, by the file's name. @param {Labels} labels */
export function labelFiles(labels) {
  return languageCodes.map((code) => {
    const own = Object.entries(labels).filter(([, byLanguage]) => byLanguage[code]);
    const content = Object.fromEntries(
      own.map(([concept, byLanguage]) => [concept, byLanguage[code]]),
    );
    return { name: `concepts.${code}.json`, content: `${JSON.stringify(content)}\n` };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const labels = makeLabels(fileURLToPath(new URL('../../core/lang', import.meta.url)));
  const folder = process.argv[2] ?? fileURLToPath(new URL('.', import.meta.url));
  for (const { name, content } of labelFiles(labels)) writeFileSync(join(folder, name), content);
}
