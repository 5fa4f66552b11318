// A face looks the same whichever others were opened before it: each brings rules of its own, which stay.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { elementPages, noBrowser } from './harness.mjs';
import { jailReport } from './jail-report.mjs';

const kFaces = ['overview', 'table', 'article', 'side', 'time'];
const kSizes = [
  { width: 360, height: 740, lang: 'ar' },
  { width: 1280, height: 900, lang: 'en' },
];

/** Opens a face and waits for what it draws later. */
async function go(page, face) {
  await page.locator(`#tab-${face}`).click();
  await page.locator('.view > :not(.waiting)').waitFor();
  if (face === 'overview') {
    await page.locator('.overview > .closed > summary').last().click();
    await page.locator('.meetings').waitFor();
  }
  await page.waitForTimeout(150);
}

/** Where everything stands and how it is set. */
const looks = (page) =>
  page.evaluate(() => {
    scrollTo(0, 0);
    const { shadowRoot } = document.getElementById('c');
    return [...shadowRoot.querySelectorAll('.view *')].map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      const { color, backgroundColor, borderTopWidth, fontSize, fontWeight } =
        getComputedStyle(part);
      const place = [x, y, width, height].map(Math.round).join(' ');
      const name = `${part.localName}.${part.getAttribute('class') ?? ''}`;
      return `${name} ${place} ${color} ${backgroundColor} ${borderTopWidth} ${fontSize} ${fontWeight}`;
    });
  });

/** How each face looks when they are opened in this order. */
async function looksInOrder(page, faces) {
  const found = {};
  for (const face of faces) {
    await go(page, face);
    await page.mouse.move(0, 0);
    found[face] = await looks(page);
  }
  return found;
}

describe('a face and those seen before it', { skip: noBrowser }, () => {
  const open = elementPages({ real: true, report: jailReport(), view: 'article' });

  for (const size of kSizes)
    test(`${size.width} px: each looks the same, whether seen first or last`, async (t) => {
      const [one, other] = await Promise.all([open(t, size), open(t, size)]);
      const found = await looksInOrder(one.page, kFaces);
      const again = await looksInOrder(other.page, kFaces.toReversed());
      for (const face of kFaces) assert.deepEqual(found[face], again[face], face);
    });
});
