import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inShadow, withPassages } from './face-reports.mjs';
import { elementPages, noBrowser, readFixture } from './harness.mjs';

describe('side by side', { skip: noBrowser }, () => {
  const open = elementPages({ ready: '.view > :not(.waiting)', bypassCSP: true });

  test('side by side: both texts whole and in order, what answers level', async (t) => {
    for (const [lang, first] of [
      ['ar', 'right'],
      ['en', 'left'],
    ]) {
      const { page, problems } = await open(t, {
        bypassCSP: false,
        view: 'side',
        lang,
      });
      await page.locator('.side-body').waitFor();
      for (const [column, { text, sentences }] of readFixture().articles.slice(0, 2).entries()) {
        const shown = await page.locator(`.passage[data-column="${column}"]`).allTextContents();
        assert.deepEqual(
          shown,
          sentences.map(({ start, end }) => text.slice(start, end)),
        );
      }
      const level = page.locator('.side-row.level', { hasText: 'الحريق متعمد' });
      const [a, b] = await level
        .locator('.passage')
        .evaluateAll((all) =>
          all.map((each) => each.getBoundingClientRect()).map(({ x, y }) => ({ x, y })),
        );
      assert.equal(a.y, b.y);
      assert.equal(a.x > b.x ? 'right' : 'left', first, lang);
      assert.deepEqual(problems, [], 'a strict policy allows it');
      await page.close();
    }
    t.diagnostic('2 languages');
  });

  test('side by side: a ribbon for each relation, between the words that it rests on', async (t) => {
    const { page } = await open(t, { view: 'side', report: withPassages() });
    await page.locator('path.ribbon').first().waitFor({ state: 'attached' });
    assert.deepEqual(
      (
        await page
          .locator('path.ribbon')
          .evaluateAll((all) => all.map((path) => path.getAttribute('class')))
      ).sort(),
      ['agree', 'contradict', 'contradict', 'hollow', 'hollow', 'update', 'wording']
        .map((name) => `ribbon ${name}`)
        .sort(),
    );
    const [knots, elsewhere] = [page.locator('.knot'), page.locator('.knot .moved')];
    assert.equal(await knots.count(), 4);
    assert.deepEqual(await elsewhere.allTextContents(), ['موضع آخر']);
    const { ends, words } = await page.evaluate(() => {
      const shadow = document.getElementById('c').shadowRoot;
      const top = shadow.querySelector('.side-body').getBoundingClientRect().top;
      const [, from, , to] = /M\S+ (\S+)C.* (\S+) (\S+)$/.exec(
        shadow.querySelector('path.ribbon.update').getAttribute('d'),
      );
      const middles = [...shadow.querySelectorAll('a.mark.update')].map((mark) => {
        const box = mark.getClientRects()[0];
        return Math.round(box.top + box.height / 2 - top);
      });
      return { ends: [from, to].map((y) => Math.round(+y)), words: middles };
    });
    assert.deepEqual(
      ends.sort((a, b) => a - b),
      words.sort((a, b) => a - b),
    );
  });

  test('side by side: decisive words are marked, the rest is plain; what one has alone says so', async (t) => {
    const { page } = await open(t, { view: 'side' });
    assert.deepEqual(await page.locator('.passage[data-column="0"] .mark').allTextContents(), [
      'الاثنين',
      'نحو 120 عاملاً',
      'سبعة عمال',
      'الحريق متعمد',
    ]);
    assert.deepEqual(
      await page.locator('.run.sole').evaluateAll((all) => all.map((run) => run.textContent)),
      [
        'لا يذكره الآخروأصيب العشرات بحروق واختناق، ونُقلوا إلى مستشفى المدينة.',
        'لا يذكره الآخروأُجليت 300 عائلة من الحي المجاور للمرفأ حتى المساء.',
        'لا يذكره الآخروقال مسؤول في البلدية إن المرفأ سيُفتح أمام السفن يوم الخميس.',
      ],
    );
    await page.locator('.knot.contradict').last().click();
    assert.match(await page.locator('.reason').textContent(), /قول منسوب إلى وزارة النقل، ونفي له/);
  });

  test('the picker: swap, another article, a third without ribbons, none again', async (t) => {
    const { page } = await open(t, { view: 'side' });
    const chosen = () =>
      page
        .locator('.chooser')
        .evaluateAll((all) => all.map((each) => /** @type {any} */ (each).value));
    assert.deepEqual(await chosen(), ['p1', 'p2', '']);
    await page.getByRole('button', { name: 'بدّل موضعي المقالين' }).press('Enter');
    assert.deepEqual(await chosen(), ['p2', 'p1', '']);
    assert.equal(await inShadow(page, (shadow) => shadow.activeElement.id), 'swap');
    await page.getByLabel('المقال 1').selectOption('p1');
    assert.deepEqual(await chosen(), ['p1', 'p2', ''], 'two change places');
    await page.getByLabel('المقال 3').selectOption('p4');
    assert.deepEqual(await chosen(), ['p1', 'p2', 'p4']);
    assert.equal(await page.locator('.ribbons').count(), 0);
    assert.match(
      await page
        .locator('.passage[data-column="0"]', { hasText: 'متعمد' })
        .locator('+ .meeting')
        .textContent(),
      /تعارض: حريق متعمد · الحريقب.*اتفاق: حريق متعمد · الحريقج/,
    );
    await page.getByLabel('المقال 3').selectOption('');
    assert.deepEqual(await chosen(), ['p1', 'p2', '']);
  });

  test('on a phone: pairs as cards, the rest folded between', async (t) => {
    for (const [lang, words, folded] of [
      ['ar', ['تعارض', 'اتفاق', 'تحديث', 'تعارض'], 'جمل في (أ) وحده: 1'],
      ['en', ['Conflict', 'Agreement', 'Update', 'Conflict'], 'Sentences only in (A): 1'],
    ]) {
      const { page } = await open(t, { view: 'side', width: 360, height: 740, lang, touch: true });
      const cards = page.locator('.pair-card');
      assert.equal(await cards.count(), 3);
      assert.deepEqual(await cards.locator('.relation').allTextContents(), words);
      assert.equal(await cards.nth(1).locator('.moved').count(), 1);
      const fold = page.locator('.lone-fold', { hasText: folded }).first();
      assert.equal(await fold.locator('.passage').isVisible(), false);
      await fold.locator('summary').tap();
      assert.match(await fold.locator('.passage').textContent(), /وأصيب العشرات/);
      assert.equal(
        await page.locator('.side-head').evaluate((head) => getComputedStyle(head).position),
        'sticky',
      );
      await page.locator('#swap').tap();
      assert.deepEqual(
        await cards.first().locator('.side-line > .siglum').allTextContents(),
        lang === 'ar' ? ['ب', 'أ'] : ['B', 'A'],
      );
      await page.locator('.tie').first().tap();
      assert.equal(await page.locator('.evidence').isVisible(), true);
    }
  });

  test('side by side wants whole texts, and says so', async (t) => {
    const report = readFixture();
    delete report.articles[1].text;
    const { page } = await open(t, { view: 'side', report });
    assert.deepEqual(await page.locator('.absent .state').allTextContents(), [
      'ب نصّ هذا المقال غير مرفق بالتقرير.',
      'يحتاج هذا العرض إلى نصوص المقالات كاملة. الجدول يعرض ما قورن منها.',
    ]);
    assert.equal(await page.locator('.side-body').count(), 0);
  });
});
