// The acceptance tasks at the edges: one article, nothing shared, many sources with one wire text.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inShadow, withTwelve } from './face-reports.mjs';
import { elementPages, noBrowser, readFixture } from './harness.mjs';
import { jailReport } from './jail-report.mjs';

/** A report on some of the articles, with the points that these still have. @param {string[]} ids */
function reportOn(ids) {
  const report = jailReport();
  const isIn = (/** @type {number} */ claim) => ids.includes(report.claims[claim].article);
  const facts = report.facts
    .map((fact) => ({
      ...fact,
      claims: fact.claims.filter(isIn),
      relations: fact.relations.filter(({ a, b }) => isIn(a) && isIn(b)),
      versions: fact.versions
        .map((version) => ({ ...version, claims: version.claims.filter(isIn) }))
        .filter(({ claims }) => claims.length),
    }))
    .filter(({ relations }) => relations.length);
  return { ...report, articles: report.articles.filter(({ id }) => ids.includes(id)), facts };
}

/** The fixture with one of its agreements many times over. @param {number} times */
function agreeingReport(times) {
  const report = readFixture();
  const like = report.facts.find(
    ({ verdict, versions }) => verdict === 'agree' && versions.length === 1,
  );
  const more = Array.from({ length: times }, (_, i) => ({ ...like, id: `more-${i}` }));
  return { ...report, facts: [...report.facts, ...more] };
}

describe('tasks at the edges', { skip: noBrowser }, () => {
  const open = elementPages({ real: true, view: 'overview' });

  for (const width of [360, 1280]) {
    test(`14, ${width}: one article says what it is for, and shows its own contradictions`, async (t) => {
      const { page, problems } = await open(t, { width, report: reportOn(['e']) });
      const said = await page.locator('.lead-words').textContent();
      assert.match(said ?? '', /مقال واحد\. أضف مقالاً ثانياً لتبدأ المقارنة\.|تعارض في/);
      assert.match(said ?? '', /مصدر واحد|مقال واحد/);
      assert.ok((await page.locator('.card .badge', { hasText: 'داخل مقال واحد' }).count()) >= 1);
      assert.equal(await page.locator('#tab-side').count(), 0, 'nothing stands beside it');
      assert.deepEqual(problems, []);
    });

    test(`14, ${width}: two articles that share nothing`, async (t) => {
      const report = { ...reportOn(['c', 'b']), facts: [] };
      const { page, problems } = await open(t, { width, report });
      assert.match(
        (await page.locator('.summary').textContent()) ?? '',
        /لا نقطة مشتركة بين هذه المقالات/,
      );
      for (const view of ['table', 'article', 'side']) {
        await page.locator(`#tab-${view}`).click();
        await page.locator('.view > :not(.waiting)').waitFor();
      }
      assert.deepEqual(problems, []);
    });

    test(`14, ${width}: of many agreements the first are shown, the rest one click away, all when asked for`, async (t) => {
      const { page } = await open(t, {
        width,
        lang: 'en',
        view: 'table',
        report: agreeingReport(100),
      });
      const titles = page.locator('[data-mark=agree] a.title');
      const shown = await titles.count();
      assert.ok(shown >= 40 && shown < 50, `${shown}`);
      const rest = page.locator('.closed > summary', { hasText: 'More agreement' });
      const left = Number(/\d+/.exec((await rest.textContent()) ?? '')?.[0]);
      await rest.click();
      await titles.nth(shown + left - 1).waitFor();
      assert.equal(await titles.count(), shown + left);
      await page.locator('.filter', { hasText: 'Agreement' }).click();
      await rest.waitFor({ state: 'detached' });
      assert.equal(await page.locator('[data-mark=agree] a.title').count(), 40 + left);
    });

    test(`14, ${width}: twelve sources, three of them with one wire text`, async (t) => {
      const { page, problems } = await open(t, { width, report: withTwelve() });
      assert.match(
        (await page.locator('.summary').textContent()) ?? '',
        /^12 مصدراً، منها 10 نصوص مستقلة/,
      );
      assert.ok((await page.locator('.badge', { hasText: 'صياغة مشتركة' }).count()) >= 1);
      await page.locator('#tab-table').click();
      await page.locator('.table-view').waitFor();
      assert.equal(await page.locator('.by-source').count(), 0, 'by version: the width stays');
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
      const bracketed = await inShadow(
        page,
        (shadow) =>
          [...shadow.querySelectorAll('.version')].filter((version) =>
            /\[/.test(version.textContent),
          ).length,
      );
      assert.ok(bracketed > 0, 'a copy stands in brackets');
      assert.deepEqual(problems, []);
    });
  }
});
