// What the npm package promises, in the checkout: its entries, its bundles, what it says of the element.
// Installed and built upon it is tried by package.full.mjs and consumers.full.mjs.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compare } from '../../www/engine/node.js';
import { sampleArticles as articles } from '../data/sample-event.mjs';
import { notMade } from './install.mjs';

const root = join(import.meta.dirname, '../..');
const read = (path) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const kMost = { packed: 2_000_000, unpacked: 4_500_000, files: 400 };

/** Every path that an entry leads to, whatever the condition. */
const targets = (entry) =>
  typeof entry === 'string' ? [entry] : Object.values(entry).flatMap(targets);
const packs = readdirSync(join(root, 'www/engine/lang'));

describe('the entries of the package', { skip: notMade }, () => {
  test('each leads to files that are there', () => {
    const paths = Object.entries(manifest.exports).flatMap(([, entry]) => targets(entry));
    const missing = paths
      .map((path) => path.replace('*', packs[0]))
      .filter((path) => !existsSync(join(root, path)));
    assert.deepEqual(missing, []);
  });

  test('a program finds each by its name', () => {
    const typesOnly = ([, entry]) => Object.keys(entry).join() === 'types';
    for (const [name, entry] of Object.entries(manifest.exports)) {
      if (typesOnly([name, entry])) continue;
      const found = import.meta.resolve(name.replace('.', 'muqabala').replace('*', packs[0]));
      const path = `.${fileURLToPath(found).slice(root.length)}`;
      assert.ok(targets(entry).includes(path.replace(packs[0], '*')), `${name}: ${path}`);
    }
  });

  test('every script with an effect of its own is named, so that no bundler drops it', () => {
    for (const name of ['./define', './embed', './worker'])
      assert.ok(manifest.sideEffects.includes(targets(manifest.exports[name]).at(-1)), name);
  });

  test('the words of every language that was built have an address', async () => {
    const { ownFiles } = await import('../../www/engine/files.js');
    const files = Object.values(ownFiles().packs).map((url) => url.pathname.split('/').at(-1));
    assert.deepEqual(files, packs);
  });

  test('the element can be imported where there is no DOM, and is not registered', async () => {
    const { SourceComparison } = await import('muqabala/element');
    await import('muqabala/define');
    assert.equal(SourceComparison.name, 'SourceComparison');
    assert.equal(globalThis.HTMLElement, undefined);
  });
});

describe('the bundles', { skip: notMade }, () => {
  test('the engine in one file gives the same report, byte for byte', async () => {
    const { init } = await import('muqabala/inline');
    const engine = await init();
    const report = await engine.loading(() => engine.compare({ articles }));
    assert.equal(JSON.stringify(report), JSON.stringify(await compare({ articles })));
  });

  test('the engine in one file refuses a module of another version, by name', async () => {
    const { init, version, MuqabalaError } = await import('muqabala/inline');
    const wasm = readFileSync(join(root, 'www/engine/muqabala.wasm'));
    for (let at = wasm.indexOf(version); at >= 0; at = wasm.indexOf(version, at + 1))
      wasm.write('9', at);
    const error = await init({ wasm }).catch((thrown) => thrown);
    assert.ok(error instanceof MuqabalaError);
    assert.equal(error.code, 'version-mismatch');
  });

  test('the integrity that is written down is theirs', () => {
    const integrity = JSON.parse(read('dist/integrity.json'));
    assert.deepEqual(Object.keys(integrity).sort(), ['embed.js', 'inline.js']);
    for (const [name, value] of Object.entries(integrity)) {
      const hash = createHash('sha384')
        .update(read(`dist/${name}`))
        .digest('base64');
      assert.equal(value, `sha384-${hash}`);
    }
  });
});

describe('what the package says of the element', { skip: notMade }, () => {
  const element = () => JSON.parse(read('dist/custom-elements.json')).modules[0].declarations[0];
  const names = (items) => items.map(({ name }) => name).sort();
  const sources = readdirSync(join(root, 'www/element')).map((name) => read(`www/element/${name}`));
  const all = (pattern) => {
    const found = sources.flatMap((source) => [...source.matchAll(pattern)]);
    return [...new Set(found.map(([, name]) => name))].sort();
  };

  test('attributes are those that the source reads', async () => {
    const { SourceComparison } = await import('muqabala/element');
    const asked = all(/(?:this|element)\.(?:has|get)Attribute\('([\w-]+)'\)/g);
    const styled = all(/:host\((?::not\()?\[([a-z-]+)/g).filter((name) => name !== 'hidden');
    const read = new Set([...SourceComparison.observedAttributes, ...asked, ...styled]);
    assert.deepEqual(names(element().attributes), [...read].sort());
  });

  test('events are those that the source sends', () => {
    const sent = all(/\btell\(\s*(?:element|this|i),\s*'([a-z-]+)'/g);
    assert.deepEqual(
      names(element().events),
      sent.map((name) => `muqabala-${name}`),
    );
  });

  test('parts and custom properties are those that the source has', () => {
    assert.deepEqual(names(element().cssParts), all(/\bpart: '([\w-]+)'/g));
    const [host] = read('www/element/style-base.js').match(/:host \{[^}]*\}/);
    const tokens = [...host.matchAll(/(--[a-z-]+):/g)].map(([, name]) => name);
    const fonts = all(/var\((--muqabala-[a-z-]+)/g);
    const inner = ['--ease'];
    assert.deepEqual(
      names(element().cssProperties),
      [...new Set([...tokens, ...fonts])].filter((name) => !inner.includes(name)).sort(),
    );
  });

  test('properties are those that the class has, and which may be set', async () => {
    const { SourceComparison } = await import('muqabala/element');
    const prototypes = [
      SourceComparison.prototype,
      Object.getPrototypeOf(SourceComparison.prototype),
    ];
    const accessors = prototypes
      .flatMap((prototype) => Object.entries(Object.getOwnPropertyDescriptors(prototype)))
      .filter(([, { get }]) => get)
      .map(([name, { set }]) => `${name}${set ? '' : ' (read only)'}`);
    const said = element()
      .members.filter(({ kind }) => kind === 'field')
      .map(({ name, readonly }) => `${name}${readonly ? ' (read only)' : ''}`);
    assert.deepEqual(said.sort(), accessors.sort());
  });

  test('everything has a description', () => {
    const { attributes, events, cssParts, cssProperties, members } = element();
    const items = [...attributes, ...events, ...cssParts, ...cssProperties, ...members];
    assert.deepEqual(
      items.filter(({ description }) => !description?.trim()),
      [],
    );
  });
});

describe('the tarball', { skip: notMade }, () => {
  const pack = () => {
    const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
    const { stdout } = spawnSync('npm', args, { cwd: root, encoding: 'utf8' });
    return JSON.parse(stdout)[0];
  };

  test('holds what is needed to run and no more, and stays small', (t) => {
    const { size, unpackedSize, files } = pack();
    t.diagnostic(`${size} bytes packed, ${unpackedSize} unpacked, ${files.length} files`);
    const paths = files.map(({ path }) => path);
    assert.ok(size <= kMost.packed, `${size} bytes packed`);
    assert.ok(unpackedSize <= kMost.unpacked, `${unpackedSize} bytes unpacked`);
    assert.ok(paths.length <= kMost.files, `${paths.length} files`);
    const known =
      /^(?:CHANGELOG\.md|LICENSE|README\.md|package\.json|dist\/.*\.(?:js|json|d\.ts)|www\/.*\.(?:js|json|css|html|svg|wasm|txt))$/;
    assert.deepEqual(
      paths.filter((path) => !known.test(path)),
      [],
    );
    const needed = Object.values(manifest.exports).flatMap(targets);
    const there = new Set(paths.map((path) => `./${path}`));
    assert.deepEqual(
      needed.map((path) => path.replace('*', packs[0])).filter((path) => !there.has(path)),
      [],
    );
    for (const name of packs) assert.ok(there.has(`./www/engine/lang/${name}`), name);
  });

  test('asks for no library but the one that reads HTML', () => {
    assert.equal(manifest.dependencies, undefined);
    assert.deepEqual(Object.keys(manifest.optionalDependencies), [
      '@mozilla/readability',
      'linkedom',
    ]);
  });
});
