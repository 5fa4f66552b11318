import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { elementPages, noBrowser, readFixture } from './harness.mjs';

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
  const open = elementPages();

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
      'نفت الشركة المشغلة أن يكون الحريق متعمداً',
      'the blaze was set on purpose',
    ]);
    assert.match(
      await panel.locator('.credit').first().textContent(),
      /^صحيفة الضفاف، 12 مايو 2031 · بحسب وزارة النقل/,
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
      link: `#m:table/p1:115-129~${readFixture().articles[0].digest.slice(0, 8)}`,
    });
  });

  test('keys: N by its place, Enter, Esc gives the focus back, Left is next in Arabic', async (t) => {
    const { page } = await open(t, {});
    await page.locator('[role=tab][aria-selected=true]').focus();
    const stops = [];
    while (!(await focused(page)).fact && stops.length < 9) {
      await page.keyboard.press('Tab');
      stops.push((await focused(page)).tag);
    }
    assert.deepEqual(stops, ['INPUT', 'BUTTON', 'SELECT', 'SELECT', 'BUTTON', 'A']);
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
});
