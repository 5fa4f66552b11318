// The copy that works offline: downloaded from the page, opened from the disk with the network cut.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch, noBrowser, serve } from './harness.mjs';

const made = join(import.meta.dirname, '../../www/page/offline.html');
const noCopy = existsSync(made) ? false : 'the offline copy is not made: npm run build';

const kArticles = [
  'Fire at the mill\nThe fire killed seven workers on 3 May 2031, police said.',
  'Mill fire\nThe fire killed nine workers on 3 May 2031, police said.',
];

describe('the copy that works offline', { skip: noBrowser || noCopy }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-'));
  const path = join(folder, 'muqabala.html');
  let browser;
  let server;
  before(async () => {
    server = await serve({ real: true });
    browser = await launch();
    const page = await browser.newPage();
    await page.goto(`${server.origin}/page/?lang=en`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'A copy that works offline' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'muqabala.html');
    await download.saveAs(path);
    await page.close();
    server.close();
  });
  after(async () => {
    await browser?.close();
    server?.close();
    rmSync(folder, { recursive: true });
  });

  async function openCopy(t, lang) {
    const context = await browser.newContext({ offline: true });
    t.after(() => context.close());
    const page = await context.newPage();
    const seen = { problems: [], requests: [], workers: [] };
    page.on('pageerror', (error) => seen.problems.push(String(error)));
    page.on(
      'console',
      (message) => message.type() === 'error' && seen.problems.push(message.text()),
    );
    page.on('request', (request) => seen.requests.push(request.url()));
    page.on('worker', (worker) => seen.workers.push(worker.url()));
    await page.goto(`${pathToFileURL(path)}?lang=${lang}`);
    await page.locator('source-comparison .summary').waitFor();
    return { page, context, ...seen };
  }

  async function paste(page, text) {
    await page.locator('#paste').fill(text);
    await page.locator('#desk button[type=submit]').click();
  }

  for (const [lang, example, compared, refused] of /** @type {const} */ ([
    ['ar', /^5 مصادر: تعارض في /, /^مصدران: .*اتفاق في نقطة واحدة/, /لا تُجلب الروابط/],
    ['en', /^5 sources: \d+ points in conflict/, /^2 sources: .*1 agreed/, /Links are not fetched/],
  ]))
    test(`opened from the disk, two pasted articles are compared: ${lang}`, async (t) => {
      const { page, context, problems, requests, workers } = await openCopy(t, lang);
      assert.match(await page.locator('.summary').textContent(), example);
      for (const text of kArticles) await paste(page, text);
      await page.locator('.summary', { hasText: compared }).waitFor();
      assert.equal(workers.length, 1, 'the comparison leaves the page free');
      await page.locator('.card a.title').first().click();
      assert.equal(await page.locator('.evidence blockquote mark').count(), 2);
      await paste(page, 'https://example.org/news');
      await page.locator('#messages', { hasText: refused }).waitFor();
      await page.locator('#language').click();
      await page
        .locator('.summary', { hasText: lang === 'ar' ? /^2 sources/ : /^مصدران/ })
        .waitFor();
      assert.equal(await page.locator('[data-tool=offline]').count(), 0);
      assert.deepEqual(
        requests.filter((url) => !/^(file|blob):/.test(url)),
        [],
      );
      assert.equal(requests.filter((url) => url.startsWith('file:')).length, 1);
      assert.deepEqual(
        [
          await context.cookies(),
          await page.evaluate(() => [localStorage.length, sessionStorage.length]),
        ],
        [[], [0, 0]],
      );
      assert.deepEqual(problems, []);
    });

  test('its policy lets only what is in it run, and names no address', () => {
    const html = readFileSync(path, 'utf8');
    const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    assert.match(
      policy,
      /^default-src 'none'; script-src 'sha256-[^']+' 'sha256-[^']+' 'wasm-unsafe-eval';/,
    );
    assert.doesNotMatch(policy, /unsafe-inline|https?:|connect-src|'self'/);
    assert.doesNotMatch(html.replace(/<script[\s\S]*<\/script>/, ''), /(src|href)="(?!data:)/);
  });
});
