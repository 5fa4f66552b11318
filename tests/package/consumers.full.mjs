// The package in other people's hands: the page that each of their tools builds is opened in a browser
// and compares the sample; their types are checked; the package is checked by the usual tools.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { compare } from '../../www/engine/node.js';
import { sampleArticles as articles } from '../data/sample-event.mjs';
import { launch, noBrowser } from '../www/harness.mjs';
import { builds } from './builds.mjs';
import { consumersFolder, notMade, packInto, unpackInto } from './install.mjs';
import { policy, serveFolder } from './static.mjs';

const temporary = mkdtempSync(join(tmpdir(), 'muqabala-'));
after(() => rmSync(temporary, { recursive: true }));
const folder = notMade ? null : consumersFolder();
const skip = notMade || (folder ? false : 'the tools cannot be installed: no way to the registry');
const tarball = skip ? '' : packInto(temporary);
if (!skip) unpackInto(tarball, folder);

/** Runs a program that npm installed for the consumers. */
function runTool(name, args) {
  const program = join(folder, 'node_modules/.bin', name);
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
}

describe('a page made with', { skip: skip || noBrowser }, () => {
  let browser;
  let expected;
  before(async () => {
    browser = await launch();
    expected = JSON.stringify(await compare({ articles }));
  });
  after(() => browser?.close());

  /** Opens a page until it has a result; what it asked for and complained of. */
  async function open(t, out, csp) {
    const made = { '/event.json': JSON.stringify({ articles }) };
    const server = await serveFolder(out, { csp, made });
    const page = await browser.newPage();
    t.after(async () => {
      await page.close();
      server.close();
    });
    const problems = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('response', (response) => {
      if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(server.origin);
    await page.waitForFunction(() => 'result' in globalThis);
    return { page, problems };
  }

  for (const [name, build] of Object.entries(builds)) {
    test(`${name} compares the sample in a worker, and nothing is missing`, async (t) => {
      const out = join(temporary, name);
      mkdirSync(out);
      const allowed = await build(folder, out);
      const { page, problems } = await open(t, out, policy(allowed));
      assert.deepEqual(problems, []);
      assert.equal(await page.evaluate(() => globalThis.result), expected);
      assert.equal(page.workers().length, 1);
      if (name !== 'inline') await page.locator('source-comparison .summary').waitFor();
      assert.deepEqual(problems, []);
    });
  }
});

describe('the package as its users check it', { skip }, () => {
  for (const place of ['node', 'browser']) {
    test(`types fit a TypeScript program for ${place}`, () => {
      const tsc = join(import.meta.dirname, '../../node_modules/typescript/bin/tsc');
      const options = { cwd: folder, encoding: /** @type {const} */ ('utf8') };
      const { status, stdout } = spawnSync(
        process.execPath,
        [tsc, '-p', `types/${place}`],
        options,
      );
      assert.equal(status, 0, stdout);
    });
  }

  test('publint finds nothing', () => {
    const { status, said } = runTool('publint', [join('node_modules/muqabala'), '--strict']);
    assert.equal(status, 0, said);
    assert.match(said, /All good/);
  });

  test('attw resolves the types of every entry', () => {
    const options = ['--profile', 'esm-only', '--exclude-entrypoints', './core.wasm'];
    const { status, said } = runTool('attw', [tarball, ...options, '--format', 'ascii']);
    assert.equal(status, 0, said);
  });

  test('the analyzer of custom elements reads the same in the sources', () => {
    const place = join(temporary, 'analyzed');
    cpSync(join(folder, 'node_modules/muqabala/www/element'), place, { recursive: true });
    const program = join(folder, 'node_modules/.bin/cem');
    const args = ['analyze', '--globs', 'source-comparison.js'];
    assert.equal(spawnSync(program, args, { cwd: place, stdio: 'ignore' }).status, 0);
    const read = (path) => JSON.parse(readFileSync(path, 'utf8')).modules[0].declarations[0];
    const found = read(join(place, 'custom-elements.json'));
    const ours = read(join(folder, 'node_modules/muqabala/dist/custom-elements.json'));
    const plain = (items) => items.map(({ name, description }) => `${name}: ${description}`);
    for (const kind of ['attributes', 'events', 'cssParts', 'cssProperties'])
      assert.deepEqual(plain(ours[kind]), plain(found[kind]), kind);
  });
});
