import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { elementPages, noBrowser, readFixture } from './harness.mjs';

describe('what stands beside a text', { skip: noBrowser }, () => {
  const open = elementPages({ view: 'article' });

  test('a bar tells where the marks lie, at the far end; flat on a phone', async (t) => {
    for (const [lang, width, flat] of [
      ['ar', 1280, false],
      ['en', 1280, false],
      ['ar', 360, true],
      ['en', 360, true],
    ]) {
      const { page } = await open(t, { lang, width, height: 700 });
      const bar = page.locator('.minimap');
      assert.equal(await bar.getAttribute('aria-hidden'), 'true');
      assert.equal(await bar.locator('.tick').count(), await page.locator('.page a.mark').count());
      const [box, text] = await Promise.all([
        bar.boundingBox(),
        page.locator('.page').boundingBox(),
      ]);
      if (flat) assert.ok(box.height === 8 && box.y < text.y);
      else assert.ok(box.width === 12 && (lang === 'ar' ? box.x < text.x : box.x > text.x));
      const ticks = await bar
        .locator('.tick')
        .evaluateAll(
          (all, flat) => all.map((tick) => tick.getBoundingClientRect()[flat ? 'x' : 'y']),
          flat,
        );
      const ordered = [...ticks].sort((a, b) => a - b);
      assert.deepEqual(ticks, flat && lang === 'ar' ? ordered.reverse() : ordered);
      await bar.locator('.seen').waitFor();
    }
  });

  test('notes stand at the line of their passage and never overlap', async (t) => {
    const report = readFixture();
    report.articles[0].text = report.articles[0].text.replaceAll('\n', ' ');
    Object.assign(report.articles[0], { digest: undefined, sentences: [] });
    const { page } = await open(t, { report });
    await page.getByLabel('علّم الاتفاق والتفصيل أيضاً').check();
    await page.waitForTimeout(100);
    const notes = await page.locator('.notes li').evaluateAll((all) =>
      all.map((note) => {
        const { claim } = note.querySelector('a').dataset;
        const mark = note.closest('.paragraph').querySelector(`a.mark[data-claim="${claim}"]`);
        const { top, bottom } = note.getBoundingClientRect();
        return { top, bottom, line: mark.getBoundingClientRect().top };
      }),
    );
    assert.ok(notes.length > 3);
    notes.forEach(({ top, line }, i) => {
      const pushed = i > 0 && top - notes[i - 1].bottom < 13;
      assert.ok(top >= line - 1 && (pushed || top - line < 12), `${i}: ${top} ${line}`);
      if (i) assert.ok(top >= notes[i - 1].bottom, 'no overlap');
    });
  });

  test('notes that are taller than their paragraph push no text down, and none stands below the page', async (t) => {
    const { page } = await open(t, {});
    await page.getByLabel('علّم الاتفاق والتفصيل أيضاً').check();
    await page.waitForTimeout(100);
    const [gaps, below, beyond] = await page.locator('.page').evaluate((whole) => {
      const boxes = (name) =>
        [...whole.querySelectorAll(name)].map((part) => part.getBoundingClientRect());
      const [texts, notes] = [boxes('.paragraph > .own'), boxes('.notes li')];
      return [
        texts.slice(1).map(({ top }, i) => top - texts[i].bottom),
        Math.max(...notes.map(({ bottom }) => bottom)) - whole.getBoundingClientRect().bottom,
        notes.some(({ bottom }) => texts.some((text) => bottom > text.bottom)),
      ];
    });
    assert.ok(beyond, 'a note goes on beside the next paragraph');
    assert.ok(Math.max(...gaps) <= 24, gaps.join(' '));
    assert.ok(below <= 1, `${below}`);
  });

  test('on a phone a paragraph has one row of counts, by relation', async (t) => {
    const report = readFixture();
    report.articles[0].text = report.articles[0].text.replaceAll('\n', ' ');
    Object.assign(report.articles[0], { digest: undefined, sentences: [] });
    const { page } = await open(t, { report, width: 360, height: 700, lang: 'en' });
    const chips = page.locator('.notes .note');
    assert.deepEqual(await chips.evaluateAll((all) => all.map((chip) => chip.textContent)), [
      'Conflict: 2',
      'Update: 1',
    ]);
    await chips.last().click();
    assert.equal(await page.locator('.evidence .relation').first().textContent(), 'Update');
  });
});

describe('what stands first', { skip: noBrowser }, () => {
  const open = elementPages({ view: 'overview' });

  test('the first conflict has its values on one line, and says why it is first', async (t) => {
    for (const [lang, label, why] of [
      ['ar', 'الأبرز', 'لماذا أولاً؟ 5 مصادر، من 120 إلى 250.'],
      ['en', 'First', 'Why first? 5 sources, from 120 to 250.'],
    ]) {
      const { page } = await open(t, { lang });
      const first = page.getByRole('region', { name: label });
      assert.equal(await first.locator('.date').textContent(), why);
      assert.equal(await first.locator('.strip').count(), 1);
      await first.locator('a').click();
      assert.equal(await page.locator('.evidence').isVisible(), true);
      const { page: phone } = await open(t, { lang, width: 360, height: 700 });
      assert.equal(await phone.locator('.foremost').count(), 0);
      assert.equal(await phone.locator('.card .strip').count(), 1);
    }
  });

  test('what several texts have from one speaker alone is said', async (t) => {
    const report = readFixture();
    const [fact] = report.facts;
    for (const claim of fact.claims)
      report.claims[claim].speakers = [{ id: 's', name: 'بلدية المدينة', start: 0, end: 0 }];
    const { page } = await open(t, { report, lang: 'ar' });
    assert.deepEqual(await page.locator('.one-speaker').allTextContents(), [
      'كله منسوب إلى بلدية المدينة',
    ]);
  });
});
