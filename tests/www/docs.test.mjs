// The site of the documentation: every link and anchor leads somewhere, the widget works in it, and it
// asks for nothing but its own files.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { makeSite } from '../../docs/site/make-site.mjs';
import { slugOf } from '../../docs/site/pages.mjs';
import { serveFolder } from '../../docs/site/serve-folder.mjs';
import { launch, noBrowser, noSample } from './harness.mjs';

const folder = mkdtempSync(join(tmpdir(), 'muqabala-site-'));
after(() => rmSync(folder, { recursive: true }));
if (!noSample) makeSite(folder);
const names = readdirSync(folder).filter((name) => name.endsWith('.html'));
const html = Object.fromEntries(
  names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
);
/** Without the compared example there is no site. */
const skip = noSample;

/** Addresses in a page. @param {string} page */
const addressesIn = (page) =>
  [...page.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address]) => address);

test('every link, picture and anchor of every page leads somewhere', { skip }, () => {
  const broken = names.flatMap((name) =>
    addressesIn(html[name])
      .filter((address) => !/^https?:/.test(address))
      .filter((address) => {
        const [file, anchor] = address.replaceAll('&amp;', '&').split('#');
        const page = file === '' ? name : file;
        if (!existsSync(join(folder, decodeURIComponent(page)))) return true;
        return anchor !== undefined && !html[page]?.includes(`id="${decodeURIComponent(anchor)}"`);
      })
      .map((address) => `${name}: ${address}`),
  );
  assert.deepEqual(broken, []);
  assert.ok(names.length > 12);
});

test('no anchor stands twice in a page, and headings are named as elsewhere', { skip }, () => {
  for (const name of names) {
    const ids = [...html[name].matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.deepEqual(
      ids.filter((id, i) => ids.indexOf(id) !== i),
      [],
      name,
    );
  }
  assert.equal(slugOf('How good it is: 9 of 10'), 'how-good-it-is-9-of-10');
  assert.equal(slugOf('سطر الأوامر'), 'سطر-الأوامر');
});

test('what pages take from others is in them', { skip }, () => {
  assert.match(html['accuracy.html'], /flagged contradictions that are right/);
  assert.match(html['performance.html'], /events\/s/);
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

describe('the site in a browser', { skip: noBrowser || noSample }, () => {
  let browser;
  let site;
  before(async () => {
    site = await serveFolder(folder);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    site?.close();
  });

  /** A page of the site, and what went wrong in it. @param {string} name @param {number} width */
  async function open(name, width) {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    const faults = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(site.address)) faults.push(request.url());
    });
    await page.goto(site.address + name);
    return { page, faults };
  }

  for (const [name, lang] of [
    ['index.html', 'en'],
    ['dalil.html', 'ar'],
  ]) {
    test(`${name}: the example is compared in the page, nothing is asked from elsewhere`, async () => {
      const { page, faults } = await open(name, 1280);
      const element = page.locator('source-comparison');
      await element
        .getByText(lang === 'ar' ? 'هذه مقارنة لما كُتب' : 'This compares what was written')
        .first()
        .waitFor();
      await element.getByRole('tab').nth(1).click();
      await element.getByRole('table').first().waitFor();
      assert.equal(
        await page.evaluate(() => document.documentElement.dir),
        lang === 'ar' ? 'rtl' : 'ltr',
      );
      assert.deepEqual(faults, []);
      await page.close();
    });
  }

  test('no page is wider than a phone', async () => {
    const { page, faults } = await open(names[0], 360);
    const tooWide = [];
    for (const name of names) {
      await page.goto(site.address + name);
      const room = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (room > 0) tooWide.push(`${name} by ${room} px`);
    }
    assert.deepEqual([tooWide, faults], [[], []]);
    await page.close();
  });

  for (const name of ['index.html', 'dalil.html', 'report.html']) {
    test(`${name} has no fault that axe finds`, async () => {
      const { page } = await open(name, 1280);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() =>
        globalThis.axe.run(document, { exclude: ['source-comparison'] }),
      );
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`),
        [],
      );
      await page.close();
    });
  }
});
