import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createClient } from '../../www/engine/client.js';
import { SupersededError } from '../../www/engine/errors.js';
import { createService } from '../../www/engine/service.js';

const wasm = await WebAssembly.compile(
  await readFile(new URL('../../www/engine/muqabala.wasm', import.meta.url)),
);
const packs = (code) => readFileSync(new URL(`../../www/engine/lang/${code}.txt`, import.meta.url));
const articles = [
  { id: 'x', text: 'Fire killed 3 people.' },
  { id: 'y', text: 'Fire killed 5 people.' },
];

/** A client over an engine that answers a turn later, as a worker does; `sent` lists what it got. */
function openClient(options = { wasm }) {
  const service = createService();
  const sent = [];
  const send = async (call) => {
    sent.push(call.method);
    await new Promise((resolve) => setImmediate(resolve));
    return service(call);
  };
  const client = createClient({
    packs,
    ...options,
    transport: Promise.resolve({ send, close: () => sent.push('(closed)') }),
  });
  return { client, sent };
}

test('calls made before the engine is there wait for it', async () => {
  const { client } = openClient();
  const report = await client.compare({ articles });
  assert.deepEqual(
    report.articles.map(({ id }) => id),
    ['x', 'y'],
  );
  assert.match(await client.ready, /^\d+\.\d+\.\d+$/);
  client.close();
});

test('articles that come and go use one session', async () => {
  const { client } = openClient();
  const all = await client.compare({ articles });
  assert.equal(await client.addArticle(articles[0]), 'x');
  await client.addArticle({ id: 'gone', text: 'Else.' });
  await client.addArticle(articles[1]);
  assert.equal(await client.removeArticle('gone'), true);
  assert.deepEqual(await client.compareSession(), all);
  client.close();
});

test('errors of the core arrive as such', async () => {
  const { client } = openClient();
  await assert.rejects(client.compare({ articles: [] }), {
    name: 'MuqabalaError',
    code: 'invalid-input',
    path: '/articles',
  });
  assert.equal((await client.extract(articles[0])).id, 'x');
  client.close();
});

test('a later comparison of the session supersedes an unfinished one', async () => {
  const { client } = openClient();
  await client.addArticle(articles[0]);
  const first = client.compareSession();
  const second = client.compareSession({ id: 'second' });
  await assert.rejects(first, SupersededError);
  assert.equal((await second).id, 'second');
  client.close();
});

test('an aborted call rejects at once; one that waited is never sent', async () => {
  const { client, sent } = openClient();
  await client.ready;
  const [underWay, waiting] = [new AbortController(), new AbortController()];
  const first = client.compare({ articles }, { signal: underWay.signal });
  const second = client.extract(articles[0], { signal: waiting.signal });
  // Turns of the microtask queue: once the first call is sent, its answer is not there yet.
  while (sent.length < 2) await null;
  underWay.abort();
  waiting.abort(new Error('changed my mind'));
  await assert.rejects(first, { name: 'AbortError' });
  await assert.rejects(second, { message: 'changed my mind' });
  await assert.rejects(client.compare({ articles }, { signal: AbortSignal.abort() }), {
    name: 'AbortError',
  });
  assert.equal((await client.compare({ articles })).articles.length, 2);
  assert.deepEqual(sent, ['init', 'compare', 'compare']);
  client.close();
});

test('an engine that does not load rejects every call', async () => {
  const { client } = openClient({ wasm: new Uint8Array([0]) });
  await assert.rejects(client.ready, { code: 'not-loaded' });
  await assert.rejects(client.compare({ articles }), { code: 'not-loaded' });
  client.close();
});

test('closing rejects what is unfinished and what comes after', async () => {
  const { client, sent } = openClient();
  const unfinished = client.compare({ articles });
  client.close();
  await assert.rejects(unfinished, { code: 'closed' });
  await assert.rejects(client.compare({ articles }), { code: 'closed' });
  await new Promise((resolve) => setImmediate(resolve));
  assert.ok(sent.includes('(closed)'));
});
