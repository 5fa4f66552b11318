import { cut, widthOf } from './width.js';

/** @typedef {import('../strings/weave.js').Part} Part */
/** @typedef {{ text: string, run: number }} Word of the part with this number; -1 for words of ours */

const kIsolate = { own: '\u2068', ltr: '\u2066', rtl: '\u2067', end: '\u2069' };

// Controls could command the terminal or break the isolation.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const kUnsafe = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]+/g;
const harmless = (/** @type {string} */ text) => text.replace(kUnsafe, ' ');

/**
 * Words, and what stands against them without a space, which stays with them.
 * @param {Part[]} parts
 * @returns {Word[][]}
 */
function wordsOf(parts) {
  /** @type {Word[][]} */
  const words = [[]];
  parts.forEach((part, i) => {
    const [text, run] = typeof part === 'string' ? [part, -1] : [part.text, i];
    harmless(text)
      .split(/[ \t\n]+/)
      .forEach((piece, k) => {
        if (k > 0) words.push([]);
        if (piece) words.at(-1)?.push({ text: piece, run });
      });
  });
  return words.filter((word) => word.length > 0);
}

const widthOfWord = (/** @type {Word[]} */ word) =>
  word.reduce((sum, { text }) => sum + widthOf(text), 0);

/**
 * Words in lines of at most `width` cells; one that is longer is cut.
 * @param {Part[]} parts @param {number} width
 * @returns {Word[][][]}
 */
function linesOf(parts, width) {
  /** @type {Word[][][]} */
  const lines = [[]];
  let used = 0;
  for (const word of wordsOf(parts)) {
    const size = Math.min(widthOfWord(word), width);
    const own = word.map((piece) => ({ ...piece, text: cut(piece.text, width) }));
    if (used > 0 && used + 1 + size > width) {
      lines.push([own]);
      used = size;
    } else {
      lines.at(-1)?.push(own);
      used += size + (used > 0 ? 1 : 0);
    }
  }
  return lines;
}

/**
 * A line as text. Words of others that follow one another are isolated together, so that no
 * direction leaks out of them and their own order holds.
 * @param {Word[][]} line
 */
function written(line) {
  let text = '';
  let open = -1;
  line.forEach((word, w) => {
    word.forEach((piece, p) => {
      if (open >= 0 && piece.run !== open) text += kIsolate.end;
      if (w > 0 && p === 0) text += ' ';
      if (piece.run >= 0 && piece.run !== open) text += kIsolate.own;
      text += piece.text;
      open = piece.run;
    });
  });
  return open >= 0 ? text + kIsolate.end : text;
}

/** @typedef {{ parts: Part[], width: number, paint?: (text: string) => string }} Cell */

/**
 * A row of cells as lines. Columns stand where they stand by spaces alone, in a right-to-left
 * language from the right; what is in a cell is ordered by the terminal, apart from all else.
 * @param {Cell[]} cells @param {'ltr' | 'rtl'} dir
 * @returns {string[]}
 */
export function rowLines(cells, dir) {
  const columns = cells.map(({ parts, width }) => linesOf(parts, width));
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, i) => {
    const filled = cells.map(({ width, paint = String }, c) => {
      const text = written(columns[c][i] ?? []);
      const blank = ' '.repeat(Math.max(0, width - widthOf(text)));
      const shown = text && paint(`${kIsolate[dir]}${text}${kIsolate.end}`);
      return dir === 'rtl' ? blank + shown : shown + blank;
    });
    const ordered = dir === 'rtl' ? filled.reverse() : filled;
    return ordered.join('  ').trimEnd();
  });
}

/** Cells that parts take on one line. @param {Part[]} parts */
export const naturalWidth = (parts) =>
  widthOf(written(linesOf(parts, Number.POSITIVE_INFINITY)[0]));
