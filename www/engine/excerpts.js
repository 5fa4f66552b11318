/** @typedef {import('./types.js').Report} Report */
/** @typedef {import('./types.js').ReportArticle} ReportArticle */
/** @typedef {import('./types.js').Span} Span */
/** @typedef {Span & { text: string }} Excerpt */

/** Sentences that claims of this article stand in. @param {Report} report @param {ReportArticle} article @returns {Span[]} */
function quotedSpans({ claims }, { id, sentences }) {
  return claims
    .filter(({ article, key }) => article === id && /** @type {any} */ (key).field !== 'title')
    .map(({ sentence, span, key }) => ({
      start: Math.min(sentences[sentence]?.start ?? span.start, key.start),
      end: Math.max(sentences[sentence]?.end ?? span.end, key.end),
    }));
}

/** Spans in the order of the text, those that meet made one. @param {Span[]} spans @returns {Span[]} */
function merged(spans) {
  /** @type {Span[]} */
  const whole = [];
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else whole.push({ start, end });
  }
  return whole;
}

/**
 * A report that quotes and does not republish: in place of the texts it carries the sentences in which
 * its claims stand, each with its place in the text.
 *
 *     withExcerpts(await compare({ articles }), articles)   // .articles[0].excerpts: [{ start, end, text }]
 *
 * @param {Report} report
 * @param {{ id?: string | null, text: string }[]} [texts] for a report without them; those without id in its order
 * @returns {Report}
 */
export function withExcerpts(report, texts = []) {
  const given = new Map(texts.map(({ id, text }, i) => [id ?? report.articles[i]?.id, text]));
  const articles = report.articles.map((article) => {
    const { text = given.get(article.id) ?? '', ...rest } = article;
    const spans = merged(quotedSpans(report, article));
    return {
      ...rest,
      excerpts: spans.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
    };
  });
  return { ...report, articles };
}
