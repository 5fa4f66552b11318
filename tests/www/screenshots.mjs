// Takes the pictures of docs/faces anew: the page with its example in all six faces, in Arabic on a
// phone and in English on a desk, light and dark.
//   npm run screenshots        (after npm run build)
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, serve } from './harness.mjs';
import { small } from './pictures.mjs';

const folder = fileURLToPath(new URL('../../docs/faces/', import.meta.url));
const kPlaces = [
  { lang: 'ar', width: 360, height: 740 },
  { lang: 'en', width: 1280, height: 900 },
];
const kFaces = ['overview', 'table', 'article', 'side', 'time', 'evidence'];

/** @param {import('playwright-core').Page} page @param {string} face */
async function show(page, face) {
  await page.locator(`#tab-${face === 'evidence' ? 'table' : face}`).click();
  await page.locator('.view > :not(.waiting)').waitFor();
  if (face === 'evidence') await page.locator('[data-mark=contradict] a.title').first().click();
  await page.evaluate(() => {
    /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
    if (
      !document
        .querySelector('source-comparison')
        ?.shadowRoot?.querySelector('.evidence:not([hidden])')
    )
      scrollTo(0, 0);
  });
  await page.waitForTimeout(200);
}

const [server, browser] = [await serve({ real: true }), await launch()];
mkdirSync(folder, { recursive: true });
for (const { lang, width, height } of kPlaces)
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme });
    await page.goto(`${server.origin}/page/?lang=${lang}`);
    await page.waitForFunction(
      () => /** @type {any} */ (document.querySelector('source-comparison')).model,
    );
    for (const face of kFaces) {
      await show(page, face);
      const fullPage = face !== 'evidence';
      const png = await page.screenshot({ fullPage, animations: 'disabled', caret: 'hide' });
      writeFileSync(join(folder, `${face}-${lang}-${theme}.png`), await small(browser, png));
    }
    await page.close();
  }
await browser.close();
server.close();
