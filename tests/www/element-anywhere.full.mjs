import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { digestOf } from '../../www/element/digest.js';
import { assertNoFinding, elementPages, noBrowser, readFixture } from './harness.mjs';

describe('the element, wherever it stands', { skip: noBrowser }, () => {
  const open = elementPages();

  test('no finding of axe in any view and theme', async (t) => {
    for (const theme of ['light', 'dark']) {
      for (const [view, width, lang] of [
        ['overview', 1280, 'ar'],
        ['table', 1280, 'ar'],
        ['table', 700, 'en'],
        ['table', 360, 'ar'],
        ['article', 1280, 'en'],
        ['article', 360, 'ar'],
      ]) {
        const { page } = await open(t, {
          theme,
          view,
          width,
          lang,
          bypassCSP: true,
        });
        if (view !== 'overview') await page.locator('a[data-fact="1"]').first().click();
        await assertNoFinding(page, `${view} ${theme} ${width}`);
        await page.close();
      }
    }
    t.diagnostic('12 states');
  });

  test('a hostile report stays text', async (t) => {
    const report = readFixture();
    const bad = '<img src=x onerror=alert(1)><script>alert(1)</script>\u202Eevil\u2066';
    for (const article of report.articles)
      Object.assign(article, { title: bad, source: bad, via: bad, url: 'javascript:alert(1)' });
    report.articles[0].text = `${bad}\n${report.articles[0].text.slice(bad.length + 1)}`;
    report.articles[0].digest = digestOf(report.articles[0].text);
    for (const claim of report.claims)
      Object.assign(claim, { speakers: [{ id: 's', name: bad }], key: { start: -5, end: 1e9 } });
    Object.assign(report.facts[0].relations[0].reason, {
      code: bad,
      params: { difference: bad, days: bad },
    });
    report.facts[0].topic = {
      concepts: ['__proto__', 'constructor'],
      names: [{ article: 'nobody', start: 0, end: 9 }],
    };
    const { page, problems } = await open(t, { report });
    for (const view of ['overview', 'table', 'article']) {
      await page.locator(`#tab-${view}`).click();
      await page.locator('a[data-fact="0"]').first().click();
      const found = await page.evaluate(() => {
        const shadow = document.getElementById('c').shadowRoot;
        return {
          parsed: shadow.querySelectorAll('script, img, iframe, style').length,
          links: [...shadow.querySelectorAll('a')]
            .map((a) => a.getAttribute('href'))
            .filter((href) => !/^(#m:|https?:)/.test(href)),
        };
      });
      assert.deepEqual(found, { parsed: 0, links: [] }, view);
      await page.keyboard.press('Escape');
    }
    assert.deepEqual(problems, []);
  });

  test('links are http or https, the others are plain names', async (t) => {
    const { page } = await open(t, { view: 'overview' });
    assert.deepEqual(
      await page.locator('.sources a').evaluateAll((all) => all.map((a) => a.getAttribute('href'))),
      ['https://example.org/p1', 'https://example.org/p4', 'https://example.org/p3?a=1'],
    );
  });

  test('a phone scrolls in one direction only, in every view', async (t) => {
    for (const lang of ['ar', 'en']) {
      for (const view of ['overview', 'table', 'article']) {
        const { page } = await open(t, {
          width: 360,
          height: 740,
          lang,
          view,
          touch: true,
        });
        assert.equal(
          await page.evaluate(() => document.documentElement.scrollWidth),
          360,
          `${view} ${lang}`,
        );
        await page.locator('a[data-fact]').first().tap();
        const sheet = await page.locator('.evidence').boundingBox();
        assert.ok(
          sheet && sheet.width <= 360 && Math.abs(sheet.height - 740 * 0.58) < 2,
          JSON.stringify(sheet),
        );
        assert.equal(
          await page.evaluate(() => document.documentElement.scrollWidth),
          360,
          `${view} ${lang} with evidence`,
        );
        assert.ok(
          await page
            .locator('.evidence button.icon')
            .evaluateAll((all) => all.every((each) => each.getBoundingClientRect().height >= 44)),
          'targets',
        );
        await page.close();
      }
    }
    t.diagnostic('6 states');
  });

  test('cards, by version or by source, as the room allows', async (t) => {
    for (const [width, selector] of [
      [400, '.cards'],
      [700, 'table.by-version'],
      [1200, 'table.by-source'],
    ]) {
      const { page } = await open(t, { width });
      assert.equal(await page.locator(selector).first().isVisible(), true, `${width}`);
      await page.close();
    }
    t.diagnostic('3 widths');
  });

  test('a text that changed is not marked', async (t) => {
    const report = readFixture();
    report.articles[0].text += ' وزيادة';
    const { page } = await open(t, { report, view: 'article' });
    assert.equal(
      await page.locator('.article-view .state').textContent(),
      'تغيّر نصّ هذا المقال بعد المقارنة.',
    );
    assert.equal(await page.locator('a.mark').count(), 0);
  });

  test('texts beside a report without any', async (t) => {
    const report = readFixture();
    const texts = report.articles.map(({ id, text }) => ({ id, text }));
    for (const article of report.articles) delete article.text;
    const { page } = await open(t, { report });
    assert.equal(
      await page.locator('tr[data-row] td a').first().textContent(),
      'نحو 120',
      'the value, when no words are at hand',
    );
    await page.evaluate((texts) => {
      /** @type {any} */ (document.getElementById('c')).texts = texts;
    }, texts);
    await page.waitForTimeout(50);
    assert.equal(await page.locator('tr[data-row] td a').first().textContent(), 'نحو 120 عاملاً');
  });

  test('an error is told and shown, not thrown', async (t) => {
    const { page, problems } = await open(t, {
      report: { error: { code: 'invalid-input', message: 'articles is missing' } },
    });
    assert.equal(await page.locator('.notice').textContent(), 'تعذّرت المقارنة هنا.');
    assert.deepEqual(problems, []);
  });
});
