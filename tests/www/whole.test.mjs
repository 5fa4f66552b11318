import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch, noBrowser, noEngine, noSample, serve } from './harness.mjs';

test('the page shows its example before the engine is there, then compares with it', {
  skip: noBrowser || noEngine || noSample,
}, async (t) => {
  const server = await serve({ real: true });
  t.after(() => server.close());
  const browser = await launch();
  t.after(() => browser.close());
  const page = await browser.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${server.origin}/page/?lang=ar`);
  await page.locator('source-comparison .summary').waitFor();
  assert.match(await page.locator('.summary').textContent(), /^5 مصادر: تعارض في /);
  await page.locator('#tab-table').click();
  await page.locator('tr[data-mark=contradict] a.title').first().click();
  assert.notEqual(await page.locator('.evidence .clause').first().textContent(), '');
  const quotes = await page.locator('.evidence blockquote mark').allTextContents();
  assert.ok(quotes.length >= 2 && quotes.every(Boolean), quotes.join(' | '));
  await page.locator('#tab-overview').click();
  const engineFiles = () => requests.filter((url) => /\.wasm$|worker\.js$/.test(url));
  assert.deepEqual(engineFiles(), [], 'nothing of the engine before it is needed');
  for (const text of [
    'Fire at the mill\nThe fire killed seven workers on 3 May 2031, police said.',
    'Mill fire\nThe fire killed nine workers on 3 May 2031, police said.',
  ]) {
    await page.locator('#paste').fill(text);
    await page.locator('#desk button[type=submit]').click();
  }
  await page.locator('.summary', { hasText: 'مصدران' }).waitFor();
  assert.equal(engineFiles().length, 2);
  assert.deepEqual(
    requests.filter((url) => !url.startsWith(`${server.origin}/`)),
    [],
  );
  assert.deepEqual(problems, []);
});
