import { anyMonth, monthNumber } from './months.js';

/**
 * Days that a line of a text names in full. What leaves a doubt (no year; 3/4/2031 in a text that
 * may count either way) is not read.
 *
 * @typedef {{iso: string, rest: string}} Found the ISO day or minute, and the line without it
 */

const kDigits = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹';
const western = (/** @type {string} */ text) =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String(kDigits.indexOf(digit) % 10));

const kDay = '(?<d>\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?';
const kMonth = `(?<m>${anyMonth})(?:\\s*[/(]\\s*(?:${anyMonth})\\)?)?\\.?`;
const kYear = '(?<y>(?:19|20)\\d\\d)(?!\\d)';
/** How a date is written; each names day, month and year. */
const kForms = [
  `(?<!\\d)${kYear}-(?<m>\\d\\d)-(?<d>\\d\\d)(?!\\d)`,
  `(?<!\\d)${kYear}/(?<m>\\d{1,2})/(?<d>\\d{1,2})(?!\\d)`,
  `(?<![\\d/.])(?<d>\\d{1,2})(?<by>[/.])(?<m>\\d{1,2})\\k<by>${kYear}`,
  `(?<![\\d\\p{L}])${kDay}\\s+(?:de\\s+|من\\s+(?:شهر\\s+)?)?${kMonth}[,،]?\\s+(?:de\\s+|عام\\s+|سنة\\s+)?${kYear}`,
  `(?<!\\p{L})${kMonth}\\s+${kDay}[,،]?\\s+${kYear}`,
].map((form) => new RegExp(form, 'iu'));
const kTime =
  /(?:T|(?<!\d))(?<h>\d{1,2}):(?<min>\d\d)(?::\d\d)?(?!\d)\s*(?<half>[ap]\.?m\.?(?!\p{L})|(?:صباحاً|صباحا|مساءً|مساء|ص|م)(?!\p{L}))?/iu;

/**
 * The day that a line names, with its time when it tells one.
 *
 *     dateIn('نُشر في 23 يناير 2022، 14:05')     { iso: '2022-01-23T14:05', rest: 'نُشر في ،' }
 *
 * @param {string} line @returns {Found | null}
 */
export function dateIn(line) {
  const text = western(line);
  for (const form of kForms) {
    const match = form.exec(text);
    const day = match?.groups ? isoDay(match.groups) : null;
    if (!match || !day) continue;
    const rest = text.slice(0, match.index) + text.slice(match.index + match[0].length);
    const time = kTime.exec(rest);
    return { iso: day + isoTime(time?.groups), rest: time ? rest.replace(time[0], '') : rest };
  }
  return null;
}

/** @param {Record<string, string>} named @returns {string | null} */
function isoDay({ y, m, d, by }) {
  const numbers = [+d, /\d/.test(m) ? +m : monthNumber(m)];
  if (by === '/' && numbers[0] <= 12 && numbers[1] <= 12 && numbers[0] !== numbers[1]) return null;
  const [day, month] = by === '/' && numbers[1] > 12 ? [numbers[1], numbers[0]] : numbers;
  const date = new Date(Date.UTC(+y, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}

/** @param {Record<string, string> | undefined} named */
function isoTime(named) {
  if (!named) return '';
  const afternoon = /^(p|م)/i.test(named.half ?? '');
  const hour = named.half ? (+named.h % 12) + (afternoon ? 12 : 0) : +named.h;
  return hour < 24 && +named.min < 60 ? `T${String(hour).padStart(2, '0')}:${named.min}` : '';
}

/** A day and a time put together; the zone that was there is kept. @param {string} date @param {string} time @param {string} before */
export function joinTime(date, time, before) {
  if (!date) return null;
  const zone = /T.*?([+-]\d\d:?\d\d|Z)$/.exec(before)?.[1] ?? '';
  return time ? `${date}T${time}${zone}` : date;
}
