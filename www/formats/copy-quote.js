import { safeUrl } from '../element/dom.js';
import { weave } from '../strings/weave.js';
import { htmlText, t, twigs } from './tree.js';

/** @typedef {import('../element/model.js').Model} Model */
/** @typedef {import('../strings/weave.js').Part} Part */

/**
 * Words on one line as they are seen: without marks of direction, soft hyphens and other signs that
 * nobody sees. Joiners stay, since Persian and Indic letters change with them.
 * @param {string} text
 */
export const visible = (text) =>
  text
    .toWellFormed()
    .replace(/[\u00AD\u200B\u200E\u200F\u061C\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The sentence of a claim with its source, «…» (name, date, address), as plain text and as HTML.
 * @param {Model} model @param {number} claim
 */
export function quoteFlavours(model, claim) {
  const { article, sentence, key } = model.claims[claim];
  const source = model.byId.get(article);
  if (!source) return { text: '', html: '' };
  const span =
    key.field === 'title'
      ? { start: 0, end: Infinity, field: 'title' }
      : source.article.sentences?.[sentence];
  const quote = model.quote(article, span ?? model.claims[claim].span);
  const { ui, listJoin, code, dir } = model.strings;
  const url = safeUrl(source.article.url);
  const parts = weave(ui.quoted, { q: { ...quote, text: visible(quote.text) } });
  const credit = [visible(source.name), source.date, ...(url ? [url] : [])];
  const text = `${parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')} (${credit.join(listJoin)})`;
  const html = t(
    'p',
    { lang: code, dir },
    twigs(parts),
    ' (',
    t('bdi', {}, credit[0]),
    listJoin,
    source.date,
    url && [listJoin, t('a', { href: url }, t('bdi', { dir: 'ltr' }, url))],
    ')',
  );
  return { text, html: htmlText(html) };
}
