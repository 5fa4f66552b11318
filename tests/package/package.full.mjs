// The tarball in an empty folder, as `npm install muqabala` puts it there: the API by import and by
// require, the command line, the page that it serves, and input that is refused.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { compare } from '../../www/engine/node.js';
import { sampleArticles as articles } from '../data/sample-event.mjs';
import { notMade, packInto } from './install.mjs';

const folder = mkdtempSync(join(tmpdir(), 'muqabala-'));
after(() => rmSync(folder, { recursive: true }));

/** Installs the tarball with what it asks for; without a registry it does without the libraries for HTML. */
function install() {
  writeFileSync(join(folder, 'package.json'), '{ "name": "somebody", "private": true }');
  const tarball = packInto(folder);
  const args = ['install', '--no-audit', '--no-fund', '--fetch-retries=0', tarball];
  return spawnSync('npm', args, { cwd: folder, stdio: 'ignore' }).status === 0;
}
const skip = notMade || (install() ? false : 'it cannot be installed here');
const noHtml = existsSync(join(folder, 'node_modules/linkedom'))
  ? false
  : 'the libraries that read HTML did not come: no way to the registry';

/** @param {string} program @param {string[]} args @param {string} [input] */
function run(program, args, input = '') {
  const options = {
    cwd: folder,
    input,
    encoding: /** @type {const} */ ('utf8'),
    maxBuffer: 1 << 26,
  };
  const { status, stdout, stderr } = spawnSync(program, args, options);
  return { code: status, out: stdout, err: stderr };
}
const node = (name, script) => {
  writeFileSync(join(folder, name), script);
  return run(process.execPath, [name]);
};
const muqabala = (args, input) => run(join(folder, 'node_modules/.bin/muqabala'), args, input);

describe('the installed package', { skip }, () => {
  const expected = async () => `${JSON.stringify(await compare({ articles }))}\n`;
  const event = JSON.stringify({ articles });

  test('asks for nothing but what reads HTML', () => {
    const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
    const { dependencies, optionalDependencies } = packages['node_modules/muqabala'];
    assert.equal(dependencies, undefined);
    assert.deepEqual(Object.keys(optionalDependencies), ['@mozilla/readability', 'linkedom']);
  });

  test('compares by import', async () => {
    const script = `import { compare } from 'muqabala';
      console.log(JSON.stringify(await compare(${event})));`;
    assert.deepEqual(node('by-import.mjs', script), { code: 0, out: await expected(), err: '' });
  });

  test('compares by require', async () => {
    const script = `const { compare } = require('muqabala');
      compare(${event}).then((report) => console.log(JSON.stringify(report)));`;
    const { code, out } = node('by-require.cjs', script);
    assert.deepEqual([code, out], [0, await expected()]);
  });

  test('compares with the engine in one file, and with bytes, as an edge server would', async () => {
    const script = `import { readFileSync } from 'node:fs';
      import { compare, init } from 'muqabala/inline';
      const file = (name) => readFileSync(new URL(import.meta.resolve('muqabala/' + name)));
      const event = ${event};
      console.log(JSON.stringify(await compare(event)));
      const wasm = await WebAssembly.compile(file('core.wasm'));
      const packs = Object.fromEntries(['ar', 'en', 'fr'].map((code) => [code, file('data/' + code + '.txt')]));
      const engine = await init({ wasm, packs });
      console.log(JSON.stringify(engine.compare(event)));`;
    const { code, out, err } = node('inline.mjs', script);
    assert.deepEqual([code, err], [0, '']);
    assert.equal(out, (await expected()).repeat(2));
  });

  test('reads an article out of HTML', { skip: noHtml }, () => {
    const script = `import { extract } from 'muqabala';
      const { claims } = await extract({ html: '<article><p>At least 30 people were hurt.</p></article>' });
      console.log(claims[0].value.min);`;
    assert.deepEqual(node('html.mjs', script), { code: 0, out: '30\n', err: '' });
  });

  test('refuses bad input by name', () => {
    const script = `import { compare, MuqabalaError } from 'muqabala';
      const error = await compare({ articles: [{ text: 'One.' }, {}] }).catch((thrown) => thrown);
      console.log(error instanceof MuqabalaError, error.code, error.path);`;
    const out = 'true invalid-input /articles/1/text\n';
    assert.deepEqual(node('bad.mjs', script), { code: 0, out, err: '' });
  });

  test('has a command line', async () => {
    const { version } = JSON.parse(
      readFileSync(join(folder, 'node_modules/muqabala/package.json'), 'utf8'),
    );
    assert.equal(muqabala(['--version']).out, `${version}\n`);
    const { code, out, err } = muqabala(['compare', '-'], event);
    assert.deepEqual([code, err], [0, '']);
    assert.equal(out, await expected());
    const bad = muqabala(['compare', '-'], '{"articles":[{"text":"One."},{}]}');
    assert.deepEqual([bad.code, bad.out], [3, '']);
    assert.match(bad.err, /\/articles\/1\/text/);
  });

  test('serves the page', async (t) => {
    const server = spawn(join(folder, 'node_modules/.bin/muqabala'), ['serve', '--port', '0']);
    t.after(() => server.kill());
    const [, address] = await new Promise((resolve) =>
      server.stdout.on('data', (said) => resolve(/(http:\S+)/.exec(String(said)))),
    );
    for (const path of ['', 'page/page.js', 'engine/muqabala.wasm', 'strings/concepts.ar.json'])
      assert.equal((await fetch(new URL(path, address))).status, 200, path);
  });

  test('says what is missing when HTML comes and nothing can read it', () => {
    rmSync(join(folder, 'node_modules/linkedom'), { recursive: true, force: true });
    const script = `import { extract } from 'muqabala';
      const error = await extract({ html: '<p>One.</p>' }).catch((thrown) => thrown);
      console.log(error.name, error.code, /linkedom/.test(error.message));`;
    const out = 'MuqabalaError not-loaded true\n';
    assert.deepEqual(node('without.mjs', script), { code: 0, out, err: '' });
  });
});
