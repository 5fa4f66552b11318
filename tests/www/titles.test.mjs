import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digestOf } from '../../www/element/digest.js';
import { chronological, createModel } from '../../www/element/model.js';
import { loadStrings, stringsFor } from '../../www/strings/index.js';
import { assignSigla } from '../../www/strings/sigla.js';
import { plain } from '../../www/strings/weave.js';
import { readFixture } from './harness.mjs';

await Promise.all(['ar', 'en'].map(loadStrings));
const concepts = {
  prisoner: { en: 'Prisoners', ar: 'سجناء' },
  escape: { en: 'Escapes', ar: 'فرار' },
  twin: { en: 'Prisoners', ar: 'سجناء' },
};

/** A report in which each fact has the given concepts and one claim an article on given words. */
function reportOf(text, facts) {
  const claims = [];
  const made = facts.map(({ about, words, articles = ['a', 'b'] }, i) => ({
    id: `f${i}`,
    kind: 'quantity',
    anchor: claims.length,
    topic: { concepts: about, names: [] },
    claims: articles.map((article) => {
      const start = text.indexOf(words);
      const span = { start, end: start + words.length };
      const value = { type: 'quantity', min: i, max: i, unit: null };
      return claims.push({ article, sentence: 0, span, key: span, kind: 'quantity', value }) - 1;
    }),
    verdict: 'agree',
    relations: [],
  }));
  const articles = ['a', 'b'].map((id, order) => ({ id, order, lang: 'en', dir: 'ltr', text }));
  return { articles, claims, facts: made };
}

const modelOf = (report, lang = 'en') =>
  createModel({
    report,
    strings: stringsFor(lang),
    concepts,
    sigla: assignSigla(new Map(), ['a', 'b']),
  });
const titles = (report, lang) => modelOf(report, lang).facts.map(({ title }) => plain(title));

test('titles: labels once, facts that would read alike told apart', () => {
  const report = reportOf('7 men and 9 women escaped', [
    { about: ['prisoner', 'twin'], words: '7 men' },
    { about: ['escape'], words: '7 men' },
    { about: ['escape'], words: '9 women' },
  ]);
  assert.deepEqual(titles(report), ['Prisoners', 'Escapes · 7 men', 'Escapes · 9 women']);
});

test('titles: never empty, whatever is missing', () => {
  const report = reportOf('7 men', [
    { about: [], words: '7 men' },
    { about: ['no_label'], words: '' },
  ]);
  assert.deepEqual(titles(report), ['men', 'no label']);
  for (const article of report.articles) delete article.text;
  assert.deepEqual(titles(report, 'ar'), ['0', 'no label']);
});

test('what one article alone repeats is no agreement of sources', () => {
  const report = reportOf('7 men', [
    { about: ['escape'], words: '7 men' },
    { about: ['prisoner'], words: '7', articles: ['a', 'a'] },
  ]);
  const { counts, sections } = modelOf(report);
  assert.equal(counts.agree, 1);
  assert.deepEqual(
    sections.unique.map(({ title }) => plain(title)),
    ['Prisoners'],
  );
});

test('a text of the same length with another letter has another digest', () => {
  assert.equal(digestOf('a'), '82a2a958a9bece5b');
  assert.equal(digestOf(''), '0000000000000000');
  const report = readFixture();
  const [first] = report.articles;
  assert.equal(digestOf(first.text), first.digest);
  first.text = first.text.replace('ح', 'خ');
  const source = modelOf(report, 'ar').byId.get(first.id);
  assert.deepEqual([source?.stale, source?.text], [true, null]);
});

test('articles that nothing dates or names stand in the order in which they were given', () => {
  const article = (id, order, published = null) => ({ id, order, published, source: null });
  const articles = [article('x', 2), article('y', 1), article('z', 0, '2031-05-12')];
  assert.deepEqual(
    chronological(articles).map(({ id }) => id),
    ['z', 'x', 'y'],
  );
});
