import { beginning } from '../strings/format.js';
import { weave } from '../strings/weave.js';
import { runs } from './dom.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./model.js').Source} Source */

/** What two articles share, by the passages that tell the same. @param {Model} model @param {Source} one @param {Source} other */
function likeness({ report }, one, other) {
  const pair = [one.id, other.id];
  return (report.passages ?? [])
    .filter(({ a, b }) => pair.includes(a.article) && pair.includes(b.article))
    .reduce((sum, { score }) => sum + score, 0);
}

/** The two articles that share least, in the order in which they stand. @param {Model} model @returns {[Source, Source] | null} */
export function leastRelated(model) {
  const pairs = model.sources.flatMap((one, i) =>
    model.sources
      .slice(i + 1)
      .map((other) => ({ one, other, shared: likeness(model, one, other) })),
  );
  if (!pairs.length) return null;
  const { one, other } = pairs.reduce((least, next) => (next.shared < least.shared ? next : least));
  return [one, other];
}

/** Names the two articles that share least, where nothing is shared. @param {Model} model @returns {(Node | string)[]} */
export function apartWords(model) {
  const pair = leastRelated(model);
  if (!pair) return [];
  const [a, b] = pair.map(({ text, article }) => ({
    text: article.title || beginning(text, 60),
    lang: article.lang,
    dir: article.dir,
  }));
  const [A, B] = pair.map(({ siglum }) => siglum);
  return runs(weave(model.strings.ui.apart, { A, a, B, b }));
}
