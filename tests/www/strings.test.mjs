import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createModel } from '../../www/element/model.js';
import { digitsOf, makeFormat } from '../../www/strings/format.js';
import { languageCodes, loadStrings, stringsFor } from '../../www/strings/index.js';
import { makeLabels, readLabels } from '../../www/strings/make-concepts.mjs';
import { pairWords, reasonSentences } from '../../www/strings/reasons.js';
import { assignSigla, siglum } from '../../www/strings/sigla.js';
import { summaryWords } from '../../www/strings/summary.js';
import { valueWords } from '../../www/strings/values.js';
import { plain, weave } from '../../www/strings/weave.js';
import { quantity } from '../data/values.mjs';
import { readFixture } from './harness.mjs';

const [ar, en] = await Promise.all(['ar', 'en'].map(loadStrings));
const languages = await Promise.all(languageCodes.map(loadStrings));
const western = (strings) => makeFormat(strings, 'western');
const plurals = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/** Paths of all phrases; plural tables count as one. */
function paths(value, at = '') {
  if (typeof value !== 'object' || value === null) return [at];
  const keys = Object.keys(value);
  if (Array.isArray(value) || keys.every((key) => plurals.has(key))) return [at];
  return keys.flatMap((key) => paths(value[key], `${at}/${key}`));
}

const placeholders = (text) =>
  [...new Set([...String(text).matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

test('every language has the same keys', () => {
  for (const strings of languages)
    assert.deepEqual(paths(strings).sort(), paths(en).sort(), strings.code);
});

test('a reason names the same things in every language', () => {
  for (const code of Object.keys(en.reasons))
    assert.deepEqual(placeholders(ar.reasons[code]), placeholders(en.reasons[code]), code);
  for (const code of Object.keys(en.modifiers))
    assert.deepEqual(placeholders(ar.modifiers[code]), placeholders(en.modifiers[code]), code);
});

test('every reason of the schema has a sentence', () => {
  const { $defs } = JSON.parse(
    readFileSync(new URL('../../www/schema.json', import.meta.url), 'utf8'),
  );
  const codes = [$defs.relationReason, $defs.abstentionReason].flatMap(({ oneOf }) =>
    oneOf.map(({ properties }) => properties.code.const),
  );
  assert.ok(codes.includes('quantity-differs'));
  assert.deepEqual(
    codes.filter((code) => !(code in en.reasons)),
    [],
  );
});

test('no word of verdict stands in the interface', () => {
  const verdicts = /خطأ|صحيح(?!اً)|كاذب|مضلّل|ناقض|\bwrong\b|\bfalse\b|debunked|\btrue\b/;
  for (const strings of languages) {
    const words = JSON.stringify({ ...strings, page: null, reasons: strings.reasons });
    assert.doesNotMatch(words.replaceAll('صحيحة', ''), verdicts, strings.code);
  }
});

test('plural classes of Arabic', () => {
  assert.deepEqual([0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111].map(ar.plural), [
    'zero',
    'one',
    'two',
    'few',
    'few',
    'many',
    'many',
    'other',
    'other',
    'few',
    'many',
  ]);
});

test('the summary in words', () => {
  const counts = { sources: 5, texts: 5, conflict: 12, possible: 0, update: 4, agree: 48 };
  assert.equal(
    summaryWords(counts, en, western(en)),
    '5 sources: 12 points in conflict, 4 updated, 48 agreed.',
  );
  assert.equal(
    summaryWords(counts, ar, western(ar)),
    '5 مصادر: تعارض في 12 نقطة، وتحديث في 4 نقاط، واتفاق في 48 نقطة.',
  );
  assert.equal(
    summaryWords(
      { sources: 4, texts: 2, conflict: 0, possible: 0, update: 0, agree: 1 },
      en,
      western(en),
    ),
    '4 sources, 2 separate texts: no conflict found, 1 agreed.',
  );
  assert.equal(
    summaryWords(
      { sources: 2, texts: 1, conflict: 2, possible: 3, update: 1, agree: 0 },
      ar,
      western(ar),
    ),
    'مصدران، كلها نصّ واحد: تعارض في نقطتين، وتحديث في نقطة واحدة.',
  );
});

test('values in words', () => {
  const say = (value, strings = en) => valueWords(value, strings, western(strings));
  assert.equal(say(quantity(3500, 3500, { approximate: true })), 'about 3,500');
  assert.equal(say(quantity(3500, 3500, { approximate: true }), ar), 'نحو 3500');
  assert.equal(say(quantity(100, null, { minOpen: true })), 'more than 100');
  assert.equal(say(quantity(0, 30)), 'up to 30');
  assert.equal(say(quantity(20, 99, { vague: true }), ar), 'العشرات');
  assert.equal(say(quantity(0, 0)), '0');
  assert.equal(say(quantity(45, 45, { unit: 'percent' })), '45%');
  assert.equal(say(quantity(0.25, 0.25, { share: true })), '25%');
  assert.equal(
    say({ type: 'date', from: '2022-01-20', to: '2022-01-21', granularity: 'day', pattern: null }),
    '20 January 2022',
  );
  assert.equal(
    say({ type: 'date', from: null, to: '2022-01-30', granularity: 'day', pattern: null }),
    'until 29 January 2022',
  );
  assert.equal(
    say({ type: 'date', from: null, to: null, granularity: 'day', pattern: 'XXXX-WXX-4' }, ar),
    'الخميس',
  );
  assert.equal(say({ type: 'event', concept: 'fire' }), '');
});

test('digits follow the articles', () => {
  assert.equal(digitsOf(['٣ و٤ و 5']), 'arabic');
  assert.equal(digitsOf(['no number']), 'western');
  assert.equal(makeFormat(ar, 'arabic').number(12500), '١٢٬٥٠٠');
});

test('sigla stay with their articles', () => {
  const first = assignSigla(new Map(), ['a', 'b']);
  const second = assignSigla(first, ['z', 'a', 'b']);
  assert.deepEqual(
    [...second],
    [
      ['a', 0],
      ['b', 1],
      ['z', 2],
    ],
  );
  assert.deepEqual(
    [...assignSigla(second, ['x', 'y'])],
    [
      ['x', 0],
      ['y', 1],
    ],
  );
  assert.deepEqual(
    [0, 4, 5].map((i) => siglum(ar.sigla, i)),
    ['أ', 'هـ', 'و'],
  );
  assert.equal(siglum(en.sigla, 26), 'A2');
});

test('a template keeps its seams', () => {
  assert.deepEqual(weave('{A}: {n}', { A: { text: 'ب' }, n: '3' }), [{ text: 'ب' }, ': ', '3']);
});

test('labels of concepts are the first phrases of their rows', () => {
  const labels = {};
  readLabels(
    '# comment\nconcept\tfire\tfire | blaze\nnegation\t.\tnot\nconcept\tfire\twildfire',
    'en',
    labels,
  );
  readLabels('concept\tfire\tحريق|نار', 'ar', labels);
  assert.deepEqual(labels, { fire: { en: 'Fire', ar: 'حريق' } });
  const made = makeLabels(fileURLToPath(new URL('../../core/lang', import.meta.url)));
  assert.deepEqual(Object.keys(made.fire).sort(), ['ar', 'en']);
  assert.equal(made.condemn ?? made.say ?? made.announce, undefined, 'nothing is about a saying');
});

test('sections, titles and reasons of a report', () => {
  const report = readFixture();
  const model = (lang) =>
    createModel({
      report,
      strings: stringsFor(lang),
      concepts: { worker: { en: 'Workers' } },
      sigla: assignSigla(new Map(), ['p1', 'p2', 'p4', 'p3', 'p5']),
    });
  const english = model('en');
  assert.deepEqual(english.counts, {
    sources: 5,
    texts: 5,
    conflict: 3,
    possible: 1,
    hidden: 0,
    update: 1,
    agree: 2,
  });
  assert.equal(english.sections.possible.length, 1);
  assert.equal(plain(english.facts[0].title), 'Workers');
  assert.equal(plain(model('ar').facts[0].title), 'عاملاً', 'no label: the words that are counted');
  assert.deepEqual(
    english.sources.map(({ siglum: letter, name }) => `${letter} ${name}`).slice(3),
    ['D منصة ميناء', 'E (no name)'],
  );
  const why = (index, relation = 0) =>
    reasonSentences(report.facts[index].relations[relation], english).map(plain);
  assert.deepEqual(why(0), [
    'Two values that cannot both hold for the same thing at the same time; 80 apart.',
  ]);
  assert.deepEqual(why(1), [
    'A statement attributed to وزارة النقل, and a denial of it attributed to الشركة المشغلة.',
  ]);
  assert.deepEqual(why(2), [
    'Two values that cannot both hold for the same thing at the same time; 12 apart.',
    'One is in the article’s own voice, the other attributed to مستشفى المدينة.',
  ]);
  assert.deepEqual(why(3), [
    'A running count at two times: 12 May 2031, then 13 May 2031, one day later.',
  ]);
  assert.deepEqual(why(4), [
    'The same day: الاثنين was 12 May 2031, reckoned from the publication date.',
  ]);
  assert.deepEqual(why(5), [
    'The parts add up to the figure: 200 عائلة + 100 من المساكن = 300 عائلة.',
  ]);
  assert.equal(
    plain(pairWords(report.facts[0].relations[0], english)),
    'A: “نحو 120 عاملاً”; B: “نحو 200 عامل”',
  );
  assert.equal(
    plain(reasonSentences(report.abstained[0], english)[0]),
    'Not judged: different things are counted (الخسائر, خسائر الشركة).',
  );
});
