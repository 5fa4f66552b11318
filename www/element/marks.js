import { kLikely } from './facts.js';

/**
 * What an editor has said of the findings of a report: data alone, no DOM, shared by the element, the
 * page and the command line. A mark names a finding by its articles' digests and its exact words,
 * so it holds for every report made from the same texts, and for no other.
 *
 * @typedef {import('./types.js').Report} Report
 * @typedef {import('./types.js').Fact} Fact
 * @typedef {import('./types.js').Span} Span
 * @typedef {{digest: string, quote: string, key: string, start: number, end: number, field?: string}} MarkedClaim `key`: the decisive words, at `start` to `end` of the article; `quote`: the clause around them
 * @typedef {'checked' | 'not-conflict' | null} Judgement
 * @typedef {{judgement: Judgement, reason?: string | null, note?: string, title?: string}} Said what an editor says of a finding; `title`: another name for it
 * @typedef {{relation: string, judgement: Judgement, reason: string | null, note: string, title?: string, kind: string, topic: string[], claims: MarkedClaim[], pairs: [number, number][]}} FindingMark
 * @typedef {{format: 'muqabala-marks', version: 1, marks: FindingMark[]}} Marks
 * @typedef {(article: string, span: Span) => string} Quote the exact words of a span; empty when the text is not at hand
 * @typedef {{report: Report, hidden: Fact[], byFact: Map<string, FindingMark>, titles: Map<string, string>, gone: FindingMark[], idle: FindingMark[]}} Marked `report`: without what is hidden; `titles`: of the findings that have another; `gone`: marks whose words are in no article; `idle`: whose words no longer meet in that relation
 */

/** Why two wordings are no conflict: what the engine itself says when it does not judge, and that it read a number amiss. */
export const kReasons = [
  'different-thing-counted',
  'different-time',
  'part-and-whole',
  'not-asserted',
  'number-misread',
];

/** @returns {Marks} */
export const noMarks = () => ({ format: 'muqabala-marks', version: 1, marks: [] });

/** Marks from a file's content; null when it is none. @param {unknown} value @returns {Marks | null} */
export function readMarks(value) {
  const { format, version, marks } = /** @type {any} */ (value) ?? {};
  if (format !== 'muqabala-marks' || version !== 1 || !Array.isArray(marks)) return null;
  const read = marks.map(readMark);
  return read.every((mark) => mark !== null) ? { ...noMarks(), marks: read } : null;
}

const isText = (/** @type {unknown} */ value) => typeof value === 'string';
const isPlace = (/** @type {unknown} */ value) => Number.isInteger(value) && Number(value) >= 0;

/** @param {any} mark @returns {FindingMark | null} */
function readMark(mark) {
  const claims = Array.isArray(mark?.claims) ? mark.claims.map(readClaim) : [];
  const isPair = (/** @type {any} */ pair) =>
    Array.isArray(pair) && pair.length === 2 && pair.every((i) => isPlace(i) && i < claims.length);
  const pairs = Array.isArray(mark?.pairs) ? mark.pairs : [];
  if (!isText(mark?.relation) || !claims.length || claims.includes(null) || !pairs.every(isPair))
    return null;
  return {
    relation: mark.relation,
    judgement: ['checked', 'not-conflict'].includes(mark.judgement) ? mark.judgement : null,
    reason: kReasons.includes(mark.reason) ? mark.reason : null,
    note: isText(mark.note) ? mark.note : '',
    ...(isText(mark.title) && mark.title ? { title: mark.title } : {}),
    kind: isText(mark.kind) ? mark.kind : 'other',
    topic: Array.isArray(mark.topic) ? mark.topic.filter(isText) : [],
    claims: /** @type {MarkedClaim[]} */ (claims),
    pairs,
  };
}

/** @param {any} claim @returns {MarkedClaim | null} */
function readClaim({ digest, quote, key, start, end, field } = {}) {
  if (![digest, quote, key].every(isText) || !isPlace(start) || !isPlace(end)) return null;
  return { digest, quote, key, start, end, ...(isText(field) ? { field } : {}) };
}

/** The exact words of a report's spans. @param {Report} report @param {{id: string, text: string}[]} [texts] for a report that carries none @returns {Quote} */
export function quoteFrom(report, texts = []) {
  const given = new Map(texts.map(({ id, text }) => [id, text]));
  const articles = new Map(report.articles.map((article) => [article.id, article]));
  return (id, { start, end, field }) => {
    const article = articles.get(id);
    const whole = field === 'title' ? article?.title : (article?.text ?? given.get(id));
    return (whole ?? '').slice(start, end);
  };
}

/**
 * A mark on a finding, with the claims of every pair that makes it one.
 * @param {Report} report @param {Fact} fact @param {Quote} quote
 * @param {Said} said
 * @returns {FindingMark}
 */
export function markOf(report, fact, quote, { judgement, reason = null, note = '', title = '' }) {
  const pairs = decidingPairs(fact);
  const used = [...new Set(pairs.flat())].sort((a, b) => a - b);
  const digestOf = new Map(report.articles.map(({ id, digest }) => [id, digest ?? '']));
  return {
    relation: fact.verdict,
    judgement,
    reason: judgement === 'not-conflict' ? reason : null,
    note,
    ...(title ? { title } : {}),
    kind: fact.kind,
    topic: fact.topic?.concepts ?? [],
    claims: used.map((i) => ({
      digest: digestOf.get(report.claims[i].article) ?? '',
      ...placeOf(report.claims[i], quote),
    })),
    pairs: pairs.map(([a, b]) => [used.indexOf(a), used.indexOf(b)]),
  };
}

/** Where a claim stands, with its words. @param {import('./types.js').Claim} claim @param {Quote} quote */
function placeOf({ article, key, span }, quote) {
  const around = key.field === 'title' ? key : { ...span, ...widest(span, key) };
  return {
    quote: quote(article, around),
    key: quote(article, key),
    start: key.start,
    end: key.end,
    ...(key.field ? { field: key.field } : {}),
  };
}

/** @param {Span} a @param {Span} b */
const widest = (a, b) => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

/** The pairs of claims that make a fact what it is called: of a conflict those that are counted, unless none is. @param {Fact} fact @returns {[number, number][]} */
function decidingPairs(fact) {
  const own = fact.relations.filter(({ relation }) => relation === fact.verdict);
  const sure = own.filter(({ confidence }) => confidence >= kLikely);
  return (sure.length ? sure : own).map(({ a, b }) => [a, b]);
}

/** With this mark in place of the one that the finding had; a mark that says nothing is left out. @param {Marks} marks @param {FindingMark} mark @returns {Marks} */
export function withMark(marks, mark) {
  const names = new Set(mark.claims.map(nameOf));
  const others = marks.marks
    .filter((other) => !isSame(other, mark))
    .map((other) =>
      other.claims.some((claim) => names.has(nameOf(claim))) ? untitled(other) : other,
    );
  return { ...marks, marks: [...others, mark].filter(says) };
}

const says = (/** @type {FindingMark} */ { judgement, note, title }) =>
  judgement !== null || note !== '' || Boolean(title);

/** A finding has one title, also when it is called an update later. @param {FindingMark} mark @returns {FindingMark} */
const untitled = ({ title, ...mark }) => mark;

/** Both, the later having the last word. @param {Marks} marks @param {Marks} later */
export const merged = (marks, later) => later.marks.reduce(withMark, marks);

/** @param {{digest: string, start: number, end: number, field?: string}} claim */
const nameOf = ({ digest, start, end, field }) => `${digest}:${field ?? ''}:${start}-${end}`;
/** @param {string} a @param {string} b */
const pairName = (a, b) => [a, b].sort().join(' ');

/** The pairs of a mark by what they stand on. @param {FindingMark} mark */
function pairNames(mark) {
  const names = mark.claims.map(nameOf);
  return mark.pairs.map(([a, b]) => pairName(names[a], names[b]));
}

/** Whether two marks are of one finding. @param {FindingMark} a @param {FindingMark} b */
function isSame(a, b) {
  const pairs = new Set(pairNames(a));
  return a.relation === b.relation && pairNames(b).some((name) => pairs.has(name));
}

/**
 * The report as the marks leave it. A finding is hidden only when each of its deciding pairs has been
 * called no conflict: a claim that came later brings it back.
 * @param {Report} report @param {Marks} marks @param {Quote} quote @returns {Marked}
 */
export function applyMarks(report, { marks }, quote) {
  const there = marks.filter(({ claims }) => claims.every((each) => isThere(each, report, quote)));
  const marksOf = finder(report, there);
  const byFact = new Map();
  /** @type {Fact[]} */
  const hidden = [];
  const applied = new Set();
  for (const fact of report.facts ?? []) {
    const found = marksOf(fact);
    for (const mark of found) if (mark) applied.add(mark);
    const whole = found.length > 0 && found.every((mark) => mark?.judgement === 'not-conflict');
    const shown = found.find((mark) => mark && (whole || mark.judgement !== 'not-conflict'));
    if (shown) byFact.set(fact.id, shown);
    if (whole) hidden.push(fact);
  }
  const facts = hidden.length
    ? report.facts.filter((fact) => !hidden.includes(fact))
    : report.facts;
  return {
    report: hidden.length ? { ...report, facts } : report,
    hidden,
    byFact,
    titles: titlesOf(report, there),
    gone: marks.filter((mark) => !there.includes(mark)),
    idle: there.filter((mark) => !applied.has(mark)),
  };
}

/** Finds the mark of each of a fact's deciding pairs, undefined for one that has none. @param {Report} report @param {FindingMark[]} marks @returns {(fact: Fact) => (FindingMark | undefined)[]} */
function finder(report, marks) {
  const nameAt = namesIn(report);
  const byPair = new Map(
    marks.flatMap((mark) => pairNames(mark).map((name) => [`${mark.relation} ${name}`, mark])),
  );
  return (fact) =>
    decidingPairs(fact).map(([a, b]) =>
      byPair.get(`${fact.verdict} ${pairName(nameAt(a), nameAt(b))}`),
    );
}

/** What the claims of a report are called in marks. @param {Report} report @returns {(claim: number) => string} */
function namesIn({ articles, claims }) {
  const digests = new Map(articles.map(({ id, digest }) => [id, digest ?? '']));
  return (i) => nameOf({ ...claims[i].key, digest: digests.get(claims[i].article) ?? '' });
}

/** The findings that have another title, whatever they are called by now. @param {Report} report @param {FindingMark[]} marks @returns {Map<string, string>} */
function titlesOf(report, marks) {
  const byClaim = new Map(
    marks.flatMap(({ title, claims }) =>
      title ? claims.map((each) => [nameOf(each), title]) : [],
    ),
  );
  if (!byClaim.size) return new Map();
  const nameAt = namesIn(report);
  return new Map(
    report.facts.flatMap(({ id, claims }) => {
      const title = claims.map((i) => byClaim.get(nameAt(i))).find(Boolean);
      return title ? [[id, title]] : [];
    }),
  );
}

/** Whether a marked claim's words stand where they stood; without the text its digest answers for them. @param {MarkedClaim} claim @param {Report} report @param {Quote} quote */
function isThere({ digest, key, quote: words, start, end, field }, report, quote) {
  return report.articles.some((article) => {
    if (!digest || article.digest !== digest) return false;
    const found = quote(article.id, { start, end, ...(field ? { field } : {}) });
    return words.includes(key) && (found === key || (found === '' && field !== 'title'));
  });
}
