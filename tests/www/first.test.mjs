import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { createPageServer } from '../../www/cli/serve.js';
import { launch, noBrowser, noSample } from './harness.mjs';
import { difference } from './pictures.mjs';

const made = fileURLToPath(new URL('../../build/scripts/page/index.html', import.meta.url));
const noFirst = existsSync(made) ? false : 'the page is not made: npm run build';
const kMost = 40_000;

/**
 * First content is the first paint that shows the example compared: its summary and its cards. What it
 * costs is every file asked for before that paint, each compressed by itself as the server sends it.
 */
describe('the first sight of the page', { skip: noBrowser || noSample || noFirst }, () => {
  let server;
  let browser;
  let origin;
  before(async () => {
    server = createPageServer();
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
    origin = `http://localhost:${server.address().port}`;
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  /** The page with all that acts held back until `release`. */
  async function openHeld(t, { lang, width, preferred = 'en', scheme = 'light' }) {
    const context = await browser.newContext({
      viewport: { width, height: 2600 },
      locale: preferred,
      colorScheme: /** @type {'light'} */ (scheme),
    });
    t.after(() => context.close());
    const page = await context.newPage();
    const problems = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    const files = [];
    page.on('requestfinished', (request) => files.push(request));
    let release = () => {};
    const released = new Promise((resolve) => {
      release = () => resolve(null);
    });
    await page.route('**/page/page.js', async (route) => {
      await released;
      await route.continue();
    });
    await page.addInitScript(() => {
      const shifts = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) =>
        shifts.push(...list.getEntries().map((e) => e.toJSON())),
      ).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${origin}/page/${lang ? `?lang=${lang}` : ''}`);
    await page.locator('.summary:visible').waitFor();
    return { page, problems, files, release };
  }

  const ready = (page) =>
    page.waitForFunction(
      () => /** @type {any} */ (document.querySelector('source-comparison')).model,
    );

  for (const { lang, width, scheme = 'light', summary } of [
    { lang: 'ar', width: 360, summary: /^5 مصادر: تعارض في/ },
    { lang: 'ar', width: 768, summary: /^5 مصادر: تعارض في/ },
    { lang: 'ar', width: 1280, summary: /^5 مصادر: تعارض في/ },
    { lang: 'en', width: 360, summary: /^5 sources: \d+ points in conflict/ },
    { lang: 'ar', width: 768, scheme: 'dark', summary: /^5 مصادر: تعارض في/ },
    { lang: 'en', width: 1280, summary: /^5 sources: \d+ points in conflict/ },
  ])
    test(`${lang} at ${width}, ${scheme}: compared in the HTML, and nothing moves when the element takes over`, async (t) => {
      const { page, problems, files, release } = await openHeld(t, { lang, width, scheme });
      assert.match((await page.locator('.summary:visible').textContent()) ?? '', summary);
      assert.ok((await page.locator('.card:visible').count()) >= 5);
      assert.equal(
        await page.locator('#example').isVisible(),
        true,
        'it says that it is an example',
      );
      assert.deepEqual(
        await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]),
        [lang, lang === 'ar' ? 'rtl' : 'ltr'],
      );
      const before = await page.screenshot();
      const names = files.map((file) => new URL(file.url()).pathname);
      assert.deepEqual(
        names.filter((name) => /wasm|worker|engine|element|strings/.test(name)),
        [],
      );
      const bodies = await Promise.all(files.map(async (file) => (await file.response()).body()));
      const bytes = bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
      t.diagnostic(`${bytes} bytes: ${names.join(' ')}`);
      assert.ok(bytes > 1000 && bytes <= kMost, `${bytes} bytes`);
      release();
      await ready(page);
      const { differ } = await difference(browser, before, await page.screenshot());
      assert.ok(differ <= 50, `the same picture but for ${differ} pixels`);
      assert.deepEqual(await page.evaluate('shifts'), []);
      assert.deepEqual(problems, []);
    });

  test('nothing but what was counted is asked for before the first paint', async (t) => {
    const { page, release } = await openHeld(t, { lang: 'ar', width: 360 });
    release();
    await ready(page);
    const early = await page.evaluate(() => {
      const [{ startTime: paint }] = performance.getEntriesByName('first-contentful-paint');
      const asked = performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime < paint);
      return asked.map(({ name }) => new URL(name).pathname).sort();
    });
    const counted = ['/page/first.css', '/page/first.js', '/page/icon.svg', '/page/page.css'];
    assert.deepEqual([...new Set([...early, ...counted])].sort(), counted);
    assert.ok(early.length >= 3);
  });

  test('without an address that says so it speaks the reader’s language', async (t) => {
    for (const [preferred, lang] of [
      ['en-GB', 'en'],
      ['ar-SY', 'ar'],
      ['de', 'ar'],
    ]) {
      const { page } = await openHeld(t, { lang: '', width: 360, preferred });
      assert.equal(await page.evaluate(() => document.documentElement.lang), lang, preferred);
    }
  });
});
