import assert from 'node:assert/strict';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, normalize } from 'node:path';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { labelFiles, makeLabels } from '../../www/strings/make-concepts.mjs';

const root = fileURLToPath(new URL('../../www', import.meta.url));
const data = fileURLToPath(new URL('../data', import.meta.url));
const kTypes = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain',
};
const kPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; worker-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

export const readFixture = () =>
  JSON.parse(readFileSync(join(data, 'report-fixture.json'), 'utf8'));
const concepts = () => JSON.parse(readFileSync(join(data, 'concepts-fixture.json'), 'utf8'));
export const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
export const noEngine = existsSync(join(root, 'engine/muqabala.wasm'))
  ? false
  : 'the engine is not built';
export const noSample = existsSync(join(root, 'page/sample/report.json'))
  ? false
  : 'the example is not compared: npm run build';
export const noBrowser = existsSync(chromiumPath)
  ? false
  : `no browser at ${chromiumPath}: set CHROMIUM_PATH`;

/** The page of the element alone: a strict policy with Trusted Types, and room for one element. */
const kHost =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Host</title><link rel="icon" href="/page/icon.svg"><link rel="stylesheet" href="/host.css"><script type="module" src="/element/define.js"></script></head><body><main><h1>Host</h1><source-comparison id="c"></source-comparison></main></body></html>';
/** A stand-in for the engine: answers every comparison with the fixture, cut to the articles asked for. */
const kClient =
  'export function createClient() { return { ready: Promise.resolve("0"), close() {}, async extract() { return { id: null, claims: [] }; }, async compare({ articles }) { const report = await (await fetch("/fixture.json")).json(); globalThis.asked = (globalThis.asked ?? []).concat([articles]); return articles.length === report.articles.length ? report : { ...report, articles: articles.map((article, order) => ({ dir: "auto", lang: null, order, length: article.text.length, sentences: [], copies: [], ...article })), claims: [], facts: [], unique: [], abstained: [] }; } }; }';

/** Serves www with the fixture in place of the engine and the sample; `real` serves www alone. @param {{real?: boolean}} [options] */
export async function serve({ real = false } = {}) {
  const made = new Map([
    ['/host.html', kHost],
    [
      '/host.css',
      ':root { color-scheme: light dark; } body { margin: 0; background: light-dark(#fff, #14161a); } main { padding: 16px; } h1 { font-size: 1em; margin: 0; }',
    ],
    ['/fixture.json', JSON.stringify(readFixture())],
  ]);
  const lang = fileURLToPath(new URL('../../core/lang', import.meta.url));
  for (const { name, content } of labelFiles(real ? makeLabels(lang) : concepts()))
    made.set(`/strings/${name}`, content);
  if (!real) {
    made
      .set('/engine/client.js', kClient)
      .set('/page/sample/event.json', JSON.stringify({ title: { ar: 'حريق', en: 'A fire' } }))
      .set('/page/sample/report.json', JSON.stringify(readFixture()));
  }
  const server = createServer((request, response) =>
    answer(new URL(request.url ?? '/', 'http://localhost').pathname, made, response),
  );
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** The type of a file; text is UTF-8, and a module of wasm must carry no parameter. */
function typeOf(name) {
  const type = kTypes[extname(name)] ?? 'application/octet-stream';
  return type === 'application/wasm' ? type : `${type}; charset=utf-8`;
}

function answer(path, made, response) {
  const name = path.endsWith('/') ? `${path}index.html` : path;
  const file = join(root, normalize(name));
  const known = made.has(name) || (existsSync(file) && statSync(file).isFile());
  const headers = {
    'Content-Type': typeOf(name),
  };
  if (name === '/host.html') headers['Content-Security-Policy'] = kPolicy;
  response.writeHead(known ? 200 : 404, headers);
  if (made.has(name)) response.end(made.get(name));
  else if (known) createReadStream(file).pipe(response);
  else response.end();
}

/** Starts the browser; the tests close it. */
export async function launch() {
  const { chromium } = await import('playwright-core');
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath: chromiumPath, args });
}

/** A page with the element showing a report. @param {import('playwright-core').Browser} browser @param {string} origin @param {{width?: number, height?: number, lang?: string, theme?: string, view?: string, report?: any, touch?: boolean, bypassCSP?: boolean}} [options] */
export async function openElement(
  browser,
  origin,
  {
    width = 1280,
    height = 900,
    lang = 'ar',
    theme = 'light',
    view = 'table',
    report = readFixture(),
    touch = false,
    bypassCSP = false,
  } = {},
) {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    hasTouch: touch,
    bypassCSP,
  });
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(`${origin}/host.html`);
  await page.evaluate(
    async ({ attributes, report }) => {
      await customElements.whenDefined('source-comparison');
      const element = /** @type {any} */ (document.getElementById('c'));
      const ready = new Promise((resolve) => {
        for (const name of ['muqabala-ready', 'muqabala-error'])
          element.addEventListener(name, resolve, { once: true });
      });
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.report = report;
      await ready;
      await new Promise((resolve) => setTimeout(resolve, 50));
      while (element.shadowRoot.querySelector('.waiting'))
        await new Promise((resolve) => setTimeout(resolve, 10));
    },
    { attributes: { lang, theme, view }, report },
  );
  return { page, problems };
}

/**
 * Inside a `describe`: a server and a browser for its tests, there from the first of them on.
 * @param {Parameters<typeof serve>[0]} [options]
 */
export function served(options) {
  const there = {
    origin: '',
    browser: /** @type {import('playwright-core').Browser} */ (Object()),
  };
  let server;
  before(async () => {
    server = await serve(options);
    there.origin = server.origin;
    there.browser = await launch();
  });
  after(async () => {
    await there.browser.close?.();
    server?.close();
  });
  return there;
}

/** Axe finds nothing on the page, once all that comes in is there. @param {import('playwright-core').Page} page @param {string} [place] */
export async function assertNoFinding(page, place = '') {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState === 'finished'),
  );
  await page.waitForTimeout(360);
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere)
    await page.addScriptTag({
      path: createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
    });
  const { violations } = await page.evaluate(() =>
    /** @type {any} */ (globalThis).axe.run(document, { resultTypes: ['violations'] }),
  );
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
  );
  assert.deepEqual(found, [], place);
}

/**
 * Inside a `describe`: a server and a browser for its tests, and the function that opens the element
 * for one of them. `ready` is a selector to wait for, the rest are options of every page.
 * @param {{ready?: string, real?: boolean} & Parameters<typeof openElement>[2]} [defaults] `real`: with the labels of the lexicon
 */
export function elementPages({ ready, real, ...defaults } = {}) {
  const there = served({ real });
  return async (t, options) => {
    const opened = await openElement(there.browser, there.origin, { ...defaults, ...options });
    if (ready) await opened.page.locator(ready).waitFor();
    t.after(() => opened.page.close());
    return opened;
  };
}

/**
 * Inside a `describe`: a server and a browser for its tests, and the function that opens the page in
 * one of them; `real` as in `serve`. Besides the page it gives what was asked for, what went wrong,
 * and how to paste and drop.
 * @param {{real?: boolean}} [options]
 */
export function wholePages(options) {
  const there = served(options);
  return async (t, { query = '?lang=ar', width = 1280, scheme = 'light', ...more } = {}) => {
    const context = await there.browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: /** @type {'light'} */ (scheme),
      ...more,
    });
    t.after(() => context.close());
    const page = await context.newPage();
    const requests = [];
    const problems = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.goto(`${there.origin}/page/${query}`);
    await page.locator('source-comparison .summary').waitFor();
    const { origin } = there;
    return { page, origin, requests, problems, context, ...hands(page) };
  };
}

/** What a reader does with texts. @param {import('playwright-core').Page} page */
function hands(page) {
  /** @param {string} text */
  async function paste(text) {
    await page.locator('#paste').fill(text);
    await page.locator('#desk button[type=submit]').click();
  }

  /** @param {{name: string, bytes: string | Iterable<number>}[]} files */
  const drop = (files) =>
    page.evaluate(
      (files) => {
        const data = new DataTransfer();
        for (const { name, bytes } of files)
          data.items.add(new File([new Uint8Array(bytes)], name));
        document.body.dispatchEvent(
          new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      },
      files.map(({ name, bytes }) => ({
        name,
        bytes: [...(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes)],
      })),
    );
  return { paste, drop };
}
