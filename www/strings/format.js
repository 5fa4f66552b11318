import { phrase, plain, weave } from './weave.js';

/** @typedef {import('./index.js').Strings} Strings */
/** @typedef {'western' | 'arabic' | 'persian'} Digits */

const kDigits = { western: '0123456789', arabic: '٠١٢٣٤٥٦٧٨٩', persian: '۰۱۲۳۴۵۶۷۸۹' };
const kDay = 86400000;

/**
 * The script that most numerals of the texts are written in; Western when there are none.
 * @param {string[]} texts
 * @returns {Digits}
 */
export function digitsOf(texts) {
  const count = (/** @type {RegExp} */ pattern) =>
    texts.reduce((n, text) => n + (text.match(pattern)?.length ?? 0), 0);
  const counts = { western: count(/[0-9]+/g), arabic: count(/[٠-٩]+/g), persian: count(/[۰-۹]+/g) };
  if (counts.arabic > counts.western && counts.arabic >= counts.persian) return 'arabic';
  return counts.persian > counts.western ? 'persian' : 'western';
}

/** The first words of an article that has no title, at most `most` code units of them. @param {string | null} text @param {number} most */
export function beginning(text, most) {
  const all = (text ?? '').replace(/\s+/g, ' ').trim();
  return all.length > most ? `${all.slice(0, most).replace(/\s\S*$/, '')}…` : all;
}

/** Days since 1970-01-01 of an ISO date or date-time; null when it is none. @param {unknown} iso */
export function dayOf(iso) {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(String(iso ?? ''));
  return match ? Date.UTC(+match[1], +match[2] - 1, +match[3]) / kDay : null;
}

/**
 * Numbers, dates and plural phrases in one language and one script of digits.
 * @param {Strings} strings
 * @param {Digits} digits
 */
export function makeFormat(strings, digits) {
  const script = (/** @type {string} */ text) =>
    text.replace(/[0-9]/g, (digit) => kDigits[digits][+digit]);

  /** @param {number} n */
  function number(n) {
    const [whole, rest] = String(Math.round(Math.abs(n) * 100) / 100).split('.');
    const comma = digits === 'western' ? ',' : '٬';
    const grouped =
      Math.abs(n) >= strings.groupFrom ? whole.replace(/\B(?=(\d{3})+$)/g, comma) : whole;
    const point = digits === 'western' ? '.' : '٫';
    return (n < 0 ? '−' : '') + script(grouped + (rest ? point + rest : ''));
  }

  /** "20 January 2022", "January 2022", "2022". @param {unknown} iso @param {string} [granularity] */
  function date(iso, granularity = 'day') {
    const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d))?/.exec(String(iso ?? ''));
    if (!match) return '';
    const [, year, month, day, time] = match;
    const words = [];
    if (day && granularity !== 'month' && granularity !== 'year') words.push(script(String(+day)));
    if (month && granularity !== 'year') words.push(strings.months[+month - 1]);
    words.push(script(year));
    return (
      words.join(' ') + (time && granularity === 'hour' ? strings.listJoin + script(time) : '')
    );
  }

  /** The phrase of a plural table with its number filled in. @param {Record<string, string>} table @param {number} n */
  const count = (table, n) => plain(weave(phrase(strings, table, n), { n: number(n) }));

  return { number, date, count, script };
}
/** @typedef {ReturnType<typeof makeFormat>} Format */
