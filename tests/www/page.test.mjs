import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readings } from '../../www/page/decode.js';
import { noBrowser, wholePages } from './harness.mjs';

/** Arabic words in windows-1256, which Node cannot encode. */
const kArabic1256 = new Uint8Array([
  0xe3, 0xde, 0xc7, 0xc8, 0xe1, 0xc9, 0x20, 0xc7, 0xe1, 0xe3, 0xd5, 0xc7, 0xcf, 0xd1,
]);

test('UTF-8 is certain, other bytes are asked about', () => {
  assert.deepEqual(readings(new TextEncoder().encode('مقابلة')), [
    { encoding: 'utf-8', text: 'مقابلة' },
  ]);
  assert.deepEqual(readings(kArabic1256)[0], { encoding: 'windows-1256', text: 'مقابلة المصادر' });
  assert.equal(
    readings(new Uint8Array(Buffer.from('\uFEFFمقابلة', 'utf16le')))[0].encoding,
    'utf-16le',
  );
  assert.equal(readings(new Uint8Array(Buffer.from('two words', 'utf16le')))[0].text, 'two words');
  assert.deepEqual(readings(new Uint8Array([0, 1, 2, 0, 0, 0, 255, 216])), []);
});

describe('the page', { skip: noBrowser }, () => {
  const openPage = wholePages();

  test('opens with the example compared, in Arabic and English', async (t) => {
    const { page, problems } = await openPage(t);
    assert.match(await page.locator('#example').textContent(), /مثال/);
    assert.match(await page.locator('.summary').textContent(), /^5 مصادر: تعارض في 3 نقاط/);
    assert.match(await page.locator('.pitch .privacy').textContent(), /لا تُرسل ولا تُحفظ/);
    await page.locator('#language').click();
    await page.locator('.summary', { hasText: /^5 sources: 3 points in conflict/ }).waitFor();
    assert.deepEqual(
      await page.evaluate(() => [
        document.documentElement.lang,
        document.documentElement.dir,
        document.title,
      ]),
      ['en', 'ltr', 'Muqabala'],
    );
    assert.deepEqual(problems, []);
  });

  test('asks for its own files only and keeps nothing', async (t) => {
    const { page, origin, requests, context } = await openPage(t);
    await page.locator('#paste').fill('نصّ أول\nفيه كلام.');
    await page.locator('#desk button[type=submit]').click();
    await page.locator('#articles .chip').waitFor();
    assert.deepEqual(
      requests.filter((url) => !url.startsWith(`${origin}/`)),
      [],
    );
    assert.deepEqual(await context.cookies(), []);
    assert.deepEqual(
      await page.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        (await navigator.serviceWorker.getRegistrations()).length,
      ]),
      [0, 0, 0],
    );
  });

  test('pasted texts take the place of the example', async (t) => {
    const { page, paste } = await openPage(t);
    for (const text of ['عنوان أول\nنصّ أول.', 'عنوان ثان\nنصّ ثان.']) await paste(text);
    const titles = page.locator('.chip-title');
    await titles.nth(1).waitFor();
    assert.deepEqual(await titles.allTextContents(), ['عنوان أول', 'عنوان ثان']);
    assert.equal(await page.locator('#example').isVisible(), false);
    await page.locator('.chip').first().getByRole('button', { name: /أزل/ }).click();
    assert.deepEqual(await titles.allTextContents(), ['عنوان ثان']);
    await page.locator('source-comparison .summary', { hasText: 'مقال واحد' }).waitFor();
  });

  test('a pasted address is not fetched', async (t) => {
    const { page, requests } = await openPage(t);
    await page.locator('#paste').fill('https://example.org/news');
    await page.locator('#desk button[type=submit]').click();
    await page.locator('#messages', { hasText: /لا تُجلب الروابط/ }).waitFor();
    assert.equal(
      requests.some((url) => url.includes('example.org')),
      false,
    );
  });

  test('dropped files: text, HTML, an event, an old encoding, no text', async (t) => {
    const { page, drop } = await openPage(t, { query: '?lang=en' });
    await drop([
      { name: 'one.txt', bytes: 'First title\nFirst text.' },
      {
        name: 'two.html',
        bytes:
          '<html lang="en"><title>Second title</title><script>alert(1)</script><p>Second text.</p>',
      },
      {
        name: 'event.json',
        bytes: JSON.stringify({
          articles: [
            { file: 'articles/three.txt', source: 'Third source', published: '2031-05-12' },
            { file: 'gone.txt' },
          ],
        }),
      },
      { name: 'three.txt', bytes: 'Third title\nThird text.' },
      { name: 'old.txt', bytes: kArabic1256 },
      { name: 'picture.png', bytes: [137, 80, 78, 71, 0, 1, 2, 0, 0, 0, 255, 216] },
    ]);
    await page.locator('.chip').nth(2).waitFor({ state: 'attached' });
    assert.deepEqual((await page.locator('.chip-title').allTextContents()).sort(), [
      'First title',
      'Second title',
      'Third title',
    ]);
    assert.match(await page.locator('#messages').textContent(), /picture\.png: it is not text/);
    assert.match(await page.locator('#messages').textContent(), /gone\.txt, which was not dropped/);
    await page.getByRole('button', { name: 'Use windows-1256' }).click();
    assert.equal(await page.locator('.chip-title').last().textContent(), 'مقابلة المصادر');
  });

  test('follows the theme of the system, with a switch', async (t) => {
    const { page } = await openPage(t, { scheme: 'dark' });
    const surface = () =>
      page.evaluate(() => [
        getComputedStyle(document.body).backgroundColor,
        getComputedStyle(
          document.querySelector('source-comparison').shadowRoot.querySelector('.root'),
        ).backgroundColor,
      ]);
    assert.deepEqual(await surface(), ['rgb(20, 22, 26)', 'rgb(20, 22, 26)']);
    await page.locator('#theme').click();
    assert.deepEqual(await surface(), ['rgb(255, 255, 255)', 'rgb(255, 255, 255)']);
  });

  test('on a phone the tools are in a menu, and own articles leave the comparison in sight', async (t) => {
    const { page, paste } = await openPage(t, { width: 360 });
    const tool = page.locator('[data-tool=questions]');
    assert.equal(await tool.isVisible(), false);
    await page.getByRole('button', { name: 'القائمة' }).click();
    assert.equal(await tool.isVisible(), true);
    await page.locator('#theme', { hasText: 'المظهر' }).click();
    await page.keyboard.press('Escape');
    assert.equal(await tool.isVisible(), false);
    await paste('كان في السجن نحو 3500 سجين يوم الخميس.');
    await page.locator('#articles:not([hidden])').waitFor();
    await page.locator('#articles > summary').focus();
    assert.equal(await page.locator('#desk button[type=submit]').isVisible(), false);
    await page.locator('#paste').fill('كان في السجن نحو 5000 سجين يوم الخميس.');
    await page.locator('#desk button[type=submit]').click();
    await page.waitForFunction(() => document.querySelectorAll('.chip').length === 2);
    const tabs = await page.locator('source-comparison .tabs').boundingBox();
    assert.ok(tabs && tabs.y < 400, `${tabs?.y}`);
  });

  test('a phone has no sideways scroll', async (t) => {
    for (const query of ['?lang=ar', '?lang=en']) {
      const { page } = await openPage(t, { query, width: 360 });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360, query);
    }
  });
});
