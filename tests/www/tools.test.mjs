import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { assertNoFinding, elementPages, noBrowser, readFixture } from './harness.mjs';

const inShadow = (page, read) =>
  page.evaluate(`(${read})(document.getElementById('c').shadowRoot)`);
const focusedData = (page) =>
  inShadow(
    page,
    '(shadow) => ({ ...shadow.activeElement?.dataset, tag: shadow.activeElement?.tagName })',
  );
const marks = (page) =>
  page.locator('.results [data-row]').evaluateAll((rows) => rows.map((row) => row.dataset.mark));
const chip = (page, name) => page.locator(`.filter[data-value=${name}]`);

/** What was put on the clipboard, both flavours. */
const clipboard = (page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type) => (await item.getType(type)).text();
    return { text: await read('text/plain'), html: await read('text/html') };
  });

describe('the tools of the table', { skip: noBrowser }, () => {
  const open = elementPages();

  test('chips with counts choose, several together; the empty result has a way back', async (t) => {
    for (const [lang, shown, nothing, all] of [
      ['ar', 'النقاط المعروضة: 4 من 7', 'لا نقطة بهذه الصفة.', 'أظهر كل النقاط (7)'],
      ['en', 'Points shown: 4 of 7', 'No point fits.', 'Show all points (7)'],
    ]) {
      const { page, problems } = await open(t, { lang });
      assert.deepEqual(await page.locator('.filter .count').allTextContents(), ['3', '1', '2']);
      await chip(page, 'contradict').click();
      assert.deepEqual([...new Set(await marks(page))], ['contradict']);
      assert.equal((await focusedData(page)).value, 'contradict', 'the chip keeps the focus');
      await chip(page, 'update').click();
      assert.deepEqual([...new Set(await marks(page))], ['contradict', 'update']);
      assert.equal(await page.locator('.filtered > span').textContent(), shown);
      assert.equal(await page.locator('[role=status]').textContent(), shown);
      await page.locator('input[type=search]').fill('zzz');
      assert.equal(await page.locator('.filtered > span').textContent(), nothing);
      assert.equal(await page.locator('.results table').count(), 0);
      await page.getByRole('button', { name: all }).click();
      assert.equal((await marks(page)).length, 7);
      assert.equal(await page.locator('input[type=search]').inputValue(), '');
      assert.deepEqual(problems, []);
    }
  });

  test('"all" in the overview shows these points, and says that there are more', async (t) => {
    const report = readFixture();
    for (const id of ['x1', 'x2', 'x3'])
      report.facts.push({ ...report.facts.find((fact) => fact.id === 'f-families'), id });
    const { page } = await open(t, { report, view: 'overview', lang: 'en' });
    await page.getByRole('button', { name: 'All (5)' }).click();
    await page.locator('.filtered').waitFor();
    assert.deepEqual([...new Set(await marks(page))], ['agree']);
    assert.equal(await page.locator('.filtered > span').textContent(), 'Points shown: 5 of 10');
  });

  test('search is typed undisturbed and finds folded letters and digits; counts follow', async (t) => {
    const { page } = await open(t, {});
    const search = page.locator('input[type=search]');
    await search.pressSequentially('١٢٠ عُمال');
    assert.equal(await search.inputValue(), '١٢٠ عُمال');
    assert.equal((await focusedData(page)).filter, 'words');
    assert.deepEqual(await marks(page), ['contradict']);
    assert.deepEqual(await page.locator('.filter .count').allTextContents(), ['1', '0', '0']);
    await page.keyboard.press('KeyN');
    assert.match(await search.inputValue(), /n$/, 'a letter in the field is a letter');
  });

  test('kind and source are chosen from lists that say how many', async (t) => {
    const { page } = await open(t, { lang: 'en' });
    const kind = page.getByRole('combobox', { name: 'Kind' });
    assert.deepEqual(await kind.locator('option').allTextContents(), [
      'All kinds',
      'Figures (4)',
      'Dates (2)',
      'What happened (1)',
    ]);
    await kind.selectOption('date');
    assert.deepEqual(await marks(page), ['agree', 'possible']);
    await kind.selectOption('');
    await page.getByRole('combobox', { name: 'Source' }).selectOption('p5');
    const rows = page.locator('.results tr[data-row]');
    for (let i = 0; i < (await rows.count()); i++)
      assert.equal(await rows.nth(i).locator('td').last().locator('.silent').count(), 0);
  });

  test('by source or by version, where there is room for both', async (t) => {
    const { page } = await open(t, { lang: 'en' });
    await page.getByRole('button', { name: 'By version' }).click();
    assert.equal((await page.locator('table.by-version').count()) > 0, true);
    assert.equal(await page.locator('table.by-source').count(), 0);
    assert.equal(
      await page.getByRole('button', { name: 'By version' }).getAttribute('aria-pressed'),
      'true',
    );
    await page.getByRole('button', { name: 'By source' }).click();
    assert.equal((await page.locator('table.by-source').count()) > 0, true);
    const { page: narrow } = await open(t, { width: 700 });
    assert.equal(await narrow.locator('.by-choice').count(), 0);
  });

  test('detail and agreement are sections of their own, what may conflict is closed', async (t) => {
    const report = readFixture();
    report.facts.find(({ id }) => id === 'f-day').verdict = 'refine';
    const { page } = await open(t, { report, lang: 'en' });
    const heads = page.locator('.results tr.group .section-head > span:nth-child(2)');
    assert.deepEqual(await heads.allTextContents(), [
      'Conflict',
      'Update',
      'Detail',
      'Agreement',
      'Possibly in conflict',
    ]);
    assert.equal(await heads.last().isVisible(), false);
    assert.equal(await heads.nth(3).isVisible(), true);
  });

  test('"+1" opens the evidence of the claim that the cell leaves out', async (t) => {
    const report = readFixture();
    const fact = report.facts[0];
    const [first] = fact.claims;
    for (const start of [0, 10]) {
      const at = report.claims.push({
        ...report.claims[first],
        key: { start, end: start + 6 },
      });
      fact.claims.push(at - 1);
      fact.versions[0].claims.push(at - 1);
    }
    const { page } = await open(t, { report });
    const more = page.locator('tr[data-row] td a.quiet');
    assert.equal(await more.textContent(), '+1');
    await more.click();
    assert.equal(await page.locator('.evidence').isVisible(), true);
    assert.equal(
      await page.locator('.claim.current').getAttribute('data-claim-block'),
      String(first),
    );
  });

  test('a phone has search and chips in one bar of 48 px that stays', async (t) => {
    for (const lang of ['ar', 'en']) {
      const { page } = await open(t, { lang, width: 360, height: 640 });
      assert.equal(
        await page.locator('.bar').evaluate((bar) => bar.getBoundingClientRect().height),
        48,
      );
      await page.mouse.wheel(0, 900);
      await page.waitForTimeout(200);
      const box = await page.locator('.bar').boundingBox();
      assert.ok(box.y >= 0 && box.y < 2, `${lang} ${box.y}`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
    }
  });

  test('a quote is copied with its source, the table as it is shown', async (t) => {
    for (const lang of ['ar', 'en']) {
      const { page } = await open(t, { lang });
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.locator('a.title').first().click();
      await page.locator('[data-quote]').first().click();
      await page.locator('[data-quote]', { hasText: lang === 'ar' ? 'نُسخ' : 'Copied' }).waitFor();
      const quote = await clipboard(page);
      assert.match(quote.text, /^[«“].+[»”] \(.+ 2031(، |, )?.*\)$/);
      assert.match(quote.html, /<bdi lang="(ar|en)" dir="(rtl|ltr)"/);
      await page.keyboard.press('Escape');
      await chip(page, 'update').click();
      await page.locator('[data-action=copy-table]').click();
      await page
        .locator('[data-action=copy-table]', { hasText: lang === 'ar' ? 'نُسخ' : 'Copied' })
        .waitFor();
      const { text } = await clipboard(page);
      const [head, row, ...rest] = text.replace(/\n$/, '').split('\n');
      assert.deepEqual([head.split('\t').length, row.split('\t').length, rest.length], [7, 7, 0]);
    }
  });

  test('where the clipboard may not be written, the copy event is used', async (t) => {
    const { page } = await open(t, { lang: 'en' });
    await page.context().grantPermissions(['clipboard-read']);
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new Error('no'));
    });
    await page.locator('[data-action=copy-table]').click();
    await page.locator('[data-action=copy-table]', { hasText: 'Copied' }).waitFor();
    assert.match((await clipboard(page)).text, /Conflict\t/);
  });

  test('exports are files, from a menu that Esc closes', async (t) => {
    const { page, problems } = await open(t, { lang: 'en' });
    const menu = page.getByRole('button', { name: 'Export' });
    await menu.click();
    assert.equal(await page.locator('.exports .print').isVisible(), false, 'not in an embed');
    for (const [name, file, begins] of [
      ['Spreadsheet (CSV)', 'muqabala.csv', '\uFEFFfact,'],
      ['Web page (HTML)', 'muqabala.html', '<!doctype html>'],
      ['Markdown', 'muqabala.md', '# '],
      ['Report (JSON)', 'muqabala.json', '{"schema":1'],
      ['Annotations (JSON-LD)', 'muqabala.jsonld', '{\n  "@context"'],
      ['Edition (TEI)', 'muqabala.tei.xml', '<?xml'],
    ]) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name, exact: true }).click(),
      ]);
      assert.equal(download.suggestedFilename(), file);
      assert.ok(readFileSync(await download.path(), 'utf8').startsWith(begins), name);
    }
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.exports').isVisible(), false);
    assert.equal((await focusedData(page)).action, 'disclose');
    assert.deepEqual(problems, []);
  });

  test('written TEI and HTML are well formed, and the page reads without finding of axe', async (t) => {
    const { page } = await open(t, { lang: 'ar' });
    const written = await page.evaluate(async () => {
      const { writeAs } = await import('/formats/index.js');
      const { model } = /** @type {any} */ (document.getElementById('c'));
      return [await writeAs('tei', model), await writeAs('html', model)];
    });
    const other = await /** @type {any} */ (page.context().browser()).newPage();
    t.after(() => other.close());
    assert.equal(
      await other.evaluate(
        (xml) =>
          new DOMParser().parseFromString(xml, 'application/xml').querySelectorAll('parsererror')
            .length,
        written[0],
      ),
      0,
    );
    await other.setContent(written[1].replace(/<meta http-equiv[^>]*>/, ''));
    await assertNoFinding(other);
  });

  test('a letter pressed, or under the mouse, quiets the other sources', async (t) => {
    const { page } = await open(t, { lang: 'en' });
    const quieted = () => page.locator('tr[data-row] td[data-quiet]').count();
    const letter = page.getByRole('button', { name: 'Show B, quiet the others' });
    await letter.click();
    const some = await quieted();
    assert.ok(some > 0);
    assert.equal(await page.locator('td[data-of=B][data-quiet]').count(), 0);
    assert.equal(await letter.getAttribute('aria-pressed'), 'true');
    await letter.click();
    await page.mouse.move(5, 5);
    assert.equal(await quieted(), 0);
    await page.locator('thead [data-siglum=C]').first().hover();
    assert.equal(await page.locator('td[data-of=C][data-quiet]').count(), 0);
    assert.ok((await quieted()) > 0);
  });

  test('keys: arrows reach the heads of columns, the question mark of either script lists the keys', async (t) => {
    for (const [lang, key, title] of [
      ['ar', '؟', 'المفاتيح'],
      ['en', '?', 'Keys'],
    ]) {
      const { page } = await open(t, { lang });
      await page.locator('tr[data-row] td a').first().focus();
      await page.keyboard.press('ArrowUp');
      assert.equal((await focusedData(page)).action, 'voice');
      await page.keyboard.press('End');
      assert.equal((await focusedData(page)).siglum, lang === 'ar' ? 'هـ' : 'E');
      await inShadow(
        page,
        `(shadow) => shadow.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', bubbles: true, composed: true }))`,
      );
      const list = page.getByRole('dialog', { name: title });
      await list.waitFor();
      assert.ok((await list.locator('dt').count()) >= 8);
      await page.keyboard.press('Escape');
      assert.equal(await list.count(), 0);
      assert.equal((await focusedData(page)).action, 'voice', 'the focus comes back');
    }
  });
});
