// Pages of publishers, under strict policies: the element by one script tag, and the engine from a
// server of another origin, such as one that hands out npm packages.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { compare } from '../../www/engine/node.js';
import { sampleArticles as articles } from '../data/sample-event.mjs';
import { launch, noBrowser } from '../www/harness.mjs';
import { notMade } from './install.mjs';
import { policy, serveFolder } from './static.mjs';

const root = join(import.meta.dirname, '../..');
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const kNoEngine = "default-src 'none'; script-src 'self' CDN; style-src 'self'; connect-src 'self'";
const kShow = `
  const comparison = document.querySelector('source-comparison');
  comparison.report = await (await fetch('/report.json')).json();
`;

describe('on a page of a publisher', { skip: notMade || noBrowser }, () => {
  let browser;
  let elsewhere;
  let report;
  before(async () => {
    browser = await launch();
    elsewhere = await serveFolder(root, { headers: { 'Access-Control-Allow-Origin': '*' } });
    report = JSON.stringify(await compare({ articles }, { includeText: true }));
  });
  after(async () => {
    await browser?.close();
    elsewhere?.close();
  });

  /** Opens a page whose own files are `made`; what it asked for and complained of. */
  async function open(t, made, csp) {
    const server = await serveFolder('/nowhere', { csp, made });
    const page = await browser.newPage();
    t.after(async () => {
      await page.close();
      server.close();
    });
    const [asked, problems] = [[], []];
    page.on('request', (request) => asked.push(request.url().replace(/^.*\/(?=[^/]*$)/, '')));
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(server.origin);
    return { page, asked, problems };
  }

  /** @param {string} kind @param {string} integrity */
  const embedPage = (kind, integrity) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
    <script ${kind} src="${elsewhere.origin}/dist/embed.js" integrity="${integrity}" crossorigin></script>
    </head><body><source-comparison lang="ar"></source-comparison>
    <script type="module" src="/app.js"></script></body></html>`;
  const integrity = () => JSON.parse(readFileSync(join(root, 'dist/integrity.json'), 'utf8'));

  for (const kind of ['type="module"', 'async', 'defer']) {
    test(`one script (${kind}) shows a report in every view, asks for nothing else`, async (t) => {
      const made = {
        '/index.html': embedPage(kind, integrity()['embed.js']),
        '/app.js': kShow,
        '/report.json': report,
      };
      const csp = kNoEngine.replace('CDN', elsewhere.origin);
      const { page, asked, problems } = await open(t, made, csp);
      for (const view of ['overview', 'table', 'article', 'side']) {
        await page.locator(`#tab-${view}`).click();
        await page.locator(`#tab-${view}[aria-selected=true]`).waitFor();
        await page.locator('.waiting').waitFor({ state: 'detached' });
      }
      assert.deepEqual(asked.filter((name) => name && name !== 'favicon.ico').sort(), [
        'app.js',
        'embed.js',
        'report.json',
      ]);
      assert.deepEqual(problems, []);
    });
  }

  test('a script that is not the one that was meant does not run', async (t) => {
    const wrong = integrity()['inline.js'];
    const made = {
      '/index.html': embedPage('defer', wrong),
      '/app.js': '',
      '/report.json': report,
    };
    const { page, problems } = await open(t, made, kNoEngine.replace('CDN', elsewhere.origin));
    assert.equal(await page.evaluate(() => customElements.get('source-comparison')), undefined);
    assert.equal(problems.length, 1);
    assert.match(problems[0], /integrity/);
  });

  test('the engine of another origin works, in a worker', async (t) => {
    const made = {
      '/index.html':
        '<!doctype html><title>A page</title><script type="module" src="/app.js"></script>',
      '/app.js': `
        import { compare } from '${elsewhere.origin}${exports['.'].default.default.slice(1)}';
        globalThis.result = JSON.stringify(await compare(${JSON.stringify({ articles })}));`,
    };
    const csp = policy({ script: elsewhere.origin, worker: `blob: ${elsewhere.origin}` }).replace(
      "connect-src 'self'",
      `connect-src ${elsewhere.origin}`,
    );
    const { page } = await open(t, made, csp);
    await page.waitForFunction(() => 'result' in globalThis);
    assert.equal(
      await page.evaluate(() => globalThis.result),
      JSON.stringify(await compare({ articles })),
    );
    assert.equal(page.workers().length, 1);
  });
});
