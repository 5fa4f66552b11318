// One report, byte for byte, whichever way an event is given to the engine.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { withEvents } from '../quality/scoring.mjs';
import { launch, noBrowser } from '../www/harness.mjs';
import { notMade } from './install.mjs';
import { policy, serveFolder } from './static.mjs';

const root = join(import.meta.dirname, '../..');
const program = join(root, 'www/cli/muqabala.js');
const folders = [
  join(root, 'www/page/sample'),
  ...((await withEvents('events', (found) => found)) ?? []),
  ...((await withEvents('check', (found) => found)) ?? []), // whose texts nobody is to see
];

/** What event.json says, with the texts of its articles. @param {string} folder */
function eventOf(folder) {
  const event = JSON.parse(readFileSync(join(folder, 'event.json'), 'utf8'));
  const articles = event.articles.map(({ file, ...rest }) => ({
    ...rest,
    text: readFileSync(join(folder, file), 'utf8'),
  }));
  return { ...event, articles };
}

/** @param {string} folder */
function byCommandLine(folder) {
  const args = [program, 'compare', join(folder, 'event.json')];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  assert.deepEqual([status, stderr], [0, '']);
  return stdout.trimEnd();
}

/** The report of a module's API; runs in a browser as well. */
async function byModule({ module, event }) {
  const { compare } = await import(module);
  return JSON.stringify(await compare(event));
}

describe('one report from', { skip: notMade }, () => {
  let browser;
  let server;
  let page;
  before(async () => {
    if (noBrowser) return;
    const csp = policy({ worker: 'blob:' });
    const made = { '/index.html': '<!doctype html><title>Reports</title>' };
    server = await serveFolder(root, { csp, made });
    browser = await launch();
    page = await browser.newPage();
    await page.goto(server.origin);
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  /** @param {string} folder @param {string} report */
  function assertSame(folder, report) {
    // Not by assert.equal: of the events' texts nothing is to be printed.
    assert.ok(report === byCommandLine(folder), 'the report differs');
  }

  for (const folder of folders) {
    const event = eventOf(folder);
    for (const module of ['muqabala', 'muqabala/inline'])
      test(`the command line and ${module} in Node: ${basename(folder)}`, async () => {
        assertSame(folder, await byModule({ module, event }));
      });
    for (const module of ['/www/engine/index.js', '/dist/inline.js'])
      test(`the command line and ${module} in a browser: ${basename(folder)}`, {
        skip: noBrowser,
      }, async () => {
        assertSame(folder, await page.evaluate(byModule, { module, event }));
      });
  }
});
