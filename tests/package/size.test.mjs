// What a page has to load stays small, and a language added later does not make it grow.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { modulesOf, pageSize, sizes } from '../../wasm/setup/size.mjs';

test('a page in Arabic loads at most 400 kB, compressed', (t) => {
  const parts = sizes();
  const { brotli } = pageSize(parts, ['ar']);
  t.diagnostic(`${brotli} bytes; with English ${pageSize(parts, ['ar', 'en']).brotli}`);
  assert.ok(brotli <= 400_000, `${brotli} bytes`);
});

test('the sum counts what modules import, and nothing twice', () => {
  const modules = modulesOf(['element/define.js', 'engine/worker.js']);
  assert.ok(modules.some((path) => path.endsWith('strings/values.js')));
  assert.ok(modules.some((path) => path.endsWith('engine/packs.js')));
  assert.equal(new Set(modules).size, modules.length);
});
