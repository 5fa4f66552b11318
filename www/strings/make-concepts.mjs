#!/usr/bin/env node
// Writes concepts.json, the labels of news concepts for readers, from the word tables of the core:
// the first phrase of a `concept` row is the concept's label in that language. Only the languages
// that the interface speaks: nobody reads another's.
//
//     node www/strings/make-concepts.mjs [output file]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languages } from './index.js';

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
 * The labels of the interface's languages, from their folders below `root`, concepts in code-point order.
 * @param {string} root
 */
export function makeLabels(root) {
  /** @type {Labels} */
  const labels = {};
  for (const folder of readdirSync(root, { withFileTypes: true })) {
    if (!folder.isDirectory() || !(folder.name in languages)) continue;
    const files = readdirSync(join(root, folder.name))
      .filter((name) => name.endsWith('.tsv'))
      .sort();
    for (const file of files)
      readLabels(readFileSync(join(root, folder.name, file), 'utf8'), folder.name, labels);
  }
  return Object.fromEntries(
    Object.keys(labels)
      .sort()
      .map((concept) => [concept, labels[concept]]),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const labels = makeLabels(fileURLToPath(new URL('../../core/lang', import.meta.url)));
  const output = process.argv[2] ?? fileURLToPath(new URL('concepts.json', import.meta.url));
  writeFileSync(output, `${JSON.stringify(labels)}\n`);
}
