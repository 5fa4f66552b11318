import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inShadow, withMoreCounts } from './face-reports.mjs';
import { assertNoFinding, elementPages, noBrowser, readFixture } from './harness.mjs';

const focusedTag = (page) =>
  page.evaluate(() => document.getElementById('c').shadowRoot.activeElement?.tagName);

describe('the faces', { skip: noBrowser }, () => {
  const open = elementPages({ ready: '.view > :not(.waiting)', bypassCSP: true });

  test('who is at odds with whom: symmetric, chronological, and it opens the points', async (t) => {
    const { page } = await open(t, { view: 'overview' });
    await page.getByText('مَن يتعارض مع مَن').click();
    const rows = page.locator('.matrix tbody tr');
    await rows.first().waitFor();
    const cells = await rows.evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)),
    );
    assert.equal(cells.length, 5);
    for (const [y, row] of cells.entries())
      for (const [x, text] of row.entries()) assert.equal(text, cells[x][y], `${x} ${y}`);
    assert.equal(cells[0][1], '2 من 4');
    const cell = page.getByRole('button', { name: 'أ وب، نقاط متعارضة: 2 من 4' }).first();
    await cell.press('Enter');
    assert.equal(await cell.getAttribute('aria-expanded'), 'true');
    assert.equal(await page.locator('.matrix [tabindex="0"]').count(), 1, 'one tab stop');
    await page.keyboard.press('ArrowLeft');
    assert.match(
      await inShadow(page, (shadow) => shadow.activeElement.getAttribute('aria-label')),
      /^أ وج، /,
      'left is next in Arabic',
    );
    const points = page.locator('.meeting-points:not([hidden])');
    assert.deepEqual(await points.locator('.contradict .title').allTextContents(), [
      'تعارض: عمال · وجود في المكان',
      'تعارض: حريق متعمد · الحريق',
    ]);
    await points.getByRole('link', { name: 'حريق متعمد' }).click();
    assert.match(await page.locator('.reason').textContent(), /ونفي له منسوب/);
    await page.keyboard.press('Escape');
    await points.getByRole('button', { name: 'وجهاً لوجه' }).click();
    await page.locator('.side-body').waitFor();
    assert.equal(await page.locator('#tab-side').getAttribute('aria-selected'), 'true');
  });

  test('the pairs are a list on a phone and among many sources, conflicts first', async (t) => {
    const { page } = await open(t, { view: 'overview', width: 360, height: 740, lang: 'en' });
    await page.getByText('Who is at odds with whom').click();
    await page.locator('.pair-list').waitFor();
    const counts = (await page.locator('.pair-list .many').allTextContents()).map(
      (words) => parseInt(words, 10) > 0,
    );
    assert.ok(counts.includes(true) && counts.includes(false));
    assert.deepEqual(
      counts,
      [...counts].sort((a, b) => Number(b) - Number(a)),
    );
    const report = readFixture();
    for (let i = 0; i < 7; i++)
      report.articles.push({ ...report.articles[4], id: `more${i}`, order: 5 + i });
    const { page: many } = await open(t, { view: 'overview', report });
    await many.getByText('مَن يتعارض مع مَن').click();
    await many.locator('.pair-list').waitFor();
    assert.equal(await many.locator('.matrix').count(), 0);
    assert.ok(
      (await many.locator('.pair-list .many').allTextContents()).every(
        (words) => !words.startsWith('0'),
      ),
    );
  });

  test('evidence draws days, and a brace under a sum', async (t) => {
    const report = readFixture();
    const at = (/** @type {(fact: any) => boolean} */ which) => report.facts.findIndex(which);
    const summed = at(({ claims }) =>
      claims.some((claim) => report.claims[claim].parts?.length > 1),
    );
    const sum =
      report.claims[
        report.facts[summed].claims.find((claim) => report.claims[claim].parts?.length > 1)
      ];
    [200, 100].forEach((figure, i) => {
      sum.parts[i].value = { ...sum.value, min: figure, max: figure };
    });
    for (const [lang, day, places] of [
      ['ar', 'الاثنين، 12 مايو', (x) => [...x].sort((a, b) => b - a)],
      ['en', 'Monday, 12 May', (x) => [...x].sort((a, b) => a - b)],
    ]) {
      const { page } = await open(t, { report, lang });
      await page
        .locator(
          `a[data-fact="${at(({ kind, verdict }) => kind === 'date' && verdict === 'agree')}"]`,
        )
        .first()
        .click();
      assert.equal(await page.locator('.days .weekday').textContent(), day);
      assert.deepEqual(await page.locator('.days .day').allTextContents(), [
        '9',
        '10',
        '11',
        '12',
        '13',
        '14',
        '15',
      ]);
      const days = await page
        .locator('.days .day')
        .evaluateAll((all) => all.map((each) => +each.getAttribute('x')));
      assert.deepEqual(days, places(days));
      assert.equal(await page.locator('.days .day.named').textContent(), '12');
      await page.locator(`a[data-fact="${summed}"]`).first().click();
      await page.locator('.brace').waitFor();
      assert.deepEqual(await page.locator('.brace .figure').allTextContents(), [
        '200',
        '100',
        '300',
      ]);
      const figures = await page
        .locator('.brace .figure')
        .evaluateAll((all) => all.slice(0, 2).map((each) => +each.getAttribute('x')));
      assert.deepEqual(figures, places(figures));
    }
  });

  test('keys: one tab stop a face, arrows, N by its place, Enter, Esc gives the focus back', async (t) => {
    for (const view of ['side', 'time']) {
      const { page } = await open(t, { view });
      await page.locator('[data-roving] a[tabindex="0"]').waitFor();
      assert.equal(await page.locator('[data-roving] a[tabindex="0"]').count(), 1, view);
      const at = () => inShadow(page, (shadow) => shadow.activeElement?.textContent);
      await page.locator('[data-roving] a[tabindex="0"]').focus();
      const first = await at();
      await page.keyboard.press('ArrowDown');
      assert.notEqual(await at(), first, view);
      const row = await at();
      await page.keyboard.press('Enter');
      assert.equal(await focusedTag(page), 'H2');
      await page.keyboard.press('Escape');
      assert.equal(await at(), row, view);
    }
    const { page } = await open(t, { view: 'side' });
    await page.locator('[data-roving] a[tabindex="0"]').focus();
    const conflicts = [];
    for (let i = 0; i < 2; i++) {
      await page.keyboard.press('KeyN');
      conflicts.push(await inShadow(page, (shadow) => shadow.activeElement.className));
    }
    assert.deepEqual(conflicts, ['knot contradict', 'knot contradict']);
  });

  test('no finding of axe in the faces, in both themes', async (t) => {
    for (const theme of ['light', 'dark']) {
      for (const [view, width, lang] of [
        ['side', 1280, 'ar'],
        ['side', 700, 'en'],
        ['side', 360, 'ar'],
        ['time', 1280, 'en'],
        ['time', 360, 'ar'],
        ['overview', 1280, 'ar'],
        ['overview', 360, 'en'],
      ]) {
        const { page } = await open(t, { theme, view, width, lang, report: withMoreCounts() });
        if (view === 'overview') {
          await page.locator('.overview > details').last().locator('summary').first().click();
          await page.locator('.count-cell, .pair-list summary').first().click();
        }
        await assertNoFinding(page, `${view} ${theme} ${width}`);
        assert.equal(
          await page.evaluate(() => document.documentElement.scrollWidth),
          width,
          `${view} ${lang}`,
        );
        await page.close();
      }
    }
    t.diagnostic('14 states');
  });

  test('a hostile report stays text in the faces', async (t) => {
    const report = withMoreCounts();
    const bad = '<img src=x onerror=alert(1)><script>alert(1)</script>\u202Eevil\u2066';
    for (const article of report.articles) Object.assign(article, { title: bad, source: bad });
    for (const claim of report.claims)
      Object.assign(claim, {
        sentence: 99,
        key: { start: -5, end: 1e9 },
        asOf: { from: bad, to: bad },
      });
    report.passages = [
      { a: { article: 'nobody', sentences: [0] }, b: { article: 'p1', sentences: [-3] }, score: 1 },
    ];
    const { page, problems } = await open(t, {
      bypassCSP: false,
      view: 'side',
      report,
    });
    for (const view of ['side', 'time']) {
      await page.locator(`#tab-${view}`).click();
      await page.locator('.side-view, .timeline').first().waitFor();
      assert.equal(
        await inShadow(
          page,
          (shadow) => shadow.querySelectorAll('script, img, iframe, style').length,
        ),
        0,
      );
    }
    assert.deepEqual(problems, []);
  });
});
