import { safeUrl } from '../element/dom.js';
import { reasonSentences } from '../strings/reasons.js';
import { plain } from '../strings/weave.js';

/** @typedef {import('../element/model.js').Model} Model */
/** @typedef {import('../element/facts.js').FactView} FactView */
/** @typedef {import('../element/types.js').Span} Span */

/** Words kept before and after a quote, so that it is found again where it occurs more than once. */
const kAround = 32;

/**
 * The points as W3C Web Annotations: one a fact, its passages the targets. Positions are counted in
 * code points, as the standard has it; the report counts UTF-16 units.
 * @param {Model} model
 */
export function annotations(model) {
  const items = model.facts.map((view) => annotation(model, view));
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    label: plainSummary(model),
    generator: { type: 'Software', name: model.report.engine },
    total: items.length,
    first: { type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

const plainSummary = (/** @type {Model} */ model) =>
  model.sources.map(({ name }) => name).join(' · ');

/** @param {Model} model @param {FactView} view */
function annotation(model, view) {
  const reason = view.chief ? reasonSentences(view.chief, model).map(plain).join(' ') : '';
  const words = `${model.strings.relations[view.mark]}: ${plain(view.title)}. ${reason}`.trim();
  return {
    id: `urn:muqabala:fact:${encodeURIComponent(view.fact.id)}`,
    type: 'Annotation',
    motivation: 'linking',
    body: [
      {
        type: 'TextualBody',
        purpose: 'describing',
        format: 'text/plain',
        language: model.strings.code,
        value: words,
      },
      { type: 'TextualBody', purpose: 'tagging', value: view.fact.verdict },
      ...(view.chief
        ? [{ type: 'TextualBody', purpose: 'tagging', value: view.chief.reason.code }]
        : []),
    ],
    target: view.fact.claims.map((claim) => target(model, claim)),
  };
}

/** @param {Model} model @param {number} claim */
function target(model, claim) {
  const { article: id, key } = model.claims[claim];
  const source = model.byId.get(id);
  const article = source?.article;
  const text = key.field === 'title' ? article?.title : source?.text;
  const address =
    safeUrl(article?.url) ?? `urn:muqabala:text:${encodeURIComponent(article?.digest ?? id)}`;
  return {
    source: address,
    ...(article?.lang ? { language: article.lang } : {}),
    ...(text ? { selector: selectors(text, key) } : {}),
  };
}

/** @param {string} text @param {Span} key */
function selectors(text, { start, end, field }) {
  const points = (/** @type {string} */ part) => [...part].length;
  const from = points(text.slice(0, start));
  const exact = text.slice(start, end);
  const quote = {
    type: 'TextQuoteSelector',
    exact: exact.toWellFormed(),
    prefix: text.slice(Math.max(0, start - kAround), start).toWellFormed(),
    suffix: text.slice(end, end + kAround).toWellFormed(),
  };
  return field === 'title'
    ? [quote]
    : [quote, { type: 'TextPositionSelector', start: from, end: from + points(exact) }];
}
