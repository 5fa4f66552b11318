// The words of languages come when an article needs them, and callers notice nothing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { init } from '../../www/engine/loader.js';
import { createPacks } from '../../www/engine/packs.js';

const engineFolder = new URL('../../www/engine/', import.meta.url);
const wasm = await WebAssembly.compile(await readFile(new URL('muqabala.wasm', engineFolder)));
const read = (code) => readFileSync(new URL(`lang/${code}.txt`, engineFolder));
const english = {
  id: 'e',
  lang: 'en',
  text: 'The fire in the old town killed 30 people on Monday.',
};
const arabic = { id: 'a', lang: 'ar', text: 'قتل 30 شخصاً في الحريق يوم الاثنين.' };

/** Answers fetch with the packs, as a server would; counts what was asked for. */
function withServer(answer, run) {
  const { fetch } = globalThis;
  const asked = [];
  globalThis.fetch = async (url) => {
    const name = String(url).split('/').at(-1);
    asked.push(name);
    return answer(name.replace('.txt', ''));
  };
  return run(asked).finally(() => {
    globalThis.fetch = fetch;
  });
}
const serve = (code) => new Response(read(code));

test('only the languages of the articles are fetched, each once', () =>
  withServer(serve, async (asked) => {
    const engine = await init({ wasm, packs: 'https://x.example/lang' });
    const input = { articles: [english, arabic] };
    const report = await engine.loading(() => engine.compare(input));
    assert.deepEqual(asked.sort(), ['ar.txt', 'en.txt']);
    const other = await init({ wasm, packs: read });
    assert.deepEqual(report, other.compare(input));
    await engine.load(['en']);
    assert.equal(asked.length, 2);
  }));

test('the order in which languages come changes no report', async () => {
  const input = { articles: [english, arabic] };
  const reports = [];
  for (const codes of [
    ['ar', 'en'],
    ['fr', 'en', 'ar'],
  ]) {
    const engine = await init({ wasm, packs: read });
    await engine.load(codes);
    reports.push(engine.compareJson(JSON.stringify(input)));
  }
  assert.equal(reports[0], reports[1]);
});

test('a call outside of loading names the languages that it lacks', async () => {
  const engine = await init({ wasm, packs: 'https://x.example/lang/' });
  assert.throws(
    () => engine.compare({ articles: [english, arabic] }),
    (error) => {
      assert.deepEqual([error.code, error.needs], ['needs-languages', ['en', 'ar']]);
      return true;
    },
  );
});

test('a pack that does not come is a named error, and is asked for again', () => {
  let works = false;
  const answer = (code) => (works ? serve(code) : new Response('', { status: 404 }));
  return withServer(answer, async () => {
    const engine = await init({ wasm, packs: 'https://x.example/lang/' });
    const extract = () => engine.loading(() => engine.extract(english));
    await assert.rejects(extract(), { code: 'not-loaded', message: /en\.txt.*404/ });
    works = true;
    assert.equal((await extract()).id, 'e');
  });
});

test('what is no pack is refused by name', () =>
  withServer(
    () => new Response('<!doctype html>\n'),
    async () => {
      const engine = await init({ wasm, packs: 'https://x.example/lang/' });
      await assert.rejects(
        engine.loading(() => engine.extract(english)),
        { code: 'not-loaded', message: /"en" is no language pack/ },
      );
    },
  ));

test('two calls at once share one fetch', () =>
  withServer(serve, async (asked) => {
    const packs = createPacks('https://x.example/lang/', () => true);
    await Promise.all([packs.load(['en']), packs.load(['en'])]);
    assert.deepEqual(asked, ['en.txt']);
  }));
