import { h } from './dom.js';
import { stretchesOf } from './paint.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {{start: number, end: number, rank: number, make: (text: string) => Node}} Paint where, which wins, and how */

/**
 * Text with marks in place. Text is only ever put into text nodes, and no mark adds room inside a word.
 * @param {string} text the whole text that the offsets index
 * @param {number} start @param {number} end the stretch to show
 * @param {Paint[]} paints
 * @returns {Node[]}
 */
export function paintText(text, start, end, paints) {
  return stretchesOf(start, end, paints).map(({ from, to, paint }) =>
    paint ? paint.make(text.slice(from, to)) : document.createTextNode(text.slice(from, to)),
  );
}

/**
 * The sentence that carries a claim, its decisive words marked, with one sentence either side kept
 * ready for «context». Null when the text is not at hand.
 * @param {Model} model @param {number} index @param {string} mark the relation's name
 */
export function claimQuote(model, index, mark) {
  const claim = model.claims[index];
  const source = model.byId.get(claim?.article ?? '');
  if (!claim || !source) return null;
  const title = claim.key.field === 'title';
  const text = title ? source.article.title : source.text;
  if (!text) return null;
  const sentences = source.article.sentences ?? [];
  const own = title ? { start: 0, end: text.length } : (sentences[claim.sentence] ?? claim.span);
  const spans =
    (claim.parts?.length ?? 0) > 1
      ? (claim.parts ?? []).map((part) => part.span ?? part)
      : [claim.key];
  const paints = spans.map((span) => ({
    ...span,
    rank: 1,
    make: (/** @type {string} */ words) => h('mark', { class: `decisive ${mark}` }, words),
  }));
  const around = (/** @type {number} */ at) =>
    title || !sentences[at]
      ? null
      : h(
          'span',
          { class: 'around', hidden: true },
          text.slice(sentences[at].start, sentences[at].end),
          ' ',
        );
  return h(
    'blockquote',
    { class: 'own quote', lang: source.article.lang, dir: source.article.dir ?? 'auto' },
    around(claim.sentence - 1),
    paintText(text, Math.min(own.start, claim.key.start), Math.max(own.end, claim.key.end), paints),
    ' ',
    around(claim.sentence + 1),
  );
}
