import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { noBrowser, readFixture, served } from './harness.mjs';

describe('addresses', { skip: noBrowser }, () => {
  const there = served();
  const [{ digest }] = readFixture().articles;
  const link = `#m:article/p1:115-129~${digest.slice(0, 8)}`;
  const opened = async (t, hash, size = { width: 1280, height: 900 }) => {
    const page = await there.browser.newPage({ viewport: size });
    t.after(() => page.close());
    await page.goto(`${there.origin}/page/?lang=ar${hash}`);
    await page.locator('source-comparison .tab').first().waitFor();
    return page;
  };

  test('the page opens at the claim that its address names, and follows what is shown', async (t) => {
    const page = await opened(t, link);
    await page.locator('.claim.current mark', { hasText: 'نحو 120 عاملاً' }).waitFor();
    assert.equal(await page.locator('#tab-article').getAttribute('aria-selected'), 'true');
    const length = await page.evaluate(() => history.length);
    await page.keyboard.press('Escape');
    assert.match(await page.evaluate(() => location.hash), /^#m:article\/p1~/);
    await page.locator('#tab-table').click();
    assert.equal(await page.evaluate(() => location.hash), '#m:table');
    await page.locator('tr[data-row] a.title').nth(1).click();
    assert.match(await page.evaluate(() => location.hash), /^#m:table\/p\d:\d+-\d+~/);
    assert.equal(await page.evaluate(() => history.length), length, 'no entry is added');
  });

  test('a link to another text is refused and said to be', async (t) => {
    const page = await opened(t, link.replace(/~.*/, '~00000000'));
    await page.locator('.state', { hasText: 'تغيّر نصّ هذا المقال بعد المقارنة.' }).waitFor();
    assert.equal(await page.locator('.evidence').isVisible(), false);
  });

  test('on a phone Back closes the sheet, and closing it leaves no entry behind', async (t) => {
    const page = await opened(t, '#m:table', { width: 360, height: 740 });
    await page.locator('.card a.title').first().click();
    await page.locator('.evidence').waitFor();
    await page.goBack();
    await page.locator('.evidence').waitFor({ state: 'hidden' });
    assert.equal(await page.evaluate(() => location.hash), '#m:table');
    assert.equal(await page.locator('#tab-table').getAttribute('aria-selected'), 'true');
    await page.locator('.card a.title').first().click();
    await page.locator('.evidence .next, .evidence-walk button').last().click();
    await page.locator('.evidence .close').click();
    await page.waitForFunction(() => location.hash === '#m:table');
    assert.equal(await page.evaluate(() => history.state?.sheet), undefined);
    await page.locator('.card a.title').first().click();
    await page.locator('.evidence').waitFor();
    await page.locator('#tab-article').click();
    await page.waitForFunction(() => !history.state?.sheet);
    await page.waitForTimeout(100);
    assert.equal(await page.locator('#tab-article').getAttribute('aria-selected'), 'true');
    assert.equal(await page.evaluate(() => location.hash), '#m:article');
  });

  test('an embed reads the address with deep-link only, and never writes the history', async (t) => {
    for (const [deep, expected] of [
      [true, true],
      [false, false],
    ]) {
      const page = await there.browser.newPage({ viewport: { width: 360, height: 740 } });
      t.after(() => page.close());
      await page.goto(`${there.origin}/host.html${link}`);
      await page.evaluate(
        async ({ deep, report }) => {
          for (const name of ['pushState', 'replaceState', 'back'])
            history[name] = () => {
              throw new Error("the history is the host's");
            };
          const element = /** @type {any} */ (document.getElementById('c'));
          element.remove();
          element.toggleAttribute('deep-link', deep);
          element.report = report;
          document.querySelector('main').append(element);
        },
        { deep, report: readFixture() },
      );
      await page.locator('source-comparison .tab').first().waitFor();
      await page.waitForTimeout(150);
      assert.equal(await page.locator('.evidence').isVisible(), expected);
      if (deep) await page.keyboard.press('Escape');
      assert.equal(await page.evaluate(() => location.hash), link);
    }
  });
});

describe('print', { skip: noBrowser }, () => {
  const there = served();

  test('the page prints as a document: letters, summary, versions, notes, codes, colophon', async () => {
    for (const [lang, closing, letter] of [
      ['ar', 'بلغ مقابلةً.', 'أ'],
      ['en', 'The collation is complete.', 'A'],
    ]) {
      const page = await there.browser.newPage();
      await page.goto(`${there.origin}/page/?lang=${lang}`);
      await page.locator('source-comparison[print]').waitFor();
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const sheet = page.locator('body > .sheet');
      await sheet.waitFor();
      assert.equal(await page.locator('main:not(.sheet)').isVisible(), false);
      assert.equal(await sheet.locator('.legend th.siglum').first().textContent(), letter);
      assert.match(await sheet.locator('.summary').textContent(), /5/);
      assert.ok((await sheet.locator('.points .versions li').count()) > 8);
      assert.ok((await sheet.locator('.articles .notes li').count()) > 3);
      assert.match(await sheet.locator('.why code').first().textContent(), /^[a-z-]+$/);
      assert.ok((await sheet.textContent()).includes(closing));
      assert.equal(
        await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
        'rgb(255, 255, 255)',
      );
      const pdf = await page.pdf({ format: 'A4' });
      assert.ok(pdf.length > 20_000);
      await page.emulateMedia({ media: 'screen' });
      await sheet.waitFor({ state: 'detached' });
      await page.close();
    }
  });
});
