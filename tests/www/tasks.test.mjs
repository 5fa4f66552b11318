// What a tester does with a report of a whole event, in Arabic unless said, at phone and desktop size.
// The report is made by hand, so that it is the faces that are tried and not what the engine reads.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { elementPages, noBrowser } from './harness.mjs';
import { jailReport } from './jail-report.mjs';

const kSigla = ['أ', 'ب', 'ج', 'د', 'هـ'];
const kSources = ['صحيفة السدرة', 'جريدة المنارة', 'بلا اسم', 'موقع الميزان', 'معهد الأطلس'];
/** Words that would judge; none may stand in the interface, outside of quotes. */
const kJudging =
  /خطأ|خاطئ|صحيح|كاذب|كذب|مضلّ?ل|ناقض نفسه|تناقض|\b(wrong|right|false|true|debunked|incorrect)\b/i;
const kSizes = [
  { name: 'phone', width: 360, height: 740, touch: true },
  { name: 'desktop', width: 1280, height: 900, touch: false },
];

const card = (page, title) =>
  page.locator('.card', { has: page.locator('h4', { hasText: title }) }).first();
/** What a part says, its white space evened and without the marks that isolate. @param {import('playwright-core').Locator} part */
const words = async (part) =>
  ((await part.textContent()) ?? '')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const allWords = (parts) => parts.all().then((all) => Promise.all(all.map(words)));
/** The claim in the evidence whose decisive words are these. */
const claimOf = (page, decisive) =>
  page.locator('.evidence .claim', { has: page.locator('mark', { hasText: decisive }) });
/** The words of the interface, without what is quoted from articles. */
const interfaceWords = (page) =>
  page.evaluate(() => {
    const root = document.getElementById('c').shadowRoot.querySelector('.root').cloneNode(true);
    for (const quote of root.querySelectorAll('blockquote, bdi, [lang].own')) quote.remove();
    return root.textContent;
  });

describe('tasks of a reader', { skip: noBrowser }, () => {
  const open = elementPages({ real: true, report: jailReport(), view: 'overview' });

  for (const { name, ...size } of kSizes) {
    test(`1, ${name}: how many were held, and who says so, each with its sentence`, async (t) => {
      const { page } = await open(t, size);
      const held = card(page, 'سجناء · احتجاز');
      const lines = await allWords(held.locator('.version'));
      for (const [value, sigla] of [
        ['الآلاف', 'أ د'],
        ['نحو 3500', 'د هـ'],
        ['نحو 5000', 'ج'],
      ])
        assert.ok(
          lines.some(
            (line) =>
              line.startsWith(value) && line.replace(/\s/g, '').endsWith(sigla.replace(/\s/g, '')),
          ),
          `${value} ${sigla}: ${lines.join(' | ')}`,
        );
      await held.locator('.version', { hasText: 'نحو 5000' }).click();
      await page.waitForTimeout(300);
      const walk = await page.locator('.evidence-walk').boundingBox();
      assert.ok(walk && walk.y + walk.height <= size.height + 1, 'the way on is in sight');
      for (const said of [
        'نحو 5000 محتجز',
        '5 آلاف سجين',
        'نحو 3500 محتجز',
        'قرابة 3500 سجين',
        'الآلاف من المحتجزين',
      ])
        assert.equal(await claimOf(page, said).count(), 1, said);
      assert.match(
        await words(claimOf(page, '5 آلاف').locator('.credit')),
        /بحسب قوات سوريا الديمقراطية/,
      );
      assert.match(await words(page.locator('.evidence')), /الفارق 1500/);
    });

    test(`2, ${name}: 800 is said by one and denied by another, and nobody is judged`, async (t) => {
      const { page } = await open(t, size);
      const flight = card(page, 'سجناء · فرار');
      assert.match(await words(flight.locator('.badges')), /قول ونفي/);
      await flight.locator('.title').click();
      for (const [said, siglum, who] of [
        ['800 سجين', 'ب', /بحسب تنظيم الدولة/],
        ['نفت', 'ب', /بحسب قوات سوريا الديمقراطية/],
        ['لا يتجاوز 30', 'هـ', /بحسب مسؤول/],
        ['تجاوز 100', 'هـ', /بحسب مسؤول/],
        ['يزيد على 300', 'هـ', /بحسب مصادر محلية/],
      ]) {
        assert.match(await words(claimOf(page, said).locator('.credit')), who);
        assert.equal(await words(claimOf(page, said).locator('.siglum')), siglum, said);
      }
      assert.doesNotMatch(await interfaceWords(page), kJudging);
    });

    test(`3, ${name}: who is at odds with whom`, async (t) => {
      const { page } = await open(t, size);
      await page.getByText('مَن يتعارض مع مَن').click();
      const meetings = page.locator('.meetings');
      await meetings.waitFor();
      assert.doesNotMatch(await words(meetings), /المجموع|الإجمالي/);
      const phone = name === 'phone';
      /** Where two sources meet: a cell of the table, a line of the list. */
      const pair = async (one, other) => {
        if (!phone) return meetings.locator('tbody tr').nth(one).locator('td').nth(other);
        const lines = await allWords(meetings.locator('.pair-list > li > details > summary'));
        const [a, b] = [kSigla[one], kSigla[other]];
        const at = lines.findIndex(
          (line) => line.startsWith(a) && line.includes(`${kSources[one]}${b}`),
        );
        return meetings.locator('.pair-list > li').nth(at);
      };
      const [ae, bd] = [await pair(0, 4), await pair(1, 3)];
      assert.match(await words(ae.locator(phone ? 'summary' : 'button')), /3 من 19$/);
      assert.match(await words(bd.locator(phone ? 'summary' : 'button')), /0 من 18$/);
      await ae.locator(phone ? 'summary' : 'button').click();
      const points = phone ? ae : meetings.locator('.meeting-points:visible');
      const opposed = await allWords(points.locator('.point-list').first().locator('li'));
      assert.equal(opposed.length, 3, opposed.join(' | '));
      for (const title of ['سجناء · فرار', 'إلى الغرب من السجن', 'حراس'])
        assert.ok(
          opposed.some((text) => text.includes(title)),
          title,
        );
      assert.equal(await meetings.locator('[aria-sort]').count(), 0);
    });

    test(`4, ${name}: within one article`, async (t) => {
      const { page } = await open(t, size);
      const guards = card(page, 'حراس · مقتل');
      assert.deepEqual(await allWords(guards.locator('.badge')), ['داخل مقال واحد']);
      await guards.locator('.title').click();
      assert.match(await words(claimOf(page, 'قرابة 140').locator('.credit')), /بصوت المقال/);
      assert.match(
        await words(claimOf(page, '77 من المقاتلين').locator('.credit')),
        /بحسب قوات سوريا الديمقراطية/,
      );
      const panel = page.locator('.evidence');
      assert.match(
        (await allWords(panel.locator('.clause'))).join(' '),
        /إحداهما بصوت المقال، والأخرى منسوبة إلى قوات سوريا الديمقراطية/,
      );
      await panel.locator('summary', { hasText: 'المقارنات' }).click();
      const other = panel.locator('.closed li', { hasText: '13 من القوات والحراس' });
      assert.match(await words(other), /^تحديث/);
    });

    test(`5, ${name}: agreement that needs thought, each reason a sentence`, async (t) => {
      const { page } = await open(t, { ...size, view: 'table' });
      for (const [title, reason] of [
        [
          /^.*جنود\s*$/,
          /مجموع الأجزاء يساوي الرقم: .?700 جندي \+ 200 جندي.? = .?نحو 900 جندي أمريكي/,
        ],
        [/جنود · مقتل/, /مجموع الأجزاء يساوي الرقم: .?10 جنود \+ ضابط.? = .?11 جندياً عراقياً/],
        [/هجوم/, /اليوم نفسه: .?الخميس الماضي.? يوافق .?20 يناير 2022/],
        [/مدن/, /الاسم نفسه بصيغتين: .?(الحسكة.? و.?الكسحة|الكسحة.? و.?الحسكة)/],
      ]) {
        await page.locator('a.title', { hasText: title }).first().click();
        const panel = page.locator('.evidence');
        const closed = panel.locator('details.closed > summary');
        if (await closed.count()) await closed.click();
        assert.match(await words(panel), reason);
        await page.keyboard.press('Escape');
      }
    });

    test(`6, ${name}: what was known when`, async (t) => {
      for (const lang of ['ar', 'en']) {
        const { page } = await open(t, { ...size, lang, view: 'time' });
        await page.locator('.moments').first().waitFor();
        const fighters = page
          .locator('section, article', {
            has: page.locator('h3, h4', { hasText: lang === 'ar' ? 'مقاتلون' : 'Fighters' }),
          })
          .last();
        const moments = await allWords(fighters.locator('.moments li'));
        const line = (value) => moments.find((text) => text.includes(value)) ?? '';
        for (const [value, who] of [
          ['112', 'قوات سوريا الديمقراطية'],
          ['374', 'قوات سوريا الديمقراطية'],
          ['23', 'المرصد'],
          ['10', 'شهود'],
        ])
          assert.ok(line(value).includes(who), `${value}: ${moments.join(' | ')}`);
        if (name === 'phone') continue;
        assert.equal(
          await fighters.locator('.plot .step').count(),
          1,
          'only values of one speaker are joined',
        );
        const ticks = await fighters
          .locator('.plot .tick')
          .evaluateAll((all) => all.map((tick) => Number(tick.getAttribute('x'))));
        assert.deepEqual(
          ticks,
          [...ticks].sort((a, b) => (lang === 'ar' ? b - a : a - b)),
        );
      }
    });
  }
});
