// The faces as they were last looked at and found good. When one is changed on purpose: look at what
// build/snapshots/ shows of the difference, then `npm run snapshots`.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { noBrowser, openElement, served } from './harness.mjs';
import { difference } from './pictures.mjs';
import { folder, picture, rows } from './snapshots.mjs';

const failed = fileURLToPath(new URL('../../build/snapshots/', import.meta.url));
const kFont = 'Noto Naskh Arabic';
const hasFont = String(spawnSync('fc-match', [kFont, 'family']).stdout).includes(kFont);
const noFont = hasFont ? false : `the pictures are of ${kFont}, which the set-up installs`;

/** How far the mean of a square of pixels may be off, and which share of the squares may be. */
const kTolerance = { apart: 24, square: 6 };
const kShare = 0.001;

describe('the faces look as they did', { skip: noBrowser || noFont }, () => {
  const there = served();

  for (const row of rows)
    test(row.name, async () => {
      const file = join(folder, `${row.name}.png`);
      assert.ok(existsSync(file), 'no picture of it: npm run snapshots');
      const [then, now] = [readFileSync(file), await picture(there.browser, there.origin, row)];
      const {
        share,
        sameSize,
        picture: shown,
      } = await difference(there.browser, then, now, kTolerance);
      if (!sameSize || share > kShare) {
        mkdirSync(failed, { recursive: true });
        writeFileSync(join(failed, `${row.name}.png`), now);
        writeFileSync(join(failed, `${row.name}-difference.png`), shown);
      }
      assert.ok(
        sameSize && share <= kShare,
        `${(share * 100).toFixed(2)} % differs: build/snapshots/${row.name}-difference.png`,
      );
    });

  test('another colour, a line further down and wider words are noticed', async () => {
    const options = { width: 360, height: 740, view: 'overview' };
    const { page } = await openElement(there.browser, there.origin, options);
    const then = await page.screenshot();
    for (const [name, value] of [
      ['--raised', '#ddd'],
      ['margin-block-start', '4px'],
      ['word-spacing', '2px'],
    ]) {
      await page.evaluate(
        ([name, value]) => document.getElementById('c').style.setProperty(name, value),
        [name, value],
      );
      const { share } = await difference(there.browser, then, await page.screenshot(), kTolerance);
      assert.ok(share > kShare, `${name}: ${share}`);
      await page.evaluate((name) => document.getElementById('c').style.removeProperty(name), name);
    }
    await page.close();
  });
});
