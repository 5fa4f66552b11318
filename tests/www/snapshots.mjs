// The pictures that snapshots.full.mjs holds the faces to, and the command that takes them anew:
//   npm run snapshots [part of a name]
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withMoreCounts, withPassages, withTwelve } from './face-reports.mjs';
import { launch, openElement, readFixture, serve } from './harness.mjs';
import { small } from './pictures.mjs';

export const folder = fileURLToPath(new URL('snapshots/', import.meta.url));

const kFaces = ['overview', 'table', 'article', 'side', 'time', 'evidence'];
const kRows = [
  ...kFaces.map((face) => ({ face, lang: 'ar', width: 360, theme: 'light' })),
  ...kFaces.map((face) => ({ face, lang: 'ar', width: 768, theme: 'dark' })),
  ...kFaces.map((face) => ({ face, lang: 'ar', width: 1280, theme: 'light' })),
  ...kFaces.map((face) => ({ face, lang: 'en', width: 1280, theme: 'light' })),
  ...['overview', 'table', 'article'].map((face) => ({
    face,
    lang: 'en',
    width: 360,
    theme: 'dark',
  })),
  ...['overview', 'side'].map((face) => ({ face, lang: 'en', width: 768, theme: 'light' })),
  { face: 'overview', of: 'twelve', lang: 'en', width: 1280, theme: 'light' },
  { face: 'table', of: 'twelve', lang: 'ar', width: 360, theme: 'light' },
  { face: 'page', lang: 'ar', width: 360, theme: 'light' },
  { face: 'page', lang: 'en', width: 1280, theme: 'dark' },
];

/** What is pictured, each by the name of its file. */
export const rows = kRows.map((row) => ({
  ...row,
  name: `${row.face}${'of' in row ? `-${row.of}` : ''}-${row.lang}-${row.width}-${row.theme}`,
}));

const kHeights = { 360: 740, 768: 900, 1280: 800 };
/** Reports that have something to show on these faces. */
const kReports = { side: withPassages, time: withMoreCounts, twelve: withTwelve };

/**
 * @param {import('playwright-core').Browser} browser @param {string} origin @param {typeof rows[number]} row
 * @returns {Promise<Buffer>}
 */
export async function picture(browser, origin, { face, of, lang, width, theme }) {
  const size = { width, height: kHeights[width] };
  const page =
    face === 'page'
      ? await openPage(browser, origin, { lang, theme, size })
      : await openFace(browser, origin, { face, of, lang, theme, size });
  try {
    await page.evaluate(() => document.fonts.ready);
    return await page.screenshot({ animations: 'disabled', caret: 'hide' });
  } finally {
    await page.close();
  }
}

async function openPage(browser, origin, { lang, theme, size }) {
  const page = await browser.newPage({ viewport: size, colorScheme: theme });
  await page.goto(`${origin}/page/?lang=${lang}`);
  await page.locator('source-comparison .summary').waitFor();
  return page;
}

async function openFace(browser, origin, { face, of, lang, theme, size }) {
  const view = face === 'evidence' ? 'table' : face;
  const report = (kReports[of ?? face] ?? readFixture)();
  const { page } = await openElement(browser, origin, { ...size, lang, theme, view, report });
  await page.locator('.view > :not(.waiting)').waitFor();
  if (face === 'time' && size.width > 360) await page.locator('.plot').waitFor();
  if (face === 'side' && size.width > 360) await page.locator('.ribbons path').first().waitFor();
  if (face === 'evidence') await page.locator('[data-mark=contradict] a.title').first().click();
  return page;
}

/** Takes the pictures whose names hold `part` anew; without it also drops those no longer wanted. @param {string} part */
async function renew(part = '') {
  const [server, browser] = [await serve(), await launch()];
  mkdirSync(folder, { recursive: true });
  for (const row of rows.filter(({ name }) => name.includes(part)))
    writeFileSync(
      join(folder, `${row.name}.png`),
      await small(browser, await picture(browser, server.origin, row)),
    );
  if (part === '') dropOthers();
  await browser.close();
  server.close();
}

function dropOthers() {
  const wanted = new Set(rows.map(({ name }) => `${name}.png`));
  for (const file of readdirSync(folder)) if (!wanted.has(file)) rmSync(join(folder, file));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await renew(process.argv[2]);
