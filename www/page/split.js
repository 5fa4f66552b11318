import { hasDateline, isDateLine } from './metadata.js';

/**
 * Where several reports stand in one text: between rules, before repeated datelines, or before
 * titles with a wide gap above. What is found here is offered, never done.
 */

const kRule = /^[ \t]*(?:[-–—*=_#~•][ \t]?){3,}[ \t]*$/;
const kLongestTitle = 160;
/** What is shorter is a heading or a leftover, and belongs to what follows it. */
const kShortestReport = 40;

/** The reports in a text, each as it stands there; one when it does not come apart. @param {string} text @returns {string[]} */
export function splitReports(text) {
  const lines = text.split(/\r\n|\r|\n/);
  for (const find of [atRules, atDatelines, atGaps]) {
    const reports = whole(cut(lines, find(lines)));
    if (reports.length > 1) return reports;
  }
  return [text];
}

/** Pieces between the numbers of lines; a rule itself is in none. @param {string[]} lines @param {number[]} starts */
function cut(lines, starts) {
  const ends = [...starts.slice(1), lines.length];
  return starts.map((start, i) =>
    lines
      .slice(start, ends[i])
      .filter((line) => !kRule.test(line))
      .join('\n')
      .trim(),
  );
}

/** Pieces too short to be a report join the next one, the last the one before. @param {string[]} pieces */
function whole(pieces) {
  /** @type {string[]} */
  const reports = [];
  let waiting = '';
  for (const piece of pieces.filter(Boolean)) {
    waiting = waiting ? `${waiting}\n\n${piece}` : piece;
    if (waiting.length < kShortestReport) continue;
    reports.push(waiting);
    waiting = '';
  }
  if (waiting && reports.length) reports[reports.length - 1] += `\n\n${waiting}`;
  else if (waiting) reports.push(waiting);
  return reports;
}

/** @param {string[]} lines */
const atRules = (lines) => [
  0,
  ...lines.flatMap((line, i) => (kRule.test(line) && lines.slice(i).some(isWords) ? [i] : [])),
];

/** «الحسكة – هاجم …»: a place of few words and a dash, where a title stands above. */
const kBareDateline = /^\p{L}[\p{L}\p{M}.'’،,]*(?: [\p{L}\p{M}.'’،,]+){0,3} [–—-] (?=\S.{30})/u;

/** Each dateline with the title above it. Two lines of one head (title, date, dateline) are one place. @param {string[]} lines */
function atDatelines(lines) {
  const starts = lines.flatMap((each, i) => {
    const line = each.trim();
    const first = headAbove(lines, i);
    const begins = hasDateline(line) || isDateLine(line) || (first < i && kBareDateline.test(line));
    return begins ? [first] : [];
  });
  return starts.length > 1 ? [...new Set([0, ...starts])] : [0];
}

/** The first line of the head that a dateline belongs to: up to three lines that end as titles do. @param {string[]} lines @param {number} at */
function headAbove(lines, at) {
  let first = at;
  let taken = 0;
  for (let i = at - 1; i >= 0 && taken < 3; i--) {
    if (!isWords(lines[i])) continue;
    if (!isHeadLine(lines[i])) break;
    first = i;
    taken++;
  }
  return first;
}

/** Titles with two empty lines above, when every piece begins with one. @param {string[]} lines */
function atGaps(lines) {
  const starts = lines.flatMap((line, i) =>
    isWords(line) && i > 1 && !isWords(lines[i - 1]) && !isWords(lines[i - 2]) ? [i] : [],
  );
  const first = lines.findIndex(isWords);
  return [first, ...starts].every((i) => i >= 0 && beginsReport(lines, i)) ? [0, ...starts] : [0];
}

/** A title, then a longer line that ends as a sentence does. @param {string[]} lines @param {number} at */
function beginsReport(lines, at) {
  const next = lines.slice(at + 1).find(isWords);
  return isHeadLine(lines[at]) && !!next && next.length > lines[at].length && !isHeadLine(next);
}

/** @param {string} line */
const isWords = (line) => /[\p{L}\p{N}]/u.test(line);

/** Short, and no end of a sentence: a title, a byline or a date. @param {string} line */
const isHeadLine = (line) =>
  isWords(line) && line.trim().length <= kLongestTitle && !/[.،؛:…][»”"')]*\s*$/.test(line);
