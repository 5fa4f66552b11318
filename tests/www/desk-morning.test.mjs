import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { noBrowser, noEngine, noSample, wholePages } from './harness.mjs';

const articleOf = (name) =>
  readFileSync(new URL(`../../www/page/sample/articles/${name}.txt`, import.meta.url), 'utf8');

/** The bytes of windows-1256, which only decoders know. @param {string} text */
function arabicBytes(text) {
  const signs = new TextDecoder('windows-1256').decode(
    Uint8Array.from({ length: 256 }, (_, i) => i),
  );
  return [...text].map((sign) => Math.max(0, signs.indexOf(sign)));
}

/** @param {string} name @param {string} source @param {string} published */
function savedPage(name, source, published) {
  const [title, ...paragraphs] = articleOf(name).trim().split(/\n+/);
  const data = {
    '@type': 'NewsArticle',
    headline: title,
    publisher: { name: source },
    datePublished: published,
  };
  return `<!doctype html><html lang="ar"><head><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><nav>Menu</nav><article><h1>${title}</h1>${paragraphs.map((each) => `<p>${each}</p>`).join('')}</article></body></html>`;
}

const dated = (name, source, day) => {
  const [title, ...rest] = articleOf(name).split('\n');
  return `${title}\nالمصدر: ${source}\n${day}\n${rest.join('\n')}`;
};

const files = () => [
  { name: 'wikala.txt', bytes: arabicBytes(dated('a1', 'وكالة مرقب السهل', '21 يناير 2022')) },
  { name: 'dispatch.txt', bytes: articleOf('a2') },
  { name: 'daftar.html', bytes: savedPage('a3', 'صحيفة دفتر الشمال', '2022-01-25T18:00:00+03:00') },
  { name: 'gazette.txt', bytes: articleOf('a4') },
  { name: 'hibr.txt', bytes: `\uFEFF${articleOf('a5')}` },
  { name: 'hibr copy.txt', bytes: articleOf('a5').replaceAll('\n', '\r\n') },
  {
    name: 'logo.png',
    bytes: readFileSync(new URL('../../www/page/icon.svg', import.meta.url)).fill(0),
  },
  { name: 'empty.txt', bytes: '\n' },
];

describe('the morning desk', { skip: noBrowser || noEngine || noSample }, () => {
  const openPage = wholePages({ real: true });

  for (const [name, view] of [
    ['phone', { width: 360, hasTouch: true }],
    ['desktop', { width: 1280 }],
  ]) {
    test(`${name}: eight files, each taken, asked about or named; a date says what it changes`, async (t) => {
      const { page, drop, problems } = await openPage(t, view);
      await drop(files());
      await page.locator('#messages', { hasText: /تعذّرت قراءة logo\.png/ }).waitFor();
      await page.locator('#messages', { hasText: /لا نصّ في empty\.txt/ }).waitFor();
      await page.locator('#twins', { hasText: /ما بعد غويران/ }).waitFor();
      await page.getByRole('button', { name: 'استعمل windows-1256' }).click();
      await page.getByRole('button', { name: 'أزله' }).click();
      await page.waitForFunction(() => document.querySelectorAll('.chip').length === 5);
      await page.locator('source-comparison .summary', { hasText: '5 مصادر' }).waitFor();
      if (name === 'phone') await page.locator('#articles > summary').tap();
      assert.deepEqual(
        (await page.locator('.chip-title').allTextContents()).sort(),
        ['a1', 'a2', 'a3', 'a4', 'a5'].map((article) => articleOf(article).split('\n')[0]).sort(),
      );
      const chip = (title) => page.locator('.chip', { hasText: title });
      assert.equal(
        await chip('قسد').locator('[data-field=published] bdi').textContent(),
        '25 يناير 2022، 18:00',
      );
      assert.equal(
        await chip('هجوم').locator('[data-field=source] bdi').textContent(),
        'وكالة مرقب السهل',
      );
      await page.locator('#articles > summary', { hasText: 'مقالات بلا تاريخ: 3' }).waitFor();
      const waiting = await page.locator('#articles > summary').textContent();
      assert.match(waiting ?? '', /نقاط قد تصير تحديثاً: \d/);
      await chip('Escape').locator('[data-field=published]').click();
      await chip('Escape').locator('[name=published]').fill('2022-01-23');
      await page.locator('#status', { hasText: /صار|جديد|زال|تغيّرت|لم يتغيّر/ }).waitFor();
      const box = await page.locator('#status').boundingBox();
      assert.ok(box && box.y >= 0 && box.y + box.height <= 900, 'what changed is in sight');
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), view.width);
      assert.deepEqual(problems, []);
    });
  }
});
