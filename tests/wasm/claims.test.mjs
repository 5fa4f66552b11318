// The claims that come packed are those of the JSON text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract, loadEngine, MuqabalaError } from '../../www/engine/node.js';
import { readStories, render, slotsOf } from '../quality/stories.mjs';

/** Texts in which every kind of claim stands. */
const texts = [
  'At least 700 fighters and 200 guards (a total of 900) surrendered on Thursday, the army said.',
  'Half of the 3.5 million people fled; "dozens" of villages lie 50 miles (80 km) west of the city.',
  'The mayor, John Smith, denied on 20 January 2022 at 14:30 that the second bridge had collapsed.',
  'قال المتحدث باسم القوات إن نحو 3500 سجينا فروا من السجن يوم الخميس، ولم يقتل أي جندي.',
  'Le ministre a nié mardi la mort de 12 personnes.',
  '',
];

const wholeStories = (lang) =>
  readStories(lang).flatMap((story) =>
    Object.values(story.versions).map((version) => {
      const choice = Object.fromEntries(slotsOf(version).map(({ id }) => [id, 0]));
      return render(version, choice).text;
    }),
  );

for (const lang of ['ar', 'en']) {
  test(`claims of the stories in ${lang} are the same packed and as JSON`, async () => {
    const engine = await loadEngine();
    for (const text of [...texts, ...wholeStories(lang)]) {
      const article = { id: 'x', text, published: '2022-01-23' };
      const json = engine.extractJson(JSON.stringify(article));
      assert.equal(JSON.stringify(await extract(article)), JSON.stringify(JSON.parse(json)));
    }
  });
}

test('claims are plain objects, each its own', async () => {
  const { id, claims } = await extract({ text: 'The fire killed 30. The flood killed 30.' });
  assert.equal(id, null);
  assert.deepEqual(structuredClone(claims), claims);
  const values = claims.filter(({ kind }) => kind === 'quantity').map(({ value }) => value);
  assert.equal(values.length, 2);
  assert.deepEqual(values[0], values[1]);
  assert.notEqual(values[0], values[1]);
});

test('an error comes as an error', async () => {
  const refused = extract(/** @type {any} */ ({ id: 'x' }));
  await assert.rejects(
    refused,
    (error) => error instanceof MuqabalaError && error.path === '/text',
  );
});
