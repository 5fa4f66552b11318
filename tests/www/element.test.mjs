import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { launch, noBrowser, openElement, readFixture, serve } from './harness.mjs';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const isConflict = (page) =>
  page.evaluate(() =>
    document
      .getElementById('c')
      .shadowRoot.activeElement?.closest('[data-row]')
      ?.getAttribute('data-mark'),
  );
const focused = (page) =>
  page.evaluate(() => {
    const link = document.getElementById('c').shadowRoot.activeElement;
    return (
      link && {
        text: link.textContent.trim(),
        fact: link.dataset.fact,
        claim: link.dataset.claim,
        tag: link.tagName,
      }
    );
  });

describe('the element', { skip: noBrowser }, () => {
  let server;
  let browser;
  before(async () => {
    server = await serve();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });
  const open = async (t, options) => {
    const { page, problems } = await openElement(browser, server.origin, options);
    t.after(() => page.close());
    return { page, problems };
  };

  test('a table of facts and sources, conflicts on top', async (t) => {
    const { page, problems } = await open(t, {});
    const table = page.locator('table.by-source').first();
    assert.deepEqual(await table.locator('thead th .siglum').allTextContents(), [
      'أ',
      'ب',
      'ج',
      'د',
      'هـ',
    ]);
    assert.deepEqual(
      await table
        .locator('tr[data-row]')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-mark'))),
      ['contradict', 'contradict', 'contradict', 'update', 'agree', 'agree'],
    );
    assert.match(
      await table.locator('tr[data-row]').first().locator('th').textContent(),
      /^تعارض:\s+عمال · وجود في المكان$/,
    );
    assert.equal(await table.locator('tr[data-row] th').first().getAttribute('scope'), 'row');
    assert.match(
      await table.locator('tr[data-row]').nth(1).locator('td').nth(3).textContent(),
      /لا يذكره/,
    );
    assert.equal(await page.locator('.root').getAttribute('dir'), 'rtl');
    assert.equal(
      await page.locator('[role=status]').textContent(),
      '5 مصادر: تعارض في 3 نقاط، وتحديث في نقطة واحدة، واتفاق في نقطتين.',
    );
    assert.deepEqual(problems, []);
  });

  test('right to left puts the first column at the right, English at the left', async (t) => {
    for (const [lang, first] of [
      ['ar', 'right'],
      ['en', 'left'],
    ]) {
      const { page } = await open(t, { lang });
      const [a, b] = await page
        .locator('thead th')
        .evaluateAll((cells) => cells.slice(0, 2).map((cell) => cell.getBoundingClientRect().x));
      assert.equal(a > b ? 'right' : 'left', first, lang);
    }
  });

  test('choosing a conflict shows both sentences and the reason', async (t) => {
    const { page } = await open(t, {});
    await page.locator('a.title[data-fact="1"]').click();
    const panel = page.getByRole('dialog', { name: 'حريق متعمد · الحريق' });
    assert.match(
      await panel.locator('.reason').textContent(),
      /قول منسوب إلى وزارة النقل، ونفي له منسوب إلى الشركة المشغلة\.[\s\S]*واضح[\s\S]*denied/,
    );
    const quotes = await panel.locator('blockquote').allInnerTexts();
    assert.ok(
      quotes.some((quote) => quote.includes('وقالت وزارة النقل إن الحريق متعمد')),
      quotes.join('\n'),
    );
    assert.ok(
      quotes.some((quote) => quote.includes('ونفت الشركة المشغلة أن يكون الحريق متعمداً')),
      quotes.join('\n'),
    );
    assert.deepEqual(await panel.locator('mark').allTextContents(), [
      'الحريق متعمد',
      'the blaze was set on purpose',
      'نفت الشركة المشغلة أن يكون الحريق متعمداً',
    ]);
    assert.match(
      await panel.locator('.credit').first().textContent(),
      /أ\s*صحيفة الضفاف، 12 مايو 2031 · بحسب وزارة النقل/,
    );
    assert.deepEqual(
      await panel.locator('blockquote[lang=en]').evaluateAll((all) => all.map((each) => each.dir)),
      ['ltr'],
    );
  });

  test('choosing tells the host which claim', async (t) => {
    const { page } = await open(t, {});
    const told = page.evaluate(
      () =>
        new Promise((resolve) =>
          document.addEventListener(
            'muqabala-select',
            (event) => resolve(/** @type {CustomEvent} */ (event).detail),
            { once: true },
          ),
        ),
    );
    await page.locator('tr[data-row] td a').first().click();
    assert.deepEqual(await told, {
      fact: 'f-workers',
      claim: 0,
      article: 'p1',
      relation: 'contradict',
    });
  });

  test('keys: N by its place, Enter, Esc gives the focus back, Left is next in Arabic', async (t) => {
    const { page } = await open(t, {});
    await page.locator('[role=tab][aria-selected=true]').focus();
    await page.keyboard.press('Tab');
    assert.deepEqual((await focused(page)).fact, '0');
    const press = (code, key) =>
      page.evaluate(
        ([code, key]) =>
          document.getElementById('c').shadowRoot.activeElement.dispatchEvent(
            new KeyboardEvent('keydown', {
              code,
              key,
              bubbles: true,
              composed: true,
              cancelable: true,
            }),
          ),
        [code, key],
      );
    await press('KeyN', 'ى');
    assert.equal((await focused(page)).fact, '1');
    await press('KeyN', 'ى');
    assert.equal((await focused(page)).fact, '2');
    await press('KeyP', 'ح');
    assert.equal((await focused(page)).fact, '1');
    assert.equal(await isConflict(page), 'contradict');
    const row = await focused(page);
    await page.keyboard.press('Enter');
    assert.equal((await focused(page)).tag, 'H2');
    await page.keyboard.press('Escape');
    assert.deepEqual(await focused(page), row);
    assert.equal(await page.locator('.evidence').isVisible(), false);
    await page.keyboard.press('ArrowLeft');
    assert.match((await focused(page)).text, /^الحريق متعمد/);
    await page.keyboard.press('ArrowDown');
    assert.match((await focused(page)).text, /^العشرات/);
    await page.keyboard.press('Home');
    assert.equal((await focused(page)).fact, '2');
    await page.keyboard.press('Tab');
    assert.equal(
      await page.evaluate(() => document.getElementById('c').shadowRoot.activeElement?.tagName),
      'SUMMARY',
      'the table is one tab stop',
    );
  });

  test('keys in English: Left is previous', async (t) => {
    const { page } = await open(t, { lang: 'en' });
    await page.locator('tr[data-row] td a').nth(1).focus();
    await page.keyboard.press('ArrowLeft');
    assert.equal((await focused(page)).text, 'نحو 120 عاملاً');
  });

  test('a letter typed outside the element does nothing', async (t) => {
    const { page } = await open(t, {});
    await page.locator('body').click({ position: { x: 2, y: 2 } });
    await page.keyboard.press('KeyN');
    assert.equal(await focused(page), null);
  });

  test('the article marks conflicts and updates in place, the rest by a switch', async (t) => {
    const { page } = await open(t, { view: 'article' });
    const marks = page.locator('a.mark');
    assert.deepEqual(await marks.allTextContents(), ['نحو 120 عاملاً', 'سبعة عمال', 'الحريق متعمد']);
    assert.equal(
      await page
        .locator('.paragraph > .own')
        .evaluateAll((all) => all.map((each) => each.textContent).join('\n')),
      readFixture().articles[0].text,
    );
    const step = page.locator('.tools').getByRole('button', { name: 'التالي' });
    await step.click();
    await step.click();
    assert.equal((await focused(page)).text, 'سبعة عمال');
    await page.getByLabel('علّم الاتفاق والتفصيل أيضاً').check();
    assert.deepEqual(await marks.evaluateAll((all) => all.map((mark) => mark.className)), [
      'mark agree',
      'mark contradict',
      'mark update',
      'mark refine',
      'mark contradict',
      'mark agree',
    ]);
    assert.deepEqual(
      await marks.evaluateAll((all) => [
        ...new Set(
          all.map((mark) => {
            const style = getComputedStyle(mark);
            return [
              style.paddingInlineStart,
              style.borderInlineStartWidth,
              style.marginInlineStart,
            ].join();
          }),
        ),
      ]),
      ['0px,0px,0px'],
      'no room inside a word',
    );
    await marks.nth(1).click();
    assert.match(await page.locator('.reason').textContent(), /قيمتان لا تجتمعان/);
  });

  test('English interface on Arabic articles', async (t) => {
    const { page } = await open(t, { lang: 'en', view: 'overview' });
    assert.equal(
      await page.locator('h2').textContent(),
      '5 sources: 3 points in conflict, 1 updated, 2 agreed.',
    );
    assert.equal(
      await page.locator('.neutrality').textContent(),
      'This compares what was written. It does not judge what happened.',
    );
    assert.equal(
      await page.locator('.range').textContent(),
      'Workers · At the site: lowest given “dozens” (D), highest “more than 250” (E).',
    );
    await page.locator('a.title[data-fact="0"]').click();
    assert.deepEqual(
      await page
        .locator('.evidence blockquote[lang=ar]')
        .evaluateAll((all) => [...new Set(all.map((each) => getComputedStyle(each).direction))]),
      ['rtl'],
    );
  });

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
        const { page } = await openElement(browser, server.origin, {
          theme,
          view,
          width,
          lang,
          bypassCSP: true,
        });
        await page.evaluate((theme) => {
          document.body.style.background = theme === 'dark' ? '#14161a' : '#fff';
          document.querySelector('h1').style.color = theme === 'dark' ? '#fff' : '#000';
        }, theme);
        if (view !== 'overview') await page.locator('a[data-fact="1"]').first().click();
        await page.waitForTimeout(260);
        await page.addScriptTag({ path: axePath });
        const found = await page.evaluate(() =>
          /** @type {any} */ (globalThis).axe.run(document, { resultTypes: ['violations'] }),
        );
        assert.deepEqual(
          found.violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
          ),
          [],
          `${view} ${theme} ${width}`,
        );
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
        const { page } = await openElement(browser, server.origin, {
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
          sheet && sheet.width <= 360 && Math.abs(sheet.height - 740 * 0.55) < 2,
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
      const { page } = await openElement(browser, server.origin, { width });
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
