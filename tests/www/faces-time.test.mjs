import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withMoreCounts } from './face-reports.mjs';
import { elementPages, noBrowser, readFixture } from './harness.mjs';

describe('the timeline', { skip: noBrowser }, () => {
  const open = elementPages({ ready: '.view > :not(.waiting)', bypassCSP: true });

  test('timeline: the list says what the chart says, and time runs with the interface', async (t) => {
    for (const [lang, days, values] of [
      [
        'ar',
        [
          'الاثنين، 12 مايو 2031',
          'الثلاثاء، 13 مايو 2031',
          'الثلاثاء، 13 مايو 2031',
          'الثلاثاء، 13 مايو 2031',
          'الأربعاء، 14 مايو 2031',
          'بلا تاريخ',
        ],
        ['7', '9', '9', 'العشرات', 'نحو 11', '5 على الأقل'],
      ],
      [
        'en',
        [
          'Monday, 12 May 2031',
          'Tuesday, 13 May 2031',
          'Tuesday, 13 May 2031',
          'Tuesday, 13 May 2031',
          'Wednesday, 14 May 2031',
          'no date',
        ],
        ['7', '9', '9', 'dozens', 'about 11', 'at least 5'],
      ],
    ]) {
      const { page, problems } = await open(t, {
        bypassCSP: false,
        view: 'time',
        lang,
        report: withMoreCounts(),
      });
      await page.locator('.plot').waitFor();
      assert.deepEqual(await page.locator('.when').allTextContents(), days);
      assert.deepEqual(await page.locator('.moment .value').allTextContents(), values);
      assert.deepEqual(
        (await page.locator('.plot .value').allTextContents()).sort(),
        [...new Set(values)].sort(),
        'one sign a value and day',
      );
      assert.deepEqual(
        await page.locator('.plot .tick').allTextContents(),
        lang === 'ar'
          ? ['12 مايو', '13 مايو', '14 مايو', 'بلا تاريخ']
          : ['12 May', '13 May', '14 May', 'no date'],
      );
      const ticks = await page
        .locator('.plot .tick')
        .evaluateAll((all) => all.map((tick) => +tick.getAttribute('x')));
      const rising = [...ticks].sort((a, b) => (lang === 'ar' ? b - a : a - b));
      assert.deepEqual(ticks, rising);
      assert.equal(
        await page.locator('.plot').evaluate((svg) => svg.getBoundingClientRect().height),
        320,
      );
      for (const [name, count] of [
        ['exact', 2],
        ['about', 1],
        ['bound', 1],
        ['vague', 1],
        ['step', 1],
      ])
        assert.equal(await page.locator(`.plot .${name}`).count(), count, name);
      assert.deepEqual(problems, []);
      await page.close();
    }
    t.diagnostic('2 languages');
  });

  test('timeline: a line joins values of one speaker only, and stands between them', async (t) => {
    const report = readFixture();
    const { page } = await open(t, { view: 'time', report });
    assert.equal(await page.locator('.plot .step').count(), 1);
    assert.equal(await page.getByText('يصل الخط بين قيم القائل نفسه.').isVisible(), true);
    const fact = report.facts.find(({ verdict }) => verdict === 'update');
    report.claims[fact.claims[1]].speakers = [{ id: 'other', name: 'غيره' }];
    const { page: apart } = await open(t, { view: 'time', report });
    await apart.locator('.plot').waitFor();
    assert.equal(await apart.locator('.plot .step').count(), 0);
    assert.equal(await apart.getByText('يصل الخط').count(), 0);
  });

  test('timeline: only the list on a phone, and no tab when nothing was updated', async (t) => {
    const { page } = await open(t, { view: 'time', width: 360, height: 740 });
    assert.equal(await page.locator('.plot').count(), 0);
    assert.equal(await page.locator('.moments li').count(), 3);
    assert.equal(
      await page.locator('#tab-time').evaluate((tab) => tab.getBoundingClientRect().left >= 0),
      true,
      'the current tab is in view',
    );
    const report = readFixture();
    for (const fact of report.facts) {
      if (fact.verdict === 'update') fact.verdict = 'refine';
      for (const relation of fact.relations)
        if (relation.relation === 'update') relation.relation = 'refine';
    }
    const { page: without } = await open(t, { view: 'overview', report });
    assert.deepEqual(await without.locator('[role=tab]').allTextContents(), [
      'نظرة',
      'جدول',
      'مقال',
      'وجهاً لوجه',
    ]);
  });
});
