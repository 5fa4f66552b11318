import { crc32, deflateSync } from 'node:zlib';

/** Pictures compared in the browser itself, which reads and writes them. */

/**
 * Runs in a page: how many squares of two pictures differ in their mean by more than `apart` of 255,
 * and a picture that shows them red on the faded first. Squares of one pixel compare exactly; larger
 * ones let the edges of letters be drawn a little otherwise.
 * @param {{a: string, b: string, apart: number, square: number}} pictures as data URLs
 */
async function compareInPage({ a, b, apart, square }) {
  const load = async (/** @type {string} */ url) => {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  };
  const [one, two] = await Promise.all([load(a), load(b)]);
  const [width, height] = [Math.max(one.width, two.width), Math.max(one.height, two.height)];
  const pixels = (/** @type {HTMLImageElement} */ image) => {
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, width, height).data;
  };
  const [first, second] = [pixels(one), pixels(two)];
  const across = Math.ceil(width / square);
  const sums = new Int32Array(across * Math.ceil(height / square) * 4);
  const placeOf = (/** @type {number} */ i) =>
    (Math.floor(i / 4 / width / square) * across + Math.floor(((i / 4) % width) / square)) * 4;
  for (let i = 0; i < first.length; i += 4)
    for (let channel = 0; channel < 4; channel += 1)
      sums[placeOf(i) + channel] += first[i + channel] - second[i + channel];
  const isFar = (/** @type {number} */ place) =>
    [0, 1, 2, 3].some((channel) => Math.abs(sums[place + channel]) > apart * square * square);
  const shown = new ImageData(width, height);
  for (let i = 0; i < first.length; i += 4) {
    const fade = 255 - (255 - (first[i] + first[i + 1] + first[i + 2]) / 3) * 0.3;
    shown.data.set(isFar(placeOf(i)) ? [220, 0, 0, 255] : [fade, fade, fade, 255], i);
  }
  let differ = 0;
  for (let place = 0; place < sums.length; place += 4) differ += Number(isFar(place));
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d').putImageData(shown, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  let text = '';
  for (const byte of new Uint8Array(await blob.arrayBuffer())) text += String.fromCharCode(byte);
  const sameSize = one.width === two.width && one.height === two.height;
  return { differ, share: (differ * 4) / sums.length, sameSize, picture: btoa(text) };
}

const asUrl = (/** @type {Buffer} */ png) => `data:image/png;base64,${png.toString('base64')}`;

/**
 * @param {import('playwright-core').Browser} browser @param {Buffer} a @param {Buffer} b
 * @param {{apart?: number, square?: number}} [tolerance] how far the mean of a square may be off, of
 *   255, and how many pixels a square is wide
 */
export async function difference(browser, a, b, { apart = 0, square = 1 } = {}) {
  const page = await browser.newPage();
  try {
    const pictures = { a: asUrl(a), b: asUrl(b), apart, square };
    const found = await page.evaluate(compareInPage, pictures);
    return { ...found, picture: Buffer.from(found.picture, 'base64') };
  } finally {
    await page.close();
  }
}

/**
 * Runs in a page: a picture in its commonest colours, the others by the nearest of these.
 * @param {{url: string, colours: number}} options
 */
async function reduceInPage({ url, colours }) {
  const image = new Image();
  image.src = url;
  await image.decode();
  const { width, height } = image;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const colour = (/** @type {number} */ i) => (data[i] << 16) | (data[i + 1] << 8) | data[i + 2];
  const parts = (/** @type {number} */ each) => [each >> 16, (each >> 8) & 255, each & 255];
  const seen = new Map();
  for (let i = 0; i < data.length; i += 4) seen.set(colour(i), (seen.get(colour(i)) ?? 0) + 1);
  const common = [...seen].sort((a, b) => b[1] - a[1]).map(([each]) => each);
  const palette = common.slice(0, colours).map(parts);
  const nearest = ([red, green, blue]) => {
    const far = palette.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
    return far.indexOf(Math.min(...far));
  };
  const places = new Map(common.map((each, i) => [each, i < colours ? i : nearest(parts(each))]));
  let text = '';
  for (let i = 0; i < data.length; i += 4) text += String.fromCharCode(places.get(colour(i)));
  return { width, height, palette: palette.flat(), places: btoa(text) };
}

/** @param {string} name @param {Buffer} data */
function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The picture as a PNG with a palette, a quarter as large. @param {import('playwright-core').Browser} browser @param {Buffer} png */
export async function small(browser, png) {
  const page = await browser.newPage();
  const { width, height, palette, places } = await page.evaluate(reduceInPage, {
    url: asUrl(png),
    colours: 64,
  });
  await page.close();
  const pixels = Buffer.from(places, 'base64');
  const lines = Array.from({ length: height }, (_, y) => [
    Buffer.from([0]),
    pixels.subarray(y * width, (y + 1) * width),
  ]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(Buffer.concat(lines.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
