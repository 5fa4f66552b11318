// What the functions promise beyond their results: the same bytes by every way, leaving off, progress.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createApi } from '../../www/engine/api.js';
import * as browser from '../../www/engine/index.js';
import * as node from '../../www/engine/node.js';
import { compare, createComparer, extract } from '../../www/engine/node.js';
import { sampleArticles } from '../data/sample-event.mjs';

const bytes = JSON.stringify;
/** Reports are long: only that they differ is shown. */
const same = (ours, theirs, words = 'the bytes differ') => assert.ok(ours === theirs, words);
const scratch = async (articles) => bytes(await compare({ articles }));

test('Node has what the browser has', () => {
  const missing = Object.keys(browser).filter((name) => !(name in node));
  assert.deepEqual(missing, []);
  assert.ok(Object.keys(browser).includes('compare'));
});

test('a session that articles come to and leave gives the bytes of a comparison from scratch', async () => {
  const comparer = await createComparer();
  let held = [];
  for (const [i, article] of sampleArticles.entries()) {
    await comparer.addArticle(article);
    held = [...held, article];
    same(bytes(await comparer.compare()), await scratch(held), `with ${i + 1}`);
  }
  for (const { id } of [sampleArticles[2], sampleArticles[0]]) {
    await comparer.removeArticle(id);
    held = held.filter((article) => article.id !== id);
    same(bytes(await comparer.compare()), await scratch(held), `without ${id}`);
  }
  await comparer.addArticle(sampleArticles[0]);
  same(bytes(await comparer.compare()), await scratch([...held, sampleArticles[0]]));
  await comparer.close();
});

test('an article is given as HTML to every function alike', async () => {
  const html = '<title>T</title><main><p>Fire killed 3 people.</p></main>';
  const comparer = await createComparer();
  await comparer.addArticle({ html });
  same(bytes(await comparer.compare()), bytes(await compare({ articles: [{ html }] })));
  assert.equal((await extract({ html })).claims[1].value.min, 3);
  await comparer.close();
});

test('progress tells of each article and changes nothing in the report', async () => {
  const heard = [];
  const onProgress = (progress) => heard.push(progress);
  const articles = sampleArticles.map(({ id, ...article }) => article);
  same(bytes(await compare({ articles }, { onProgress })), await scratch(articles));
  const reading = articles.map((_, done) => ({ stage: 'reading', done, total: 6 }));
  assert.deepEqual(heard, [
    ...reading,
    { stage: 'comparing', done: 5, total: 6 },
    { stage: 'done', done: 6, total: 6 },
  ]);
});

test('options are the same with and without progress', async () => {
  const options = { words: true, includeText: true, maxClaimsPerArticle: 3 };
  for (const each of [{ words: true, includeText: true }, options]) {
    const plain = bytes(await compare({ articles: sampleArticles }, each));
    const onProgress = () => {};
    same(bytes(await compare({ articles: sampleArticles }, { ...each, onProgress })), plain);
  }
});

test('a call that is aborted before it begins does nothing', async () => {
  const signal = AbortSignal.abort();
  await assert.rejects(compare({ articles: sampleArticles }, { signal }), { name: 'AbortError' });
  await assert.rejects(extract(sampleArticles[0], { signal }), { name: 'AbortError' });
});

test('a comparison that is aborted reads no further article', async () => {
  const controller = new AbortController();
  const heard = [];
  const onProgress = ({ done }) => {
    heard.push(done);
    if (done === 2) controller.abort();
  };
  const call = compare({ articles: sampleArticles }, { signal: controller.signal, onProgress });
  await assert.rejects(call, { name: 'AbortError' });
  assert.deepEqual(heard, [0, 1, 2]);
});

test('a timer can end a long comparison in this thread; the next one is as ever', async () => {
  const long = Array.from({ length: 8 }, (_, i) => ({
    text: `${sampleArticles[1].text}\n`.repeat(40) + i,
  }));
  const signal = AbortSignal.timeout(1);
  await assert.rejects(compare({ articles: long }, { signal }), { name: 'TimeoutError' });
  const reason = new Error('changed my mind');
  await assert.rejects(compare({ articles: long }, { signal: AbortSignal.abort(reason) }), reason);
  assert.equal((await compare({ articles: sampleArticles })).articles.length, 5);
});

test('what is refused is named by its place, with a signal as without', async () => {
  const { signal } = new AbortController();
  const path = '/articles/1/text';
  for (const second of [{}, { text: 7 }, null, 5]) {
    const call = compare({ articles: [{ text: 'a' }, second] }, { signal });
    const plain = await compare({ articles: [{ text: 'a' }, second] }).catch((error) => error);
    await assert.rejects(call, { name: 'MuqabalaError', path: plain.path, message: plain.message });
  }
  await assert.rejects(compare({ articles: [{ text: 'a' }, {}] }, { signal }), { path });
});

test('a call that fails does not leave a session behind', async () => {
  const calls = [];
  const client = {
    call: async (method) => {
      calls.push(method);
      if (method === 'addArticle') throw new Error('lost');
      return 1;
    },
  };
  const api = createApi({ open: () => client, toText: async (article) => article });
  const { signal } = new AbortController();
  await assert.rejects(api.compare({ articles: [{ text: 'a' }] }, { signal }), /lost/);
  assert.deepEqual(calls, ['openSession', 'addArticle', 'closeSession']);
});

test('a client in Node has the engine of this thread, or one of its own', async () => {
  const module = await WebAssembly.compile(
    readFileSync(new URL('../../www/engine/muqabala.wasm', import.meta.url)),
  );
  for (const options of [undefined, {}, { wasm: module }]) {
    const client = node.createClient(options);
    same(bytes(await client.compare({ articles: sampleArticles })), await scratch(sampleArticles));
    client.close();
    await assert.rejects(client.extract(sampleArticles[0]), { code: 'closed' });
  }
});
