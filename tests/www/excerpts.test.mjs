// A report that quotes and does not republish: what is quoted is shown, the rest is said to be absent.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withExcerpts } from '../../www/engine/excerpts.js';
import { elementPages, noBrowser, readFixture } from './harness.mjs';

const whole = readFixture();
const excerpted = withExcerpts(whole);

test('no text is left, and every word that a claim rests on', () => {
  for (const { text, excerpts, length } of excerpted.articles) {
    assert.equal(text, undefined);
    const quoted = excerpts.reduce((sum, { text: piece }) => sum + piece.length, 0);
    assert.ok(quoted < length, 'an article would be republished');
  }
});

describe('a report of excerpts', { skip: noBrowser }, () => {
  const open = elementPages({ lang: 'en' });

  /** The quotes of the first fact, with the words of the sentences that carry its claims. @param {any} t @param {any} report */
  async function quotesOf(t, report) {
    const { page, problems } = await open(t, { view: 'overview', report });
    await page.locator('a.title[data-fact="0"]').click();
    const quotes = page.locator('.evidence blockquote');
    await quotes.first().waitFor();
    assert.deepEqual(problems, []);
    return quotes.evaluateAll((all) =>
      all.map((each) => {
        for (const around of each.querySelectorAll('.around')) around.remove();
        return each.textContent.trim();
      }),
    );
  }

  test('shows in the evidence the quotes of the whole report', async (t) => {
    const quotes = await quotesOf(t, excerpted);
    assert.ok(quotes.length > 2);
    assert.deepEqual(quotes, await quotesOf(t, whole));
  });

  for (const [view, words] of [
    ['article', /The text of this article is not part of the report/],
    ['side', /The text of this article is not part of the report/],
  ]) {
    test(`says in ${view} that the text is not there`, async (t) => {
      const { page, problems } = await open(t, { view, report: excerpted });
      assert.match((await page.locator('.root').allTextContents()).join(' '), words);
      assert.deepEqual(problems, []);
    });
  }
});
