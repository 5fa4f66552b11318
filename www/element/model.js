import { digitsOf, makeFormat } from '../strings/format.js';
import { siglum } from '../strings/sigla.js';
import { digestOf } from './digest.js';
import { arrangeFacts } from './facts.js';

/** @typedef {import('./types.js').Report} Report */
/** @typedef {import('./types.js').Article} Article */
/** @typedef {import('./types.js').Span} Span */
/** @typedef {import('../strings/index.js').Strings} Strings */
/** @typedef {import('../strings/weave.js').Part} Part */
/** @typedef {import('../strings/weave.js').Run} Run */
/** @typedef {Record<string, Record<string, string>>} Concepts concept → language → label */
/** @typedef {{article: Article, id: string, siglum: string, name: string, date: string, text: string | null, isWhole: boolean, stale: boolean}} Source isWhole: not excerpts alone */
/** @typedef {ReturnType<typeof createModel>} Model */

/**
 * What every view reads: the report with its texts, sigla, words and order, and no DOM, so that the
 * command line can print from it too. Sources stand in chronological order; facts by section.
 * @param {object} input
 * @param {Report} input.report
 * @param {{id: string, text: string}[]} [input.texts] for a report that carries none
 * @param {Strings} input.strings
 * @param {Concepts} [input.concepts]
 * @param {Map<string, number>} input.sigla place of each article among the letters
 * @param {import('./marks.js').Marked | null} [input.marked] what marks say of the findings
 */
export function createModel({ report, texts = [], strings, concepts = {}, sigla, marked = null }) {
  const given = new Map(texts.map(({ id, text }) => [id, text]));
  const ordered = chronological(report.articles ?? []);
  const format = makeFormat(
    strings,
    digitsOf(ordered.map((article) => article.text ?? given.get(article.id) ?? '')),
  );
  const sources = ordered.map((article) =>
    makeSource(
      article,
      given.get(article.id),
      siglum(strings.sigla, sigla.get(article.id) ?? 0),
      strings,
      format,
    ),
  );
  const byId = new Map(sources.map((source) => [source.id, source]));
  const reader = makeReader(report, byId, strings, format);
  const base = {
    report,
    strings,
    concepts,
    format,
    sources,
    byId,
    marked,
    claims: report.claims ?? [],
    ...reader,
  };
  return { ...base, ...arrangeFacts(base) };
}

/**
 * Articles oldest first, as the report numbers them. Those of one day and one source, or of none,
 * the report orders by their digests; a reader expects the order in which they were given.
 * @param {Article[]} articles
 */
export function chronological(articles) {
  const rank = (/** @type {Article} */ { published, source }) =>
    `${String(published ?? '').slice(0, 10)} ${source ?? ''}`;
  const given = new Map(articles.map((article, i) => [article, i]));
  return [...articles].sort((a, b) =>
    rank(a) === rank(b)
      ? (given.get(a) ?? 0) - (given.get(b) ?? 0)
      : (a.order ?? 0) - (b.order ?? 0),
  );
}

/** Whether a text is another one than the report was made from. @param {Article} article @param {string} text */
function hasChanged({ length, digest }, text) {
  if (length !== undefined && length !== text.length) return true;
  return Boolean(digest) && digest !== digestOf(text);
}

/** A text of which only what is quoted is at hand: that stands in its place, blanks between. @param {{start: number, text: string}[]} excerpts */
const piecewise = (excerpts) =>
  excerpts.reduce((text, { start, text: piece }) => text.padEnd(start) + piece, '');

/**
 * @param {Article} article @param {string | undefined} given @param {string} letter
 * @param {Strings} strings @param {import('../strings/format.js').Format} format
 * @returns {Source}
 */
function makeSource(article, given, letter, strings, format) {
  const whole = article.text ?? given ?? null;
  const stale = whole !== null && hasChanged(article, whole);
  const text = whole ?? (article.excerpts ? piecewise(article.excerpts) : null);
  const about = article.publishedPrecision && article.publishedPrecision !== 'day' ? '≈' : '';
  const date = format.date(article.published);
  return {
    article,
    id: article.id,
    siglum: letter,
    name: article.source || strings.ui.noSource,
    date: date ? about + date : strings.ui.noDate,
    text: stale ? null : text,
    isWhole: whole !== null,
    stale,
  };
}

/**
 * Functions that read a claim's words, speaker and time.
 * @param {Report} report @param {Map<string, Source>} byId @param {Strings} strings
 * @param {import('../strings/format.js').Format} format
 */
function makeReader(report, byId, strings, format) {
  const claimAt = (/** @type {number} */ i) => report.claims?.[i];

  /** A span of an article or its title, to the letter; null when the text is not at hand. @param {string} id @param {Span} span */
  function exact(id, span) {
    const source = byId.get(id);
    const whole = span.field === 'title' ? source?.article.title : source?.text;
    return whole?.slice(span.start, span.end) ?? null;
  }

  /** The exact words of a span; empty when the text is not at hand. @param {string} id @param {Span | null | undefined} span @returns {Run} */
  function quote(id, span) {
    const source = byId.get(id);
    const text = span ? (exact(id, span) ?? '').replace(/\s+/g, ' ').trim() : '';
    return { text, lang: source?.article.lang, dir: source?.article.dir };
  }

  /** The decisive words of a claim: its key, or the parts of a sum. @param {number} i @returns {Run} */
  function words(i) {
    const claim = claimAt(i);
    if (!claim) return { text: '' };
    if ((claim.parts?.length ?? 0) < 2) return quote(claim.article, claim.key);
    const parts = (claim.parts ?? []).map((part) => quote(claim.article, part.span ?? part));
    const known = parts.every(({ text }) => text);
    return { ...parts[0], text: known ? parts.map(({ text }) => text).join(' + ') : '' };
  }

  /** What a claim counts, in its own words; its key when it counts nothing. @param {number} i */
  function countedWords(i) {
    const claim = claimAt(i);
    const counted = claim ? quote(claim.article, claim.counted) : { text: '' };
    return counted.text ? counted : words(i);
  }

  const siglumOf = (/** @type {number} */ i) => byId.get(claimAt(i)?.article ?? '')?.siglum ?? '';

  /** Who is said to say it; the article itself in its own voice. @param {number} i @returns {Run} */
  function speakerOf(i) {
    const claim = claimAt(i);
    const names = (claim?.speakers ?? [])
      .map(
        (speaker) =>
          speaker.name || quote(claim?.article ?? '', /** @type {Span} */ (speaker)).text,
      )
      .filter(Boolean);
    if (!names.length) return { text: strings.ui.articleVoice.replace('{A}', siglumOf(i)) };
    const source = byId.get(claim?.article ?? '');
    return {
      text: [...new Set(names)].join(strings.listJoin),
      lang: source?.article.lang,
      dir: source?.article.dir,
    };
  }

  const dayOfClaim = (/** @type {number} */ i) =>
    claimAt(i)?.asOf?.from ?? byId.get(claimAt(i)?.article ?? '')?.article.published ?? null;

  /** When a claim speaks: its own day, else its article's, else the article's siglum. @param {number} i @returns {Run} */
  const timeOf = (i) => ({ text: format.date(dayOfClaim(i)) || siglumOf(i) });

  return { exact, quote, words, countedWords, siglumOf, speakerOf, dayOfClaim, timeOf };
}
