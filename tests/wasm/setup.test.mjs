// The set-up's own logic, on made-up machines.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripTable, toLiteral } from '../../core/embed.mjs';
import { deb822ToSource, listToSource } from '../../wasm/setup/apt-source.mjs';
import { extractItem } from '../../wasm/setup/icu-data.mjs';
import { isUpToDate } from '../../wasm/setup/node-modules.mjs';
import { missingPackages, wantedPackages } from '../../wasm/setup/packages.mjs';
import { modulesSource, stemmerNames } from '../../wasm/setup/stemmers.mjs';

test('one-line package sources become source-package sources, each once', () => {
  const list = `# comment
deb [signed-by=/k.gpg] http://mirror.example/debian bookworm main
deb-src [signed-by=/k.gpg] http://mirror.example/debian bookworm main
#deb http://off.example x main
`;
  const wanted = 'deb-src [signed-by=/k.gpg] http://mirror.example/debian bookworm main\n';
  assert.equal(listToSource(list), wanted);
});

test('deb822 package sources become source-package sources, all else kept', () => {
  const stanzas = `Types: deb
URIs: http://mirror.example/debian
Suites: bookworm

Types: deb deb-src
Enabled: no
URIs: http://other.example
`;
  const wanted = stanzas
    .replace('Types: deb deb-src', 'Types: deb-src')
    .replace('Types: deb\n', 'Types: deb-src\n');
  assert.equal(deb822ToSource(stanzas), wanted);
});

test('only packages that are not installed are missing', () => {
  const listing = ['cmake install ok installed', 'clang deinstall ok config-files'];
  assert.deepEqual(missingPackages(['cmake', 'clang', 'git'], listing), ['clang', 'git']);
});

test('a compiler or browser that is there is not installed again', () => {
  const there = wantedPackages('test', { hasEmscripten: true, hasChromium: true });
  const bare = wantedPackages('test', { hasEmscripten: false, hasChromium: false });
  assert.deepEqual(
    bare.filter((name) => !there.includes(name)),
    ['emscripten', 'chromium'],
  );
  assert.ok(
    !wantedPackages('start', { hasEmscripten: false, hasChromium: false }).includes('chromium'),
  );
});

test('node_modules is stale when a version differs or a package for this system is missing', () => {
  const lock = {
    packages: { '': {}, a: { version: '1' }, b: { version: '2', optional: true, os: ['aix'] } },
  };
  const needed = { packages: { c: { version: '3', optional: true } } };
  assert.equal(isUpToDate(needed, { packages: {} }), false);
  assert.equal(isUpToDate(lock, { packages: { a: { version: '1' } } }), true);
  assert.equal(isUpToDate(lock, { packages: { a: { version: '2' } } }), false);
  assert.equal(isUpToDate(lock, { packages: {} }), false);
});

test('an item comes out of an ICU data package without its header', () => {
  // Header of 8 bytes; one item, its name 12 bytes behind the table's start, its data behind it.
  const name = Buffer.from('icudt72l/brkitr/x.brk\0');
  const item = Buffer.from([4, 0, 0xda, 0x27, 7, 8, 9]);
  const table = Buffer.alloc(12);
  table.writeUInt32LE(1, 0);
  table.writeUInt32LE(12, 4);
  table.writeUInt32LE(12 + name.length, 8);
  const header = Buffer.from([8, 0, 0, 0, 0, 0, 0, 0]);
  const data = Buffer.concat([header, table, name, item]);
  assert.deepEqual([...extractItem(data, 'brkitr/x.brk')], [7, 8, 9]);
  assert.throws(() => extractItem(data, 'brkitr/y.brk'), /no brkitr\/y\.brk/);
});

test('the stemmers linked are those that the languages name', () => {
  const table =
    '# code\nar\trtl\tarabic\tx\t.\nfa\trtl\t-\t-\t.\nen\tltr\tenglish\t-\t.\nen-x\tltr\tenglish\t-\t.\n';
  assert.deepEqual(stemmerNames(table), ['arabic', 'english']);
  assert.match(modulesSource(['arabic']), /{"arabic", ENC_UTF_8, arabic_UTF_8_create_env,/);
});

test('a table is embedded without comments and blank lines, byte for byte otherwise', () => {
  assert.equal(stripTable('\uFEFF# note\r\n\r\na\tb "c" \\\r\n  # note\nد'), 'a\tb "c" \\\nد\n');
  assert.equal(toLiteral(Buffer.from('a\tb"?\\1\xe9', 'latin1')), '"a\\011b\\042\\077\\1341\\351"');
  assert.equal(toLiteral(Buffer.alloc(0)), '""');
  const lines = toLiteral(Buffer.from('\n'.repeat(101))).split('\n');
  assert.deepEqual(lines, [`"${'\\012'.repeat(100)}"`, '"\\012"']);
});
