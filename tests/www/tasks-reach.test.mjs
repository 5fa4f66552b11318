// The acceptance tasks of whoever uses no mouse, no eyes, no colour, another language, or much zoom.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inShadow } from './face-reports.mjs';
import { elementPages, noBrowser } from './harness.mjs';
import { jailReport } from './jail-report.mjs';

const kSizes = [
  { name: 'phone', width: 360, height: 740 },
  { name: 'desktop', width: 1280, height: 900 },
];

/** What has the focus inside the element. */
const focused = (page) =>
  page.evaluate(() => {
    const focus = document.getElementById('c').shadowRoot.activeElement;
    const box = focus?.getBoundingClientRect();
    return (
      focus && {
        fact: focus.getAttribute('data-fact'),
        id: focus.id,
        left: box.left,
        right: box.right,
        column: focus.closest('td, th')?.cellIndex ?? 0,
      }
    );
  });

describe('tasks of readers who come another way', { skip: noBrowser }, () => {
  const open = elementPages({ real: true, report: jailReport(), view: 'overview' });

  for (const { name, ...size } of kSizes)
    for (const lang of ['ar', 'en'])
      test(`9, ${name}, ${lang}: to the table, three conflicts on, in and out, by keys of an Arabic layout`, async (t) => {
        const { page, problems } = await open(t, { ...size, lang });
        const next = lang === 'ar' ? 'ArrowLeft' : 'ArrowRight';
        await page.locator('#tab-overview').waitFor();
        await page.bringToFront();
        await page.keyboard.press('Tab');
        assert.equal((await focused(page))?.id, 'tab-overview');
        await page.keyboard.press(next);
        assert.equal((await focused(page))?.id, 'tab-table');
        await page.locator('#tab-table[aria-selected="true"]').waitFor();
        await page.locator('.waiting').waitFor({ state: 'detached' });
        let steps = 0;
        while ((await focused(page))?.fact == null && steps < 20) {
          await page.keyboard.press('Tab');
          steps += 1;
        }
        assert.ok(steps < 12, `${steps} stops before the rows`);
        // The key N gives ى on an Arabic layout: its place on the keyboard counts.
        const typeN = () =>
          page.evaluate(() => {
            const focus = document.getElementById('c').shadowRoot.activeElement;
            focus.dispatchEvent(
              new KeyboardEvent('keydown', {
                key: 'ى',
                code: 'KeyN',
                bubbles: true,
                composed: true,
                cancelable: true,
              }),
            );
          });
        const from = await focused(page);
        for (let i = 0; i < 3; i += 1) await typeN();
        const at = await focused(page);
        assert.equal(Number(at?.fact), Number(from?.fact) + 3);
        await page.keyboard.press('Enter');
        assert.equal(await page.locator('.evidence').isVisible(), true);
        assert.equal((await focused(page))?.id, 'evidence-title');
        await page.keyboard.press('Escape');
        assert.equal((await focused(page))?.fact, at?.fact, 'the focus is back on the row');
        if (name === 'desktop') {
          await page.keyboard.press('ArrowLeft');
          const aside = await focused(page);
          const [start, later] = [at?.column ?? 0, aside?.column ?? 0];
          // Cells without a word are passed over; left of the first column is nothing in English.
          if (lang === 'ar') assert.ok(later > start && (aside?.right ?? 0) < (at?.left ?? 0));
          else assert.equal(later, start);
          await page.keyboard.press('ArrowRight');
          const back = await focused(page);
          if (lang === 'ar') assert.equal(back?.column, start);
          else assert.ok((back?.column ?? 0) > start && (back?.left ?? 0) > (at?.right ?? 0));
        }
        assert.deepEqual(problems, []);
      });

  for (const { name, ...size } of kSizes)
    test(`10, ${name}: what a screen reader meets`, async (t) => {
      const { page } = await open(t, { ...size, view: 'table' });
      const status = await inShadow(page, (shadow) =>
        [...shadow.querySelectorAll('[role=status]')].map((each) => each.textContent),
      );
      assert.equal(status.length, 1, 'one polite status');
      await page.locator('#tab-overview').click();
      assert.equal(await page.locator('.summary').textContent(), status[0]);
      await page.locator('#tab-table').click();
      const relations = ['تعارض', 'تحديث', 'تفصيل', 'اتفاق'];
      const heads = await inShadow(page, (shadow) =>
        [...shadow.querySelectorAll('th[scope=row] .title, .card .title')].map(
          (each) => each.textContent,
        ),
      );
      assert.ok(heads.length >= 40);
      for (const head of heads)
        assert.ok(
          relations.some((word) => head.startsWith(`${word}: `) && head.length > word.length + 2),
          head,
        );
      if (name === 'desktop') {
        const silent = await inShadow(page, (shadow) =>
          [...shadow.querySelectorAll('.fact td')]
            .filter((cell) => !cell.querySelector('a'))
            .map((cell) => cell.querySelector('.spoken')?.textContent),
        );
        assert.ok(silent.length > 20);
        assert.deepEqual([...new Set(silent)], ['لا يذكره']);
      }
      await page.locator('#tab-article').click();
      for (const article of ['a', 'b', 'e']) {
        await page.locator(`[data-article="${article}"]`).first().click();
        const [marked, listed, counted] = await inShadow(page, (shadow) => [
          [
            ...new Set(
              [...shadow.querySelectorAll('.article-view a.mark')].map((mark) =>
                mark.getAttribute('data-fact'),
              ),
            ),
          ].sort(),
          [
            ...new Set(
              [...shadow.querySelectorAll('.article-view .notes [data-fact]')].map((note) =>
                note.getAttribute('data-fact'),
              ),
            ),
          ].sort(),
          [...shadow.querySelectorAll('.article-view .notes [data-fact]')]
            .map((note) => Number(note.textContent.replace(/\D/g, '')))
            .reduce((sum, each) => sum + each, 0),
        ]);
        assert.ok(marked.length > 0, article);
        // A phone counts the points below each paragraph; the marks themselves are links.
        if (name === 'phone') assert.ok(counted >= marked.length, `${article}: ${counted}`);
        else assert.deepEqual(listed, marked, `${article}: every passage is also in a list`);
      }
    });

  test('11: no colour is needed to tell relations apart', async (t) => {
    for (const forced of [false, true]) {
      const { page } = await open(t, { view: 'article' });
      if (forced) await page.emulateMedia({ forcedColors: 'active' });
      await page.locator('[data-action=mark-all]').check();
      const seen = new Map();
      for (const article of ['a', 'b', 'c', 'd', 'e']) {
        await page.locator(`[data-article="${article}"]`).first().click();
        for (const [mark, line] of await inShadow(page, (shadow) =>
          [...shadow.querySelectorAll('a.mark')].map((mark) => {
            const style = getComputedStyle(mark);
            return [
              mark.className.replace('mark', '').trim(),
              `${style.textDecorationLine} ${style.textDecorationStyle}`,
            ];
          }),
        ))
          seen.set(mark, line);
      }
      assert.equal(seen.size, 4, [...seen.keys()].join());
      assert.equal(
        new Set(seen.values()).size,
        4,
        `each relation has a line of its own: ${[...seen.values()]}`,
      );
      await page.locator('#tab-overview').click();
      const signs = await inShadow(page, (shadow) =>
        ['.section-head.contradict', '.section-head.update', '.section-head.agree'].map((name) =>
          [...shadow.querySelectorAll(`${name} .glyph path`)]
            .map((path) => path.getAttribute('d'))
            .join(),
        ),
      );
      assert.equal(new Set(signs).size, 3, 'and a sign of its own');
      const badges = await inShadow(page, (shadow) =>
        [...shadow.querySelectorAll('.badge')].map((badge) => [
          badge.textContent,
          badge.querySelectorAll('.glyph path').length,
        ]),
      );
      for (const words of ['قول ونفي', 'داخل مقال واحد'])
        assert.ok(
          badges.some(([text, paths]) => text === words && paths > 0),
          words,
        );
      const strong = await inShadow(
        page,
        (shadow) => getComputedStyle(shadow.querySelector('.card.contradict .title')).fontWeight,
      );
      assert.equal(strong, '600');
    }
  });

  test('12: English on Arabic articles', async (t) => {
    const { page } = await open(t, { lang: 'en', view: 'table' });
    const shape = await inShadow(page, (shadow) => ({
      dir: shadow.querySelector('.root').dir,
      sigla: [...shadow.querySelectorAll('thead .siglum')].map((each) => each.textContent),
      first:
        shadow.querySelector('tbody .fact th').getBoundingClientRect().left <
        shadow.querySelector('tbody .fact td').getBoundingClientRect().left,
    }));
    assert.deepEqual(shape, { dir: 'ltr', sigla: ['A', 'B', 'C', 'D', 'E'], first: true });
    /** The places of pieces of a text, from left to right, in the quotes of the evidence. */
    const places = (words, pieces) =>
      page.evaluate(
        ({ words, pieces }) => {
          const shadow = document.getElementById('c').shadowRoot;
          const mark = [...shadow.querySelectorAll('.evidence blockquote mark')].find((each) =>
            each.textContent.includes(words),
          );
          const text = mark.firstChild;
          return pieces.map((piece) => {
            const at = text.data.indexOf(piece);
            const range = document.createRange();
            range.setStart(text, at);
            range.setEnd(text, at + piece.length);
            return range.getBoundingClientRect().left;
          });
        },
        { words, pieces },
      );
    for (const [title, words, pieces] of [
      ['12,000', '12,000', ['1', '2', ',', '0']],
      ['50 ميلا', '50 ميلا (80.47 كم)', ['8', '.', '47']],
    ]) {
      await page.locator('a.said', { hasText: title }).first().click();
      const lefts = await places(words, pieces);
      assert.deepEqual(
        lefts,
        [...lefts].sort((a, b) => a - b),
        `${words} reads from left to right`,
      );
      if (words.startsWith('50')) {
        const [fifty, mile, number, unit] = await places(words, ['50', 'ميلا', '80.47', 'كم']);
        assert.ok(
          fifty > mile && mile > number && number > unit,
          'the Arabic around them runs right to left',
        );
      }
      const quote = await inShadow(page, (shadow) => {
        const block = shadow.querySelector('.evidence blockquote');
        return [
          block.lang,
          block.dir || getComputedStyle(block).direction,
          getComputedStyle(block).direction,
        ];
      });
      assert.equal(quote[0], 'ar');
      assert.equal(quote[2], 'rtl');
      await page.keyboard.press('Escape');
    }
  });

  test('12: joins inside marked words are unbroken', async (t) => {
    const { page } = await open(t, { view: 'article', lang: 'en' });
    await page.locator('[data-action=mark-all]').check();
    const found = await inShadow(page, (shadow) => {
      const place = shadow.querySelector('a.mark').parentElement;
      /** The width of a word of which a part is marked, or nothing. */
      const widthOf = (relation) => {
        const line = document.createElement('span');
        line.lang = 'ar';
        const part = document.createElement('a');
        part.className = `mark ${relation}`;
        part.textContent = 'سجنا';
        line.append('وال', part, 'ء');
        if (!relation) line.textContent = 'والسجناء';
        place.append(line);
        const { width } = line.getBoundingClientRect();
        line.remove();
        return width;
      };
      const room = (each) => {
        const { paddingInline, marginInline, borderInlineWidth, letterSpacing } =
          getComputedStyle(each);
        return [paddingInline, marginInline, borderInlineWidth, letterSpacing].join();
      };
      return {
        plain: widthOf(''),
        marked: ['contradict', 'update', 'refine', 'agree'].map(widthOf),
        room: [...new Set([...shadow.querySelectorAll('a.mark')].map(room))],
      };
    });
    for (const width of found.marked)
      assert.ok(Math.abs(width - found.plain) < 0.6, `${width}, unmarked ${found.plain}`);
    assert.deepEqual(found.room, ['0px,0px,0px,normal']);
  });

  test('14: 400 % zoom at 1280 scrolls sideways only inside the table', async (t) => {
    for (const lang of ['ar', 'en'])
      for (const view of ['overview', 'table', 'article', 'side', 'time']) {
        const { page } = await open(t, { lang, view, width: 320, height: 225 });
        assert.ok(
          (await page.evaluate(() => document.documentElement.scrollWidth)) <= 320,
          `${lang} ${view}`,
        );
        // What scrolls by itself, a table or one row of tools, keeps its width to itself.
        const cut = await inShadow(page, (shadow) => {
          const scrolls = (each) =>
            each && (getComputedStyle(each).overflowX !== 'visible' || scrolls(each.parentElement));
          return [...shadow.querySelectorAll('.main *')]
            .filter((each) => each.getBoundingClientRect().width > 320.5 && !scrolls(each))
            .map((each) => each.className);
        });
        assert.deepEqual(cut, [], `${lang} ${view}`);
        await page.close();
      }
  });

  test('14: nothing moves for whoever asks for no motion', async (t) => {
    const { page } = await open(t, { view: 'table' });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.locator('a.title').first().click();
    const moving = await page.evaluate(
      () =>
        document.getAnimations().length +
        document.getElementById('c').shadowRoot.getAnimations().length,
    );
    assert.equal(moving, 0);
    const durations = await inShadow(page, (shadow) => [
      ...new Set(
        [...shadow.querySelectorAll('*')].map((each) => getComputedStyle(each).transitionDuration),
      ),
    ]);
    assert.deepEqual(durations, ['0s']);
  });
});
