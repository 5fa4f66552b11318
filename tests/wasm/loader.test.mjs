import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createEngine } from '../../www/engine/engine.js';
import { init } from '../../www/engine/loader.js';
import { version } from '../../www/engine/version.js';

const bytes = await readFile(new URL('../../www/engine/muqabala.wasm', import.meta.url));
const packs = (code) => readFileSync(new URL(`../../www/engine/lang/${code}.txt`, import.meta.url));
const input = { articles: [{ text: 'Fire killed 3 people.' }, { text: 'Fire killed 5 people.' }] };
const response = (type, status = 200) =>
  new Response(bytes, { status, headers: { 'content-type': type } });

test('the version is that of the package', async () => {
  const manifest = JSON.parse(
    await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  assert.equal(version, manifest.version);
});

for (const [name, wasm] of Object.entries({
  bytes: () => bytes,
  'a promise of bytes': () => Promise.resolve(bytes),
  'a compiled module': () => WebAssembly.compile(bytes),
  'a response, streamed': () => response('application/wasm'),
  'a response of another media type': () => response('application/octet-stream'),
})) {
  test(`loads from ${name}`, async () => {
    const engine = await init({ wasm: wasm(), packs });
    assert.equal(engine.version, version);
    assert.equal(engine.compare(input).articles.length, 2);
  });
}

const refusals = {
  'a missing file': [() => response('application/wasm', 404), 'not-loaded', /404/],
  'what is no module': [() => new Uint8Array([1, 2, 3, 4]), 'not-loaded', /does not load/],
  'a fetch that failed': [
    () => Promise.reject(new TypeError('fetch failed')),
    'not-loaded',
    /fetch failed/,
  ],
};
for (const [name, [wasm, code, words]] of Object.entries(refusals)) {
  test(`tells what is wrong with ${name}`, async () => {
    await assert.rejects(init({ wasm: wasm() }), { name: 'MuqabalaError', code, message: words });
  });
}

test('a module of another version is refused, and the error names both', async () => {
  // The version stands in the module's data as text; one byte makes it another.
  const other = Buffer.from(bytes);
  for (let at = other.indexOf(version); at >= 0; at = other.indexOf(version, at + 1))
    other.write('9', at);
  const otherVersion = `9${version.slice(1)}`;
  await assert.rejects(init({ wasm: other }), (error) => {
    assert.equal(error.code, 'version-mismatch');
    return error.message.includes(`${version},`) && error.message.includes(otherVersion);
  });
});

test('an engine that stopped says so, then and later', () => {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const stop = () => {
    throw new WebAssembly.RuntimeError('unreachable');
  };
  const engine = createEngine({
    memory,
    mq_version: () => 0,
    mq_result_size: () => 0,
    mq_alloc: () => 8,
    mq_free() {},
    mq_compare: stop,
  });
  assert.equal(engine.stopped(), false);
  assert.throws(() => engine.compare(input), { code: 'internal', message: 'The engine stopped.' });
  assert.equal(engine.stopped(), true);
  assert.throws(() => engine.compare(input), { code: 'internal', message: /Load it again/ });
});

test('an input that no memory holds is refused', () => {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const engine = createEngine({
    memory,
    mq_version: () => 0,
    mq_result_size: () => 0,
    mq_alloc: () => 0,
  });
  assert.throws(() => engine.compare(input), { code: 'too-large' });
});
