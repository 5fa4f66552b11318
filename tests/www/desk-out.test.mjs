// What leaves the desk: sessions, marks, questions; as a user does it, with the engine.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { assertNoFinding, noBrowser, noEngine, noSample, wholePages } from './harness.mjs';

const sample = join(import.meta.dirname, '../../www/page/sample');
/** The example's own event and articles, as files to drop. */
const sampleFiles = () => [
  { name: 'event.json', text: readFileSync(join(sample, 'event.json'), 'utf8') },
  ...readdirSync(join(sample, 'articles')).map((name) => ({
    name,
    text: readFileSync(join(sample, 'articles', name), 'utf8'),
  })),
];

/** The file that a click has the browser save. */
async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** Hides the first conflict, as another thing counted. */
async function doubtFirst(page) {
  await page.locator('.card.contradict a.title').first().click();
  await page.locator('.judging > summary').click();
  await page.locator('.judge [data-reason=different-thing-counted]').click();
}

const summary = (page) => page.locator('source-comparison h2.summary').textContent();
const nothingKept = async (page, context) =>
  assert.deepEqual(
    [
      await context.cookies(),
      await page.evaluate(() => [localStorage.length, sessionStorage.length]),
    ],
    [[], [0, 0]],
  );

describe('the way out of the desk', { skip: noBrowser || noEngine || noSample }, () => {
  const open = wholePages({ real: true });

  /** The page with the example's articles as a reader's own. */
  async function openDesk(t, lang, files = sampleFiles(), more = {}) {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const opened = await open(t, { query: `?lang=${lang}`, permissions, ...more });
    const drop = (given) => opened.drop(given.map(({ name, text }) => ({ name, bytes: text })));
    if (files.length) {
      await drop(files);
      await opened.page.locator('[data-own] source-comparison .card.contradict').first().waitFor();
    }
    return { ...opened, drop };
  }

  const told = {
    ar: {
      three: /تعارض في 3 نقاط،/,
      two: /تعارض في نقطتين \(أُخفيت\u00a01\)،/,
      show: 'أظهر المخفي (1)',
      badge: 'أُخفي هنا',
      undo: 'تراجع',
    },
    en: {
      three: /3 points in conflict,/,
      two: /2 points in conflict \(1\u00a0hidden\),/,
      show: 'Show what is hidden (1)',
      badge: 'Hidden here',
      undo: 'Take it back',
    },
  };

  for (const lang of /** @type {const} */ (['ar', 'en']))
    test(`what is no conflict is hidden, counted, and the same again from its files: ${lang}`, async (t) => {
      const words = told[lang];
      const first = await openDesk(t, lang);
      assert.match(await summary(first.page), words.three);
      await doubtFirst(first.page);
      await first.page.locator('h2.summary', { hasText: words.two }).waitFor();
      const session = await saved(first.page, first.page.locator('[data-tool=save]'));
      const marks = await saved(first.page, first.page.locator('[data-tool=marks]'));
      await nothingKept(first.page, first.context);

      const { page, problems, context, drop } = await openDesk(t, lang, []);
      await drop([{ ...session, text: withoutMarks(session.text) }]);
      await page.locator('[data-own] source-comparison .card.contradict').first().waitFor();
      assert.match(await summary(page), words.three);
      await drop([marks]);
      await page.locator('h2.summary', { hasText: words.two }).waitFor();
      await page.getByRole('button', { name: words.show }).click();
      await page.locator('.card', { hasText: words.badge }).locator('a.title').click();
      await page.getByRole('button', { name: words.undo }).click();
      await page.locator('h2.summary', { hasText: words.three }).waitFor();
      await drop([session]);
      await page.locator('#messages .offer .use').click();
      await page.locator('h2.summary', { hasText: words.two }).waitFor();
      await nothingKept(page, context);
      assert.deepEqual([...first.problems, ...problems], []);
    });

  const withoutMarks = (text) => JSON.stringify({ ...JSON.parse(text), marks: null });

  test('a file of marks names words, not people; a session holds the articles', async (t) => {
    const { page } = await openDesk(t, 'en');
    await doubtFirst(page);
    const marks = await saved(page, page.locator('[data-tool=marks]'));
    const [mark] = JSON.parse(marks.text).marks;
    assert.deepEqual(Object.keys(mark).sort(), [
      'claims',
      'judgement',
      'kind',
      'note',
      'pairs',
      'reason',
      'relation',
      'topic',
    ]);
    assert.deepEqual(
      [mark.relation, mark.judgement, mark.reason],
      ['contradict', 'not-conflict', 'different-thing-counted'],
    );
    const texts = sampleFiles().map(({ text }) => text);
    for (const { quote, key } of mark.claims)
      assert.ok(quote.includes(key) && texts.some((text) => text.includes(quote)), quote);
    const session = JSON.parse((await saved(page, page.locator('[data-tool=save]'))).text);
    assert.equal(session.articles.length, 5);
    assert.equal(session.articles[0].source, 'وكالة مرقب السهل');
    assert.equal(session.articles[0].published, '2022-01-21');
    assert.deepEqual(session.marks, JSON.parse(marks.text));
  });

  test('another title of a finding is in what is exported and in the session', async (t) => {
    const { page, drop } = await openDesk(t, 'ar');
    await page.locator('.card.contradict a.title').first().click();
    await page.getByRole('button', { name: 'غيّر العنوان' }).click();
    await page.locator('.evidence form input').fill('المحتجزون في المبنى');
    await page.keyboard.press('Enter');
    const card = page.locator('.card a.title', { hasText: 'المحتجزون في المبنى' });
    await card.waitFor();
    const session = await saved(page, page.locator('[data-tool=save]'));
    await page.locator('#tab-table').click();
    await page.locator('[aria-controls=exports]').click();
    const csv = await saved(page, page.locator('[data-action=export][data-format=csv]'));
    assert.match(csv.text, /المحتجزون في المبنى/);
    await drop([session]);
    await page.locator('tr a.title', { hasText: 'المحتجزون في المبنى' }).waitFor();
    assert.match(session.text, /المحتجزون في المبنى/);
  });

  test('a session opens in the view and with the letters that it was saved in', async (t) => {
    const { page } = await openDesk(t, 'en');
    const sigla = () =>
      page.evaluate(() =>
        /** @type {any} */ (document.getElementById('comparison')).model.sources.map(
          ({ siglum, name }) => `${siglum} ${name}`,
        ),
      );
    await page
      .locator('.chip', { hasText: 'Ostervale' })
      .getByRole('button', { name: /^Remove/ })
      .click();
    await page.waitForFunction(
      () => /** @type {any} */ (document.getElementById('comparison')).model?.sources.length === 4,
    );
    const before = await sigla();
    assert.ok(before.every((name) => !name.startsWith('B ')));
    await page.locator('#tab-table').click();
    const session = await saved(page, page.locator('[data-tool=save]'));
    const again = await openDesk(t, 'en', []);
    await again.drop([session]);
    await again.page.locator('#tab-table[aria-selected=true]').waitFor();
    await again.page.locator('tr[data-mark=contradict]').first().waitFor();
    assert.deepEqual(
      await again.page.evaluate(() =>
        /** @type {any} */ (document.getElementById('comparison')).model.sources.map(
          ({ siglum, name }) => `${siglum} ${name}`,
        ),
      ),
      before,
    );
  });

  test('a mark whose quote is gone is listed, not guessed', async (t) => {
    const { page } = await openDesk(t, 'en');
    await doubtFirst(page);
    const marks = await saved(page, page.locator('[data-tool=marks]'));
    const changed = sampleFiles().map((file) => ({
      ...file,
      text: file.text.replace('5000', '5100'),
    }));
    const other = await openDesk(t, 'en', changed);
    await other.drop([marks]);
    await other.page.locator('.left-marks').waitFor();
    assert.match(await other.page.locator('#messages').textContent(), /in no article any more: 1/);
    assert.match(await other.page.locator('.left-marks').textContent(), /نحو 5000 سجين/);
    assert.match(await summary(other.page), /3 points in conflict,/);
  });

  test('work that no file holds is not left, nor replaced, without a question', async (t) => {
    const { page, drop } = await openDesk(t, 'en');
    const asks = () =>
      page.evaluate(() => {
        const event = new Event('beforeunload', { cancelable: true });
        window.dispatchEvent(event);
        return event.defaultPrevented;
      });
    assert.equal(await asks(), true);
    const session = await saved(page, page.locator('[data-tool=save]'));
    assert.equal(await asks(), false);
    await doubtFirst(page);
    assert.equal(await asks(), true);
    await drop([session]);
    await page.locator('#messages .offer').getByRole('button', { name: 'Leave it' }).click();
    assert.match(await summary(page), /1\u00a0hidden/);
  });

  for (const [lang, question, sentence] of /** @type {const} */ ([
    [
      'ar',
      /^في «سجناء · .*»: «.*3 500 détenus» \(د\)، و«نحو 5000 سجين» \(ج\)\. ماذا يعدّ كل رقم/,
      /^في «سجناء · .*» تذكر المصادر قيماً أدناها «about 3,500 inmates» \(ب، د، هـ\) وأقصاها «نحو 5000 سجين» \(ج\)\.$/,
    ],
    [
      'en',
      /^On “Prisoners · .*”: “.*3 500 détenus” \(D\), and “نحو 5000 سجين” \(C\)\. What does each figure count/,
      /^On “Prisoners · .*”, the lowest value that the sources give is “about 3,500 inmates” \(B, D, E\) and the highest is “نحو 5000 سجين” \(C\)\.$/,
    ],
  ]))
    test(`questions and neutral sentences are copied as they read: ${lang}`, async (t) => {
      const { page, problems } = await openDesk(t, lang);
      await page.locator('[data-tool=questions]').click();
      const lists = page.locator('.leaf-items');
      await lists.first().waitFor();
      assert.equal(await lists.first().locator('> li').count(), 3);
      const copied = async (list) => {
        await lists.nth(list).locator('> li').first().locator('button').click();
        return (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
      };
      const [asked, ...lines] = await copied(0);
      assert.match(asked, question);
      assert.equal(lines.length, 2);
      assert.ok(lines[1].includes('ويضم السجن نحو 5000 سجين، وهو أكبر سجون المنطقة.'), lines[1]);
      const [told, ...rest] = await copied(1);
      assert.match(told, sentence);
      assert.deepEqual(rest, []);
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
      assert.deepEqual(problems, []);
    });

  test('axe finds nothing in the questions, the form of marks and what is hidden, in both themes', async (t) => {
    const { page } = await openDesk(t, 'ar', sampleFiles(), { bypassCSP: true });
    for (const theme of ['light', 'dark']) {
      await page.evaluate((name) => {
        document.documentElement.dataset.theme = name;
        document.getElementById('comparison')?.setAttribute('theme', name);
      }, theme);
      await page.locator('[data-tool=questions]').click();
      await page.locator('.leaf-items').first().waitFor();
      await assertNoFinding(page, `questions, ${theme}`);
      await page.keyboard.press('Escape');
      if (theme === 'light') await doubtFirst(page);
      else await page.getByRole('button', { name: told.ar.show }).click();
      await page.locator('.card.contradict a.title').first().click();
      await page.locator('.judging > summary').click();
      await assertNoFinding(page, `marks, ${theme}`);
      await page.locator('.evidence .close').click();
    }
  });
});
