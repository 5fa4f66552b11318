import { dayOf } from './format.js';
import { plain, weave } from './weave.js';

/** @typedef {import('./index.js').Strings} Strings */
/** @typedef {import('./format.js').Format} Format */

/**
 * A value in the interface's words: "about 3,500", "more than 100", "20 January 2022". Empty when
 * only the article's own words can say it (a person, a place, an event, an odd pattern).
 * @param {any} value a value of the report
 * @param {Strings} strings
 * @param {Format} format
 * @returns {string}
 */
export function valueWords(value, strings, format) {
  if (value?.type === 'quantity') return quantityWords(value, strings, format);
  if (value?.type === 'duration') return durationWords(value, strings, format);
  if (value?.type === 'date') return dateWords(value, strings, format);
  if (value?.type === 'ordinal')
    return fill(strings.values.ordinal, { n: format.number(value.value) });
  return '';
}

const fill = (/** @type {string} */ template, /** @type {Record<string, string>} */ values) =>
  plain(weave(template, values));

/** @param {any} value @param {Strings} strings @param {Format} format */
function quantityWords(value, strings, format) {
  const { min, max, vague, approximate, unit, share } = value;
  if (vague)
    return strings.vague[/** @type {keyof typeof strings.vague} */ (`${min}..${max}`)] ?? '';
  const figure = (/** @type {number} */ n) =>
    share ? withUnit(n * 100, 'percent', strings, format) : withUnit(n, unit, strings, format);
  if (min === null && max === null) return '';
  if (max === null)
    return fill(value.minOpen ? strings.values.moreThan : strings.values.atLeast, {
      n: figure(min),
    });
  if (min === null || (min === 0 && max > 0)) {
    return fill(value.maxOpen ? strings.values.lessThan : strings.values.atMost, {
      n: figure(max),
    });
  }
  if (min !== max) return fill(strings.values.range, { a: figure(min), b: figure(max) });
  return approximate ? fill(strings.values.about, { n: figure(min) }) : figure(min);
}

/** @param {number} n @param {string | null} unit @param {Strings} strings @param {Format} format */
function withUnit(n, unit, strings, format) {
  if (!unit) return numberWords(n, strings, format);
  if (unit === 'percent') return fill(strings.values.percent, { n: format.number(n) });
  const far = unit === 'm' && n >= 1000;
  const units = /** @type {Record<string, string>} */ (strings.units);
  return fill(strings.values.unit, {
    n: numberWords(far ? n / 1000 : n, strings, format),
    unit: units[far ? 'km' : unit] ?? unit,
  });
}

/** A round number of millions or more by its word: "4.5 million", never "4,500,000". @param {number} n @param {Strings} strings @param {Format} format */
function numberWords(n, strings, format) {
  const [size, table] = n >= 1e9 ? [1e9, strings.values.billion] : [1e6, strings.values.million];
  return n >= 1e6 && Number.isInteger(n / (size / 100))
    ? format.count(table, n / size)
    : format.number(n);
}

/** @param {any} value @param {Strings} strings @param {Format} format */
function durationWords(value, strings, format) {
  const { min, max, unit } = value;
  const template = strings.durations[/** @type {keyof typeof strings.durations} */ (unit)];
  const n = max ?? min;
  if (!template || n === null || (min !== null && max !== null && min !== max)) return '';
  const words = fill(template, { n: format.number(n), days: format.count(strings.days, n) });
  if (max === null) return fill(strings.values.moreThan, { n: words });
  return min === null ? fill(strings.values.atMost, { n: words }) : words;
}

/** @param {any} value @param {Strings} strings @param {Format} format */
function dateWords(value, strings, format) {
  const { from, to, granularity, pattern } = value;
  if (from && to) return intervalWords(from, to, granularity, strings, format);
  if (from) return fill(strings.values.since, { d: format.date(from) });
  if (to) return fill(strings.values.until, { d: format.date(dayBefore(to)) });
  const weekday = /^XXXX-WXX-([1-7])$/.exec(pattern ?? '');
  if (weekday) return strings.weekdays[+weekday[1] - 1];
  const monthDay = /^XXXX-(\d\d)(?:-(\d\d))?$/.exec(pattern ?? '');
  if (!monthDay) return '';
  const month = strings.months[+monthDay[1] - 1] ?? '';
  return monthDay[2] ? `${format.script(String(+monthDay[2]))} ${month}` : month;
}

/** @param {string} from @param {string} to @param {string} granularity @param {Strings} strings @param {Format} format */
function intervalWords(from, to, granularity, strings, format) {
  const days = (dayOf(to) ?? 0) - (dayOf(from) ?? 0);
  if (days <= 1 || granularity === 'month' || granularity === 'year' || granularity === 'hour')
    return format.date(from, granularity);
  return fill(strings.values.span, { a: format.date(from), b: format.date(dayBefore(to)) });
}

/** The last day of a half-open interval. @param {string} iso */
function dayBefore(iso) {
  return new Date(((dayOf(iso) ?? 0) - 1) * 86400000).toISOString().slice(0, 10);
}
