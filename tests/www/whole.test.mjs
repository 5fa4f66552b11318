import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch, noBrowser, noEngine, serve } from './harness.mjs';

test('the page compares its example with the engine itself', {
  skip: noBrowser || noEngine,
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
  assert.deepEqual(
    requests.filter((url) => !url.startsWith(`${server.origin}/`)),
    [],
  );
  assert.deepEqual(problems, []);
});
