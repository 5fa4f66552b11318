import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createModel } from '../../www/element/model.js';
import { loadStrings } from '../../www/strings/index.js';
import { plain } from '../../www/strings/weave.js';
import { jailReport } from './jail-report.mjs';

test('claims that contradict one another are shown as two versions, whatever the report says', async () => {
  const report = jailReport();
  const fact = report.facts.find(({ id }) => id === 'quarter');
  const value = { type: 'description', concept: null, relation: null };
  fact.versions = [{ value, claims: fact.claims, articles: ['a', 'e'] }];
  const sigla = new Map(report.articles.map(({ id }, place) => [id, place]));
  const model = createModel({ report, strings: await loadStrings('ar'), sigla });
  const view = model.facts.find(({ fact: { id } }) => id === 'quarter');
  assert.deepEqual(
    view?.versions.map(({ label, sigla }) => [plain(label), ...sigla.map(({ siglum }) => siglum)]),
    [
      ['إلى الغرب من السجن', 'أ'],
      ['جنوب السجن', 'هـ'],
    ],
  );
});

test('a version is named in the words of an article in the reader’s language, where there is one', async () => {
  const report = jailReport();
  report.articles[0].lang = 'fr';
  const fact = report.facts.find(({ id }) => id === 'city');
  fact.versions = [
    { value: { type: 'description', concept: null }, claims: fact.claims, articles: [] },
  ];
  const sigla = new Map(report.articles.map(({ id }, place) => [id, place]));
  const model = createModel({ report, strings: await loadStrings('ar'), sigla });
  const view = model.facts.find(({ fact: { id } }) => id === 'city');
  assert.equal(plain(view?.versions[0].label ?? []), 'الكسحة');
});
