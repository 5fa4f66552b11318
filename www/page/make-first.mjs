#!/usr/bin/env node
// Writes the page as a reader first sees it, with the example compared in its HTML: index.html with
// the words and the overview of each language, once for each layout, and the rules they need. No
// script has to run to show it, and the element takes it over. The build calls it, after make-sample.
//
//     node www/page/make-first.mjs [output folder]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { escaped, layPaper } from './paper.mjs';

layPaper();
const { h } = await import('../element/dom.js');
const { frame } = await import('../element/frame.js');
const { chronological, createModel } = await import('../element/model.js');
const { firstRules } = await import('../element/sheets.js');
const { firstState } = await import('../element/views.js');
const { inLanguage } = await import('../strings/concepts.js');
const { languageCodes, loadStrings } = await import('../strings/index.js');
const { assignSigla } = await import('../strings/sigla.js');
const { kOther } = await import('./settings.js');

/** @typedef {import('../strings/index.js').Strings} Strings */

const read = (/** @type {string} */ path) =>
  readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
const report = JSON.parse(read('sample/report.json'));
const { title: eventTitle } = JSON.parse(read('sample/event.json'));

/** From which width of the element on each layout is for; the same as `layoutFor` of the element. */
const kLayouts = { cards: 0, version: 480, source: 840 };

/** Each layout shows in its own widths. Hidden before these rules are there. */
function layoutRules() {
  const froms = Object.entries(kLayouts);
  const rules = froms.map(([layout, from], i) => {
    const until = froms[i + 1] ? ` and (width < ${froms[i + 1][1]}px)` : '';
    return `@container (width >= ${from}px)${until} { .first > .root[data-layout="${layout}"] { display: block; } }`;
  });
  return `.first[hidden] { display: block !important; container-type: inline-size; }\n.first > .root { display: none; }\n${rules.join('\n')}\n`;
}

/** The element's first view in every layout. @param {Strings} strings */
function overviews(strings) {
  const labels = JSON.parse(read(`../strings/concepts.${strings.code}.json`));
  const sigla = assignSigla(
    new Map(),
    chronological(report.articles).map(({ id }) => id),
  );
  const concepts = inLanguage(labels, strings.code);
  const model = createModel({ report, strings, concepts, sigla });
  const roots = Object.keys(kLayouts).map((layout) =>
    h(
      'div',
      { class: 'root', lang: strings.code, dir: strings.dir, 'data-layout': layout },
      h(
        'div',
        { class: 'main' },
        frame(model, { ...firstState(), layout }, /** @type {any} */ (null), () => {}),
      ),
    ),
  );
  return /** @type {any} */ (h('div', { class: 'first', hidden: true }, roots)).html;
}

/** The body of the page in one language. @param {string} body @param {Strings} strings */
function inWords(body, strings) {
  const words = /** @type {Record<string, string>} */ (strings.page);
  const other = kOther[strings.code];
  const shadow = `<template shadowrootmode="open"><link rel="stylesheet" href="first.css">${overviews(strings)}</template>`;
  return body
    .replace(/(data-words="(\w+)"[^>]*>)[^<]*/g, (_, tag, name) => tag + escaped(words[name] ?? ''))
    .replace(/(<textarea id="paste")/, `$1 placeholder="${escaped(words.paste)}"`)
    .replace(/(id="theme">)/, `$1${escaped(`${words.theme}: ${words.auto}`)}`)
    .replace(
      /id="language" lang="\w+">[^<]*/,
      `id="language" lang="${other.lang}">${other.textContent}`,
    )
    .replace(/(id="example") hidden/, '$1')
    .replace(/(id="event-title">)/, `$1${escaped(eventTitle[strings.code] ?? '')}`)
    .replace(/(<source-comparison [^>]*lang=")\w+("[^>]*>)/, `$1${strings.code}$2${shadow}`);
}

const page = read('index.html');
if (!/<source-comparison [^>]*lang="\w+"/.test(page)) throw new Error('index.html has no element');
const [, before, own, body, after] = /** @type {RegExpMatchArray} */ (
  page.match(/^(.*<html lang="(\w+)".*<body>)(.*)(<\/body>.*)$/s)
);
const others = await Promise.all(
  languageCodes
    .filter((code) => code !== own)
    .map(
      async (code) =>
        `<template id="first-${code}">${inWords(body, await loadStrings(code))}</template>`,
    ),
);
const folder =
  process.argv[2] ?? fileURLToPath(new URL('../../build/scripts/page/', import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, 'index.html'),
  before + inWords(body, await loadStrings(own)) + others.join('\n') + after,
);
writeFileSync(join(folder, 'first.css'), firstRules.join('') + layoutRules());
