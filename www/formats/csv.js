import { plain } from '../strings/weave.js';
import { defused } from './cells.js';

/** @typedef {import('../engine/types.js').Value} Value */
/** @typedef {import('../element/model.js').Model} Model */

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
  'title',
];

/** A cell, in quotation marks where it needs them. @param {unknown} value */
function cell(value) {
  const text = defused(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
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

/** The cells of one claim. @param {Model} model @param {import('../element/types.js').Fact} fact @param {number} version @param {number} index */
function row(model, fact, version, index) {
  const claim = model.claims[index];
  const article = model.byId.get(claim.article)?.article;
  const exact = (
    /** @type {string} */ id,
    /** @type {import('../element/types.js').Span} */ span,
  ) => model.exact(id, span) ?? '';
  const names = (fact.topic?.names ?? []).map((name) => exact(name.article, name));
  const own = fact.relations.filter(({ a, b }) => a === index || b === index);
  return [
    fact.id,
    fact.verdict,
    claim.kind,
    [...(fact.topic?.concepts ?? []), ...names].join(' '),
    version,
    plainValue(claim.value),
    claim.polarity,
    claim.article,
    article?.source,
    article?.published,
    (claim.speakers ?? []).map(({ name }) => name).join('; '),
    exact(claim.article, claim.key),
    claim.key.start,
    claim.key.end,
    [...new Set(own.map(({ reason }) => reason.code))].join(' '),
    fact.salience,
    plain(model.facts.find((view) => view.fact === fact)?.title ?? []),
  ];
}

/**
 * A row for each claim of each version of each fact, in the report's order. UTF-8 with a byte order
 * mark, without which spreadsheets read Arabic wrongly.
 * @param {Model} model
 */
export function csv(model) {
  const rows = model.report.facts.flatMap((fact) =>
    (fact.versions ?? []).flatMap(({ claims }, v) =>
      claims.map((index) => row(model, fact, v + 1, index)),
    ),
  );
  const lines = [kColumns, ...rows].map((cells) => cells.map(cell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
