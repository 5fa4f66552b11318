import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOrder } from '../../www/engine/in-order.js';
import { compare, createPool, extract } from '../../www/engine/node.js';
import { sampleEvent } from '../data/sample-event.mjs';

/** A pool for one test. @param {(pool: import('../../www/engine/pool.js').Pool) => Promise<void>} use */
const withPool = (name, use) =>
  test(name, async () => {
    const pool = createPool({ workers: 2 });
    try {
      await use(pool);
    } finally {
      await pool.close();
    }
  });

withPool(
  'threads give the reports of this thread, in order, errors in their place',
  async (pool) => {
    const events = [sampleEvent(0), { articles: [] }, sampleEvent(1), {}, sampleEvent(2)];
    const outcomes = [];
    for await (const outcome of pool.compareAll(events, { words: true })) outcomes.push(outcome);
    for (const [i, { report, error }] of outcomes.entries()) {
      const own = await compare(events[i], { words: true }).catch((thrown) => thrown);
      if (error) assert.deepEqual([error.code, error.path], [own.code, own.path]);
      else assert.equal(JSON.stringify(report), JSON.stringify(own));
    }
    assert.deepEqual(
      outcomes.map(({ error }) => error?.name),
      [undefined, 'MuqabalaError', undefined, 'MuqabalaError', undefined],
    );
  },
);

withPool('one article, and HTML, are read in a thread too', async (pool) => {
  const [article] = sampleEvent(0).articles;
  assert.deepEqual(await pool.extract(article), await extract(article));
  const report = await pool.compare({ articles: [{ html: '<p>Fire killed 3.</p>' }] });
  assert.match(report.articles[0].text, /^\s*Fire killed 3\.\s*$/);
});

withPool('a call that is aborted under way frees its thread at once', async (pool) => {
  const text = 'The fire killed 30 people on Monday, officials said. '.repeat(30_000);
  const long = { articles: [{ text }, { text: `${text}x` }] };
  const controller = new AbortController();
  await pool.compare(sampleEvent(0));
  const calls = [1, 2].map(() => pool.compare(long, { signal: controller.signal }));
  const next = pool.compare(sampleEvent(1));
  const start = performance.now();
  setTimeout(() => controller.abort(), 50);
  for (const call of calls) await assert.rejects(call, { name: 'AbortError' });
  assert.ok(performance.now() - start < 1000, 'it was waited for');
  assert.equal((await next).articles.length, 5);
  await assert.rejects(pool.compare(long, { signal: AbortSignal.abort() }), { name: 'AbortError' });
});

withPool('what cannot be sent to a thread is refused, and the thread stays', async (pool) => {
  for (let i = 0; i < 5; i++)
    await assert.rejects(pool.compare({ articles: [{ text: () => '' }] }), { code: 'internal' });
  assert.equal((await pool.compare(sampleEvent(0))).articles.length, 5);
});

withPool('a line that a thread cannot take is answered in its place', async (pool) => {
  const line = (id) => Buffer.from(JSON.stringify({ ...sampleEvent(0), id }));
  const lost = new Proxy(line('b'), {});
  const ids = [];
  for await (const answer of pool.answerLines('compare', [line('a'), lost, line('c')]))
    ids.push(JSON.parse(answer));
  assert.deepEqual(
    ids.map(({ id, error }) => [id, error?.code]),
    [
      ['a', undefined],
      [undefined, 'internal'],
      ['c', undefined],
    ],
  );
});

test('a closed pool rejects what is unfinished and what comes after', async () => {
  const pool = createPool({ workers: 1 });
  const unfinished = [pool.compare(sampleEvent(0)), pool.compare(sampleEvent(1))];
  const closed = pool.close();
  for (const call of unfinished) await assert.rejects(call, { code: 'closed' });
  await assert.rejects(pool.compare(sampleEvent(0)), { code: 'closed' });
  await closed;
  assert.throws(() => createPool({ workers: 0 }), { code: 'invalid-input' });
});

test('only a few items are begun ahead of what is taken', async () => {
  let begun = 0;
  async function* items() {
    for (let i = 0; i < 100; i++) yield i;
  }
  const results = inOrder(
    items(),
    async (i) => {
      begun++;
      return i;
    },
    4,
  );
  for (let i = 0; i < 20; i++) {
    assert.equal((await results.next()).value, i);
    assert.ok(begun <= i + 6, `${begun} begun when ${i} was taken`);
  }
  await results.return();
});

test('a result is given before the next item comes, and failures in their turn', async () => {
  let giveNext = () => {};
  async function* items() {
    yield 1;
    await new Promise((resolve) => (giveNext = resolve));
    yield 2;
  }
  const results = inOrder(
    items(),
    async (i) => (i === 2 ? Promise.reject(new Error('two')) : i),
    4,
  );
  assert.deepEqual(await results.next(), { value: 1, done: false });
  const second = results.next();
  await new Promise((resolve) => setImmediate(resolve));
  giveNext();
  await assert.rejects(second, /two/);
});
