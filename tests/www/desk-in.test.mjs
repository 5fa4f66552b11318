import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { assertNoFinding, noBrowser, noEngine, noSample, wholePages } from './harness.mjs';

const first = 'Fire at the mill\nThe fire killed seven workers on 3 May 2031, police said.';
const second = 'Mill fire\nThe fire killed nine workers on 3 May 2031, police said.';
const third = 'Blaze\nThe fire killed nine workers on 3 May 2031, the ministry said.';
const arabic1256 = [
  0xe3, 0xde, 0xc7, 0xc8, 0xe1, 0xc9, 0x20, 0xc7, 0xe1, 0xe3, 0xd5, 0xc7, 0xcf, 0xd1,
];
const saved = `<!doctype html><html lang="en"><head><title>Fire</title><script type="application/ld+json">
{"@type":"NewsArticle","headline":"Fire in the mill","publisher":{"name":"The Valley Post"},"datePublished":"2031-05-04T09:30:00Z","url":"https://valley.example/fire"}
</script></head><body><article><h1>Fire in the mill</h1><p>The fire killed eight workers, police said.</p></article></body></html>`;

/** What a reader sees of the desk, by language. */
const kWords = {
  ar: {
    asked: /مقالات في هذا النص: 2\. أفصلها؟/,
    apart: 'افصلها',
    whole: 'أبقها مقالاً واحداً',
    twin: /نصّه نصّ \([أبج]\) نفسه/,
    removeTwin: 'أزله',
    keepTwin: 'أبقه',
    encoding: /ليس old\.txt بترميز UTF-8/,
    use: 'استعمل windows-1256',
    binary: /تعذّرت قراءة picture\.txt: ليست نصاً/,
    link: /لا تُجلب الروابط\. الصق النص، أو احفظ الصفحة وأسقط ملفها\./,
    left: /ملفات في المجلد ليست مقالات: 2/,
    edit: /حرّر بيانات/,
    remove: /أزل/,
    undated: /مقالات بلا تاريخ: 2.*نقاط قد تصير تحديثاً: 1/s,
    changed: /^(جديد|صار|زال|تغيّرت)/,
    unchanged: 'لم يتغيّر شيء في المقابلة.',
    letters: ['أ', 'ب', 'ج'],
    byDate: 'رتّب الحروف بالتاريخ',
    date: '4 مايو 2031، 09:30',
    about: '≈ 4 مايو 2031، 09:30',
    one: /مقال واحد\. أضف مقالاً ثانياً لتبدأ المقارنة/,
    figures: /أرقامه: 1/,
    waits: 'يُحمَّل المحرّك…',
    notLoaded: /لم يُحمَّل المحرّك\. تحقّق من الشبكة/,
    again: 'أعد المحاولة',
    none: /لا نقطة مشتركة بين هذه المقالات/,
    apartest: /الأبعد صلة: \(.\) .*، و\(.\) /,
  },
  en: {
    asked: /Articles in this text: 2\. Separate them\?/,
    apart: 'Separate them',
    whole: 'Keep as one article',
    twin: /has the same text as \([ABC]\)/,
    removeTwin: 'Remove it',
    keepTwin: 'Keep it',
    encoding: /old\.txt is not UTF-8/,
    use: 'Use windows-1256',
    binary: /Could not read picture\.txt: it is not text/,
    link: /Links are not fetched\. Paste the text, or save the page and drop its file\./,
    left: /no articles: 2/,
    edit: /Edit the details/,
    remove: /Remove/,
    undated: /Articles without a date: 2.*Points that may become updates: 1/s,
    changed: /^(New|Now|Gone|Other)/,
    unchanged: 'Nothing changed in the comparison.',
    letters: ['A', 'B', 'C'],
    byDate: 'Letter by date',
    date: '4 May 2031, 09:30',
    about: '≈ 4 May 2031, 09:30',
    one: /One article\. Add a second one to start the comparison/,
    figures: /Its figures: 1/,
    waits: 'Loading the engine…',
    notLoaded: /The engine did not load\. Check the network/,
    again: 'Try again',
    none: /No point in common between these articles/,
    apartest: /Least related: \(.\) .* and \(.\) /,
  },
};

for (const [lang, words] of Object.entries(kWords)) {
  describe(`the desk in ${lang}`, { skip: noBrowser || noEngine || noSample }, () => {
    const openPage = wholePages({ real: true });
    const open = async (t, more = {}) => {
      const opened = await openPage(t, { query: `?lang=${lang}`, ...more });
      const { page } = opened;
      const message = (/** @type {RegExp} */ text) =>
        page.locator('#messages', { hasText: text }).waitFor();
      const titles = async (/** @type {number} */ count) => {
        await page.waitForFunction(
          (count) => document.querySelectorAll('.chip').length === count,
          count,
        );
        return page.locator('.chip-title').allTextContents();
      };
      const status = (/** @type {string | RegExp} */ text) =>
        page.locator('#status', { hasText: text }).waitFor();
      const button = (/** @type {string} */ name) =>
        page.getByRole('button', { name, exact: true });
      return { ...opened, message, titles, status, button };
    };

    test('several reports in one paste are taken apart, or kept together, when that is said', async (t) => {
      const { page, paste, message, titles, button } = await open(t);
      const both = `${first}\n\n---\n\n${second}`;
      await paste(both);
      await message(words.asked);
      assert.equal(await page.locator('.chip').count(), 0, 'nothing is done before it is said');
      assert.deepEqual(await page.locator('.offer li').allTextContents(), [
        'Fire at the mill',
        'Mill fire',
      ]);
      await button(words.apart).click();
      assert.deepEqual(await titles(2), ['Fire at the mill', 'Mill fire']);
      await page.locator('source-comparison .summary').waitFor();
      await paste(both);
      await button(words.whole).click();
      assert.equal((await titles(3)).length, 3);
    });

    test('the same text twice is offered for removal', async (t) => {
      const { page, drop, titles, button } = await open(t);
      await drop([
        { name: 'one.txt', bytes: first },
        { name: 'two.txt', bytes: second },
        { name: 'copy.txt', bytes: `\uFEFF${first.replace('\n', '\r\n\r\n')}  ` },
      ]);
      assert.equal((await titles(3)).length, 3, 'it is not refused');
      await page.locator('#twins', { hasText: words.twin }).waitFor();
      await button(words.removeTwin).click();
      assert.deepEqual(await titles(2), ['Fire at the mill', 'Mill fire']);
      assert.equal(await page.locator('#twins').textContent(), '');
      await drop([{ name: 'copy.txt', bytes: second }]);
      await button(words.keepTwin).click();
      await drop([{ name: 'third.txt', bytes: third }]);
      await titles(4);
      assert.equal(
        await page.locator('#twins').textContent(),
        '',
        'what is kept is not asked again',
      );
    });

    test('files: an old encoding is shown for a yes, what is no text is named, questions wait', async (t) => {
      const { page, drop, message, titles, button } = await open(t);
      await drop([
        { name: 'old.txt', bytes: arabic1256 },
        { name: 'wide.txt', bytes: Buffer.from(`\uFEFF${second}`, 'utf16le') },
        { name: 'picture.txt', bytes: [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13] },
      ]);
      await message(words.binary);
      await message(words.encoding);
      assert.equal(await page.locator('.preview').first().textContent(), 'مقابلة المصادر');
      assert.deepEqual(await titles(1), ['Mill fire']);
      await page.locator('#messages .close').click();
      assert.doesNotMatch((await page.locator('#messages').textContent()) ?? '', words.binary);
      await drop([{ name: 'one.txt', bytes: first }]);
      await titles(2);
      await button(words.use).click();
      assert.equal((await titles(3))[2], 'مقابلة المصادر');
    });

    test('an address alone is not fetched and stays in the box', async (t) => {
      const { page, paste, message, requests } = await open(t);
      await paste('https://valley.example/fire');
      await message(words.link);
      assert.equal(await page.locator('#paste').inputValue(), 'https://valley.example/fire');
      assert.ok(!requests.some((url) => url.includes('valley.example')));
    });

    test('a folder gives its texts and leaves its pictures', async (t) => {
      const { page, message, titles } = await open(t);
      const folder = mkdtempSync(join(tmpdir(), 'desk-'));
      t.after(() => rmSync(folder, { recursive: true }));
      mkdirSync(join(folder, 'articles'));
      writeFileSync(join(folder, 'articles/one.txt'), first);
      writeFileSync(join(folder, 'two.html'), saved);
      writeFileSync(join(folder, 'logo.png'), 'x');
      writeFileSync(join(folder, '.hidden.txt'), 'x');
      await page.locator('#folder').setInputFiles(folder);
      assert.deepEqual((await titles(2)).sort(), ['Fire at the mill', 'Fire in the mill']);
      await message(words.left);
    });

    test('a saved page brings its chips along; a chip opens its field; precision and time', async (t) => {
      const { page, drop, titles } = await open(t);
      await drop([{ name: 'page.html', bytes: saved }]);
      await titles(1);
      const chip = page.locator('.chip');
      const fact = (/** @type {string} */ field) => chip.locator(`[data-field=${field}] bdi`);
      assert.equal(await fact('source').textContent(), 'The Valley Post');
      assert.equal(await fact('published').textContent(), words.date);
      assert.equal(await fact('url').textContent(), 'valley.example');
      await chip.locator('[data-field=published]').click();
      assert.equal(
        await page.evaluate(() => document.activeElement?.getAttribute('name')),
        'published',
      );
      await chip.locator('[name=precision]').selectOption('about');
      assert.equal(await fact('published').textContent(), words.about);
      await chip.locator('[name=precision]').selectOption('unknown');
      await chip.locator('.fact.open[data-field=published]').waitFor();
      assert.equal(await chip.locator('[name=published]').inputValue(), '');
      await chip.locator('[name=via]').fill('AFP');
      await page.keyboard.press('Tab');
      assert.match((await fact('via').textContent()) ?? '', /AFP/);
      await page.keyboard.press('Escape');
      assert.equal(await chip.locator('.chip-form').isVisible(), false);
      assert.match(
        (await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) ?? '',
        words.edit,
      );
    });

    test('a missing date is an open task, and an edit says what it changed', async (t) => {
      const { page, drop, titles, status } = await open(t, { reducedMotion: 'reduce' });
      await drop([
        { name: 'one.txt', bytes: first },
        { name: 'two.txt', bytes: second },
      ]);
      await titles(2);
      await page.locator('source-comparison .summary').waitFor();
      await page.locator('#articles > summary', { hasText: words.undated }).waitFor();
      await page.locator('#tab-table').click();
      await page.locator('source-comparison tr.fact').first().waitFor();
      await drop([{ name: 'three.txt', bytes: third }]);
      await status(words.changed);
      const changed = page.locator('source-comparison [data-changed]');
      await changed.first().waitFor();
      assert.notEqual(
        await changed.first().evaluate((row) => getComputedStyle(row).outlineStyle),
        'none',
        'without motion an outline',
      );
      await page.waitForFunction(
        () =>
          !document.querySelector('source-comparison')?.shadowRoot?.querySelector('[data-changed]'),
      );
      await page.locator('.chip [data-field=source]').first().click();
      await page.locator('.chip [name=url]').first().fill('https://valley.example/a');
      await page.keyboard.press('Tab');
      await status(words.unchanged);
    });

    test('a letter stays with its article until letters are dealt by date', async (t) => {
      const { page, drop, titles, button } = await open(t);
      const event = (/** @type {[string, string, string][]} */ articles) => ({
        name: 'event.json',
        bytes: JSON.stringify({
          title: { ar: 'حريق المطحنة', en: 'Mill fire' },
          articles: articles.map(([source, published, text]) => ({ source, published, text })),
        }),
      });
      /** The letters in their order, each with the source that has it. */
      const dealt = (/** @type {string[]} */ ...expected) =>
        page.waitForFunction(
          (expected) =>
            [...document.querySelectorAll('.chip')]
              .map(
                (chip) =>
                  `${chip.querySelector('.siglum')?.textContent} ${chip.querySelector('[data-field=source] bdi')?.textContent}`,
              )
              .join() === expected,
          expected.join(),
        );
      const [A, B, C] = words.letters;
      await drop([
        event([
          ['Valley Post', '2031-05-04', first],
          ['Hill Times', '2031-05-06', second],
        ]),
      ]);
      await titles(2);
      await dealt(`${A} Valley Post`, `${B} Hill Times`);
      assert.equal(await button(words.byDate).isVisible(), false);
      await drop([event([['River News', '2031-05-05', third]])]);
      await dealt(`${A} Valley Post`, `${B} Hill Times`, `${C} River News`);
      assert.deepEqual(
        await page.locator('source-comparison .sources .siglum').allTextContents(),
        [A, C, B],
        'in order of date, each with its letter',
      );
      await button(words.byDate).click();
      await dealt(`${A} Valley Post`, `${B} River News`, `${C} Hill Times`);
      assert.deepEqual(await page.locator('source-comparison .sources .siglum').allTextContents(), [
        A,
        B,
        C,
      ]);
      assert.equal(
        await page.locator('#event-name').inputValue(),
        lang === 'ar' ? 'حريق المطحنة' : 'Mill fire',
      );
    });

    test('one article shows what it says; unrelated ones name the least related', async (t) => {
      const { page, paste } = await open(t);
      await paste(first);
      await page.locator('source-comparison .summary', { hasText: words.one }).waitFor();
      await page.locator('#alone', { hasText: words.figures }).waitFor();
      await paste('Chess\nThe young player won the last game of the tournament.');
      await paste('Weather\nRain is expected along the coast in the evening.');
      await page.locator('source-comparison .summary', { hasText: words.none }).waitFor();
      await page.locator('source-comparison .state', { hasText: words.apartest }).waitFor();
      assert.equal(await page.locator('#alone').isVisible(), false);
    });

    test('an engine on its way is told, one that does not come can be tried again', async (t) => {
      const { page, drop, message, titles, button } = await open(t);
      let answer = () => {};
      const held = new Promise((resolve) => {
        answer = () => resolve(null);
      });
      await page.route('**/*.wasm', async (route) => {
        await held;
        await route.abort();
      });
      await drop([
        { name: 'one.txt', bytes: first },
        { name: 'two.txt', bytes: second },
      ]);
      await page.locator('#skeleton').waitFor();
      await page.locator('#progress', { hasText: words.waits }).waitFor();
      answer();
      await message(words.notLoaded);
      assert.equal((await titles(2)).length, 2, 'the articles stay');
      await page.unroute('**/*.wasm');
      await button(words.again).click();
      await page.locator('source-comparison .summary').waitFor();
      assert.equal(await page.locator('#skeleton').isVisible(), false);
      assert.equal(await page.locator('#messages').textContent(), '');
    });

    test('axe finds nothing in the open desk, in both themes; the words follow the language', async (t) => {
      for (const scheme of ['light', 'dark']) {
        const { page, drop, titles, message, problems } = await open(t, {
          scheme,
          bypassCSP: true,
        });
        await drop([
          { name: 'one.txt', bytes: first },
          { name: 'two.txt', bytes: first },
          { name: 'old.txt', bytes: arabic1256 },
        ]);
        await titles(2);
        await message(words.encoding);
        await page.locator('source-comparison .summary').waitFor();
        await page.locator('.chip [data-field=published]').first().click();
        await assertNoFinding(page, scheme);
        const other = kWords[lang === 'ar' ? 'en' : 'ar'];
        await page.locator('#language').click();
        await page.locator('#twins', { hasText: other.twin }).waitFor();
        await page.locator('.chip').first().getByRole('button', { name: other.edit }).waitFor();
        assert.deepEqual(problems, []);
      }
    });

    test('the page asks before own work is lost, and only then', async (t) => {
      const { page, paste, titles } = await open(t);
      const asked = [];
      page.on('dialog', (dialog) => {
        asked.push(dialog.type());
        return dialog.dismiss();
      });
      await paste(first);
      await titles(1);
      await page.close({ runBeforeUnload: true });
      await page.waitForTimeout(300);
      assert.deepEqual(asked, ['beforeunload']);
      await page.locator('.chip').getByRole('button', { name: words.remove }).click();
      await titles(0);
      await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]);
      assert.equal(asked.length, 1);
    });
  });
}
