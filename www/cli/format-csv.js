/** @typedef {import('../engine/types.js').Value} Value */
/** @typedef {import('../engine/types.js').Report} Report */

const kColumns = [
  'fact',
  'verdict',
  'kind',
  'topic',
  'version',
  'value',
  'polarity',
  'article',
  'source',
  'published',
  'speakers',
  'quote',
  'start',
  'end',
  'reasons',
  'salience',
];

/**
 * A cell. A spreadsheet would compute what begins like a formula: an apostrophe makes it text.
 * @param {unknown} value
 */
function cell(value) {
  const text = String(value ?? '');
  const defused = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}

/** A value in one cell, the same in every language: 3500, 100.., 20..99, 2022-01-20. @param {Value} value */
export function plainValue(value) {
  switch (value.type) {
    case 'quantity':
    case 'duration': {
      const [min, max] = [value.min ?? '', value.max ?? ''];
      const range = min === max ? `${min}` : `${min}..${max}`;
      return `${value.approximate ? '~' : ''}${range}${value.unit ? ` ${value.unit}` : ''}`;
    }
    case 'ordinal':
      return `#${value.value}`;
    case 'date':
      return value.from || value.to
        ? `${value.from ?? ''}/${value.to ?? ''}`
        : (value.pattern ?? '');
    case 'place':
      return [value.name, value.relation, value.of].filter(Boolean).join(' ');
    case 'person':
      return [value.role, value.name].filter(Boolean).join(' ');
    default:
      return value.concept ?? '';
  }
}

/** @param {Report} report @param {(article: string, span: { start: number, end: number }) => string} quote */
function rows(report, quote) {
  const articles = new Map(report.articles.map((article) => [article.id, article]));
  return report.facts.flatMap((fact) => {
    const names = fact.topic.names.map((name) => quote(name.article, name));
    const topic = [...fact.topic.concepts, ...names].join(' ');
    return fact.versions.flatMap((version, v) =>
      version.claims.map((index) => {
        const claim = report.claims[index];
        const article = articles.get(claim.article);
        const own = fact.relations.filter(({ a, b }) => a === index || b === index);
        const reasons = [...new Set(own.map((relation) => relation.reason.code))].join(' ');
        const speakers = claim.speakers.map(({ name }) => name).join('; ');
        return [
          fact.id,
          fact.verdict,
          claim.kind,
          topic,
          v + 1,
          plainValue(claim.value),
          claim.polarity,
          claim.article,
          article?.source,
          article?.published,
          speakers,
          quote(claim.article, claim.key),
          claim.key.start,
          claim.key.end,
          reasons,
          fact.salience,
        ];
      }),
    );
  });
}

/**
 * A row for each claim of each version of each fact, in the report's order. UTF-8 with a byte order
 * mark, without which spreadsheets read Arabic wrongly.
 * @param {import('./compare.js').Output} output
 */
export function formatCsv({ report, texts }) {
  const given = new Map(texts.map(({ id, text }) => [id, text]));
  /** @param {string} article @param {{ start: number, end: number }} span */
  const quote = (article, { start, end }) => (given.get(article) ?? '').slice(start, end);
  const lines = [kColumns, ...rows(report, quote)].map((row) => row.map(cell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
