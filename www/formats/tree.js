import { safeUrl } from '../element/dom.js';

/** @typedef {{tag: string, attributes: Record<string, unknown>, children: Twig[]}} Tree a document that is not yet text or DOM */
/** @typedef {Tree | string} Twig */
/** @typedef {Twig | null | undefined | false | Child[]} Child */

/**
 * An element of a document that may become HTML text or DOM nodes; a false, null or undefined
 * attribute or child is left out.
 * @param {string} tag @param {Record<string, unknown>} attributes @param {...Child} children
 * @returns {Tree}
 */
export function t(tag, attributes = {}, ...children) {
  const kept = /** @type {any[]} */ (children)
    .flat(Infinity)
    .filter((child) => child !== null && child !== undefined && child !== false && child !== '');
  return { tag, attributes, children: kept };
}

/** Words of the interface as text, foreign runs isolated with their language and direction. @param {import('../strings/weave.js').Part[]} parts @returns {Twig[]} */
export const twigs = (parts) =>
  parts.map((part) =>
    typeof part === 'string' ? part : t('bdi', { lang: part.lang, dir: part.dir }, part.text),
  );

/** A link when the address is http or https, else the words alone. @param {unknown} address @param {...Child} words */
export function link(address, ...words) {
  const href = safeUrl(address);
  return href ? t('a', { href, rel: 'noopener noreferrer' }, ...words) : t('span', {}, ...words);
}

const kVoid = new Set(['meta', 'col', 'br', 'hr']);
/** What neither HTML nor XML may carry: it becomes the sign for what cannot be shown. */
const kForbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/g;
/** @type {Record<string, string>} */
const kEscapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in HTML or XML. @param {unknown} text */
export const escaped = (text) =>
  String(text)
    .toWellFormed()
    .replace(kForbidden, '\uFFFD')
    .replace(/[&<>"]/g, (sign) => kEscapes[sign]);

/** @param {Record<string, unknown>} attributes */
const attributesText = (attributes) =>
  Object.entries(attributes)
    .filter(([, value]) => value !== false && value !== null && value !== undefined)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escaped(value)}"`))
    .join('');

/** @param {Twig} twig @returns {string} */
export function htmlText(twig) {
  if (typeof twig === 'string') return escaped(twig);
  const { tag, attributes, children } = twig;
  const open = `<${tag}${attributesText(attributes)}>`;
  return kVoid.has(tag) ? open : `${open}${children.map(htmlText).join('')}</${tag}>`;
}

/** The same with an empty element closed in place, as XML wants it. @param {Twig} twig @returns {string} */
export function xmlText(twig) {
  if (typeof twig === 'string') return escaped(twig);
  const { tag, attributes, children } = twig;
  const open = `<${tag}${attributesText(attributes)}`;
  return children.length ? `${open}>${children.map(xmlText).join('')}</${tag}>` : `${open}/>`;
}
