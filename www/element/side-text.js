import { h } from './dom.js';
import { opener } from './parts.js';
import { paintText } from './quote.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./model.js').Source} Source */
/** @typedef {import('./align.js').Alignment} Alignment */
/** @typedef {{lone: boolean, passages: number[][]}} Run passages that the others have, or that they do not */

/** What nobody expects the others to repeat. */
const kFraming = new Set(['byline', 'boilerplate', 'title', 'heading']);

/** Whether no other of the articles has the sentence. @param {Alignment} alignment @param {number} column @param {number} at */
export const isLone = ({ columns, links }, column, at) =>
  !kFraming.has(columns[column][at].role) && !isLinked(links, column, at);

/** @param {Alignment['links']} links @param {number} column @param {number} at */
const isLinked = (links, column, at) =>
  links.some(
    ({ a, b }) => (a.column === column && a.at === at) || (b.column === column && b.at === at),
  );

/**
 * The sentences of a cell as they are read: those that follow one another in a paragraph as one
 * passage, a linked one by itself, with what only this article has kept apart.
 * @param {Alignment} alignment @param {number} column @param {number[]} cell
 * @returns {Run[]}
 */
export function runsOf(alignment, column, cell) {
  /** @type {Run[]} */
  const runs = [];
  for (const at of cell) {
    const lone = isLone(alignment, column, at);
    const last = runs.at(-1);
    if (!last || last.lone !== lone) runs.push({ lone, passages: [[at]] });
    else {
      const passage = last.passages[last.passages.length - 1];
      if (lone && flowsOn(alignment, column, passage, at)) passage.push(at);
      else last.passages.push([at]);
    }
  }
  return runs;
}

/** Whether a passage goes on with a sentence. @param {Alignment} alignment @param {number} column @param {number[]} passage @param {number} at */
const flowsOn = ({ columns }, column, passage, at) =>
  passage[passage.length - 1] === at - 1 && !columns[column][at].opens;

/**
 * A passage with its decisive words marked, the rest plain.
 * @param {Model} model @param {Source} source @param {Alignment} alignment @param {number} column @param {number[]} ats @param {string} face
 */
export function passage(model, source, { columns, links }, column, ats, face) {
  const sentences = ats.map((at) => columns[column][at]);
  const [first, last] = [sentences[0], sentences[sentences.length - 1]];
  const text = (first.apart ? source.article.title?.trim() : source.text) ?? '';
  const paints = links.flatMap((link) => {
    const end = [link.a, link.b].find((each) => each.column === column && ats.includes(each.at));
    return end ? paintsOf(model, link, end, face) : [];
  });
  return h(
    first.role === 'title' || first.role === 'heading' ? 'h3' : 'p',
    {
      class: `own passage ${first.role}`,
      lang: source.article.lang,
      dir: source.article.dir ?? 'auto',
      'data-at': ats.join(' '),
      'data-column': column,
    },
    paintText(text, first.start, last.end, paints),
  );
}

/** @param {Model} model @param {import('./align.js').Link} link @param {import('./align.js').End} end @param {string} face @returns {import('./quote.js').Paint[]} */
function paintsOf(model, { view, mark, weight }, { claim }, face) {
  if (!view || !mark || claim === null) return [];
  const { key, parts = [] } = model.claims[claim];
  const spans = parts.length > 1 ? parts.map((part) => part.span ?? part) : [key];
  return spans.map(({ start, end }) => ({
    start,
    end,
    rank: weight,
    make: (/** @type {string} */ words) =>
      opener(
        model,
        view,
        claim,
        face,
        { class: `mark ${mark}`, 'aria-describedby': `word-${mark}` },
        words,
      ),
  }));
}
