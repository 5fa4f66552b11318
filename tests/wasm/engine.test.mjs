import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare, createComparer, extract } from '../../www/engine/node.js';

const texts = [
  'The fire killed 30 people on Monday, officials said.\n\nDozens were hurt.',
  'At least 45 people died in the fire, the ministry said.',
  'قتل 30 شخصاً في الحريق يوم الاثنين، وأصيب العشرات.',
  'Nobody knows the cause of the fire.',
];
const articles = texts.map((text, i) => ({
  id: `n${i}`,
  text,
  source: `S${i}`,
  published: '2024-05-10',
}));
const refuses = (input, code, path, words) =>
  assert.rejects(compare(input), (error) => {
    assert.deepEqual([error.name, error.code, error.path], ['MuqabalaError', code, path]);
    return words.test(error.message);
  });

test('a session gives the report of its articles compared at once', async () => {
  const comparer = await createComparer();
  for (const article of articles) await comparer.addArticle(article);
  assert.deepEqual(await comparer.compare(), await compare({ articles }));
  assert.equal(await comparer.removeArticle('n1'), true);
  assert.equal(await comparer.removeArticle('n1'), false);
  const rest = articles.filter(({ id }) => id !== 'n1');
  assert.deepEqual(await comparer.compare({ id: 'e' }), await compare({ id: 'e', articles: rest }));
  await comparer.addArticle(articles[1]);
  assert.deepEqual(await comparer.compare(), await compare({ articles: [...rest, articles[1]] }));
  await comparer.close();
  await assert.rejects(comparer.compare(), { code: 'closed' });
});

test('a session refuses an id that is there, and to compare nothing', async () => {
  const comparer = await createComparer();
  await assert.rejects(comparer.compare(), { code: 'invalid-input', path: '/articles' });
  await comparer.addArticle(articles[0]);
  await assert.rejects(comparer.addArticle(articles[0]), { code: 'invalid-input', message: /n0/ });
  await comparer.close();
});

test('sessions do not see one another', async () => {
  const [one, two] = [await createComparer(), await createComparer()];
  await one.addArticle(articles[0]);
  await two.addArticle(articles[1]);
  assert.deepEqual(
    (await one.compare()).articles.map(({ id }) => id),
    ['n0'],
  );
  assert.deepEqual(
    (await two.compare()).articles.map(({ id }) => id),
    ['n1'],
  );
  await one.close();
  await two.close();
});

test('bad input is refused and named', async () => {
  await refuses({}, 'invalid-input', '/articles', /articles is missing/);
  await refuses({ articles: [] }, 'invalid-input', '/articles', /articles is empty/);
  await refuses(
    { articles: [{ text: 'a' }, {}] },
    'invalid-input',
    '/articles/1/text',
    /articles\[1\]\.text is missing/,
  );
  await refuses(
    { articles: [{ text: 'a\0b' }] },
    'not-text',
    '/articles/0/text',
    /articles\[0\]\.text is not text/,
  );
  const options = { maxArticleLength: 3 };
  await refuses(
    { articles: [{ text: 'abcd' }], options },
    'too-large',
    '/articles/0/text',
    /maxArticleLength/,
  );
  await assert.rejects(extract({ id: 'x' }), { code: 'invalid-input', path: '/text' });
});

test('options of the call go over those of the input', async () => {
  const report = await compare(
    { articles: [{ text: 'a' }], options: { includeText: false } },
    { includeText: true },
  );
  assert.equal(report.articles[0].text, 'a');
});

test('one article alone has a report', async () => {
  const report = await compare({ articles: [articles[0]] });
  assert.equal(report.articles.length, 1);
});

test('an empty text among others has a report', async () => {
  const report = await compare({
    articles: [{ text: '' }, articles[0], { text: ' \n' }, articles[1]],
  });
  assert.deepEqual(
    report.articles.map(({ length }) => length),
    [0, texts[0].length, 2, texts[1].length],
  );
  assert.deepEqual(report.articles[0].sentences, []);
});

test('a lone surrogate reads as U+FFFD and offsets hold', async () => {
  const text = 'a\uD800b 30 people died. \uDC00';
  const report = await compare({ articles: [{ text }, articles[1]] }, { includeText: true });
  assert.equal(report.articles[0].text, 'a\uFFFDb 30 people died. \uFFFD');
  assert.equal(report.articles[0].length, text.length);
});

test('a byte order mark, CR LF, marks and bidi controls are kept and counted', async () => {
  const text = '\uFEFFقُتِلَ\r\n\u202E30 شخصا\u202C\u200F.\r\n';
  const report = await compare({ articles: [{ text }] }, { includeText: true });
  assert.equal(report.articles[0].text, text);
});

test('a megabyte of text has a report, every span inside its article', async () => {
  const long = Array.from(
    { length: 9000 },
    (_, i) =>
      `Paragraph ${i}: the fire killed ${i} people, and ${i * 2} were hurt near the river on day ${i}.`,
  )
    .join('\n\n')
    .padEnd(1 << 20, ' more words');
  const report = await compare({ articles: [{ text: long }, articles[1]] });
  assert.equal(report.articles[0].length, long.length);
  const length = new Map(report.articles.map((article) => [article.id, article.length]));
  for (const { article, key, span } of report.claims) {
    for (const { start, end } of [key, span])
      assert.ok(0 <= start && start < end && end <= length.get(article));
  }
});

test('extract gives claims with the ends of their keys', async () => {
  const { id, claims } = await extract({ id: 'x', text: texts[0], published: '2024-05-10' });
  assert.equal(id, 'x');
  assert.ok(claims.some(({ start, end }) => texts[0].slice(start, end).includes('30')));
});
