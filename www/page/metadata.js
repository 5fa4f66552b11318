import { dateIn } from './dates.js';

/**
 * What a plain text tells of itself in lines of its own: title, source, via, address and date of
 * publication. A word in running text is never taken for one of them: a wrong date does more harm
 * than none.
 *
 * @typedef {Pick<import('../engine/types.js').ArticleInput, 'title' | 'source' | 'via' | 'url' | 'published' | 'publishedPrecision'>} Metadata
 */

const kHead = 8;
const kTail = 4;
const kLongestLine = 120;
/** Letters of a time zone, no more. */
const kLeftInDateLine = 4;
/** What may stand beside the date in a line that is there for the date. */
const kAroundDate =
  /تاريخ|النشر|نُشرت?|نشرت?|في|آخر|تحديث|حُدّثت?|بتوقيت|غرينتش|الساعة|published|posted|updated|last|date|on|at|gmt|utc|veröffentlicht|publié|publicado|pubblicato|опубликовано|yayınlanma|tarihi/giu;
const kWeekdays =
  /(?:ال)?(?:سبت|أحد|احد|إثنين|اثنين|ثلاثاء|أربعاء|اربعاء|خميس|جمعة)|(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?/giu;
const kUpdated = /updated|تحديث|حُدّث/iu;
const kSource =
  /^(?:المصدر|source|quelle|fuente|fonte|kaynak|источник|منبع|ماخذ)\s*[:：]\s*(?<name>.+)$/iu;
const kVia = /^[([]?\s*(?:نقل[اً]+\s+عن|via)\s*[:：]?\s+(?<name>[^.،؛]{2,50}?)\s*[)\]]?$/iu;
const kAddress = /^(?:[^\s:/]{2,20}\s*[:：]\s*)?(?<url>https?:\/\/\S+)$/iu;
const kAgencies = /^(?:ال)?وكالات$|^agencies$/iu;
const kPlace = "\\p{L}[\\p{L}\\p{M}\\s.'’،,/\\d]{1,50}?";
/** Agencies that a dateline names without brackets: «بغداد - رويترز - ». */
const kWires =
  'رويترز|فرانس برس|أ ?\\.?ف ?\\.?ب|د ?\\.?ب ?\\.?أ|أسوشيتد برس|الأناضول|سانا|وام|واس|قنا|reuters|afp|ap|dpa|anadolu';
/** "BAGHDAD, June 10 (Reuters) - ": the place, then who reports, then the text. */
const kDateline = new RegExp(
  `^(?:(?:${kPlace})?\\s*\\((?<name>[^()\\d]{2,30})\\)\\s*[-–—]{1,2}|${kPlace}\\s*[-–—/،,]\\s*(?<wire>${kWires})\\s*[-–—:])\\s*(?=\\S)`,
  'iu',
);

/** @param {string} text @returns {Metadata} */
export function readMetadata(text) {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^\uFEFF/, '').trim())
    .filter(Boolean);
  const head = lines.slice(0, kHead);
  const own = [...head, ...lines.slice(Math.max(kHead, lines.length - kTail))];
  const { source, via } = sourceOf(own, head);
  const published = dayOf(head, own);
  return {
    title: titleOf(head),
    source,
    via,
    url: firstMatch(own, kAddress, 'url'),
    published,
    publishedPrecision: published ? 'day' : null,
  };
}

/** The first line when more follows and it does not end as a sentence does. @param {string[]} lines */
function titleOf([first, second]) {
  if (!first || !second || first.length > 160 || /[.،,؛:…]$/.test(first)) return null;
  return kAddress.test(first) || isDateLine(first) ? null : first;
}

/** @param {string[]} lines @param {RegExp} pattern @param {string} group @returns {string | null} */
function firstMatch(lines, pattern, group) {
  for (const line of lines.filter(({ length }) => length <= 2 * kLongestLine)) {
    const found = pattern.exec(line)?.groups?.[group]?.trim();
    if (found) return found;
  }
  return null;
}

/** «المصدر: الجزيرة + وكالات» names a source and where it has it from. @param {string[]} own @param {string[]} head */
function sourceOf(own, head) {
  const named = (firstMatch(own, kSource, 'name') ?? '')
    .split(/\s*\+\s*/)
    .map((name) => name.trim())
    .filter((name) => name && name.length <= 60 && !/^https?:/.test(name));
  const agencies = named.filter((name) => kAgencies.test(name));
  const [source = null, ...others] = named.filter((name) => !kAgencies.test(name));
  const rest = [...others, ...agencies].join(' + ');
  return {
    source: source ?? firstMatch(head.map(dateline), /^(?<name>.+)$/, 'name'),
    via: rest || viaOf(own),
  };
}

/** @param {string[]} own */
const viaOf = (own) =>
  firstMatch(
    own.filter((line) => line.length <= 60 && /نقل|via/i.test(line)),
    kVia,
    'name',
  );

/** Who reports, by the dateline that a paragraph begins with; empty without one. @param {string} line */
function dateline(line) {
  const { name, wire } = kDateline.exec(line)?.groups ?? {};
  return (name ?? wire ?? '').trim();
}

/** Whether a line is there for its date. @param {string} line */
export function isDateLine(line) {
  if (line.length > kLongestLine) return false;
  const found = dateIn(line);
  if (!found) return false;
  const rest = found.rest.replace(kAroundDate, '').replace(kWeekdays, '');
  return rest.replace(/[^\p{L}]/gu, '').length <= kLeftInDateLine;
}

/** Whether a line begins a report by a dateline. @param {string} line */
export const hasDateline = (line) => kDateline.test(line);

/** The day of a line that is there for it, before what was only updated, else of the dateline. @param {string[]} head @param {string[]} own */
function dayOf(head, own) {
  const labelled = own.filter(
    (line) => isDateLine(line) && (head.includes(line) || /:/.test(line)),
  );
  const first = labelled.find((line) => !kUpdated.test(line)) ?? labelled[0];
  const line = first ?? head.map((each) => kDateline.exec(each)?.[0] ?? '').find(dateIn);
  return line ? (dateIn(line)?.iso ?? null) : null;
}
