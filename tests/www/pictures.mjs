/** Pictures compared in the browser itself, which reads and writes them. */

/**
 * Runs in a page: how many pixels of two pictures differ by more than `apart` of 255 in a channel,
 * and a picture that shows them red on the faded first.
 * @param {{a: string, b: string, apart: number}} pictures as data URLs
 */
async function compareInPage({ a, b, apart }) {
  const load = async (/** @type {string} */ url) => {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  };
  const pixels = (/** @type {HTMLImageElement} */ image, width, height) => {
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, width, height);
  };
  const [one, two] = await Promise.all([load(a), load(b)]);
  const [width, height] = [Math.max(one.width, two.width), Math.max(one.height, two.height)];
  const [first, second] = [pixels(one, width, height).data, pixels(two, width, height).data];
  const canvas = new OffscreenCanvas(width, height);
  const shown = new ImageData(width, height);
  let differ = 0;
  for (let i = 0; i < first.length; i += 4) {
    const far =
      Math.max(...[0, 1, 2, 3].map((c) => Math.abs(first[i + c] - second[i + c]))) > apart;
    if (far) differ += 1;
    const fade = 255 - (255 - (first[i] + first[i + 1] + first[i + 2]) / 3) * 0.3;
    shown.data.set(far ? [220, 0, 0, 255] : [fade, fade, fade, 255], i);
  }
  canvas.getContext('2d').putImageData(shown, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return {
    differ,
    total: width * height,
    sameSize: one.width === two.width && one.height === two.height,
    picture: btoa(text),
  };
}

const asUrl = (/** @type {Buffer} */ png) => `data:image/png;base64,${png.toString('base64')}`;

/**
 * @param {import('playwright-core').Browser} browser @param {Buffer} a @param {Buffer} b
 * @param {number} [apart] how far a channel may be off, of 255
 */
export async function difference(browser, a, b, apart = 0) {
  const page = await browser.newPage();
  try {
    const found = await page.evaluate(compareInPage, { a: asUrl(a), b: asUrl(b), apart });
    return { ...found, picture: Buffer.from(found.picture, 'base64') };
  } finally {
    await page.close();
  }
}
