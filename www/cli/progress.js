/** How often a line of progress is written anew. */
const kEvery = 200;
const kClear = '\r\u001B[K';

/** What was done and refused so far, and how fast. @param {number} done @param {number} refused @param {number} seconds */
const words = (done, refused, seconds) =>
  `${done.toLocaleString('en')} lines${refused ? `, ${refused.toLocaleString('en')} refused` : ''}, ` +
  `${(done / Math.max(seconds, 0.001)).toFixed(0)} a second`;

/**
 * Progress on standard error, only where that is a terminal to which the lines themselves do not go:
 * they would be torn.
 * @param {{ quiet?: boolean, isFile?: boolean }} to
 */
export function createProgress({ quiet = false, isFile = false }) {
  const apart = isFile || !process.stdout.isTTY;
  const shown = !quiet && !process.env.CI && process.stderr.isTTY && apart;
  const start = performance.now();
  let [done, refused, last] = [0, 0, start];
  const say = (/** @type {string} */ before, /** @type {string} */ after) =>
    process.stderr.write(
      `${before}${words(done, refused, (performance.now() - start) / 1000)}${after}`,
    );
  return {
    /** @param {string} answer */
    count(answer) {
      done++;
      if (answer.slice(0, 300).includes('"error":{')) refused++;
      if (!shown || performance.now() - last < kEvery) return;
      last = performance.now();
      say(kClear, '');
    },
    end: () => shown && say(kClear, '\n'),
  };
}

/** How many articles of a comparison are read, once it has taken a while. @param {boolean} [quiet] */
export function readingProgress(quiet = false) {
  const shown = !quiet && !process.env.CI && process.stderr.isTTY;
  const start = performance.now();
  let said = false;
  return {
    /** @param {import('../engine/api.js').Progress} progress */
    hear({ stage, done, total }) {
      if (!shown || performance.now() - start < kEvery) return;
      said = true;
      const words =
        stage === 'reading' ? `reading article ${done + 1} of ${total - 1}` : 'comparing';
      process.stderr.write(`${kClear}${words}`);
    },
    end: () => {
      if (said) process.stderr.write(kClear);
    },
  };
}
