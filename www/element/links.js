/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./facts.js').FactView} FactView */
/** @typedef {{view: string, article: string, span: {start: number, end: number} | null, title: boolean, digest: string}} Link */
/** @typedef {{view: string, article: string | null, fact: FactView | null, claim: number}} Aim what a link leads to in this comparison */

/** So much of an article's digest a link carries, to be refused when the text is another one. */
const kDigest = 8;
const kLink = /^#m:([a-z]+)(?:\/([^:~/]+)(?::(t?)(\d+)-(\d+))?(?:~([0-9a-f]+))?)?$/;

/** @param {string} id */
const named = (id) => encodeURIComponent(id.toWellFormed()).replaceAll('~', '%7E');

/**
 * The address of a claim in a view, by article and span, so that it survives other articles and
 * other numbering: `#m:table/a4:1234-1260~6fe29f82`; a span of the title has a `t` before it.
 * @param {Model} model @param {string} view @param {number} claim
 */
export function claimLink(model, view, claim) {
  const { article, key } = model.claims[claim] ?? {};
  if (!article) return `#m:${view}`;
  const span = `${key.field === 'title' ? 't' : ''}${key.start}-${key.end}`;
  return `#m:${view}/${named(article)}:${span}${digestOf(model, article)}`;
}

/** The address of a view, and of the article that is read in it. @param {Model} model @param {string} view @param {string | null} article */
export const viewLink = (model, view, article) =>
  view === 'article' && article && model.byId.has(article)
    ? `#m:article/${named(article)}${digestOf(model, article)}`
    : `#m:${view}`;

/** @param {Model} model @param {string} id */
function digestOf(model, id) {
  const digest = model.byId.get(id)?.article.digest?.slice(0, kDigest);
  return digest ? `~${digest}` : '';
}

/** What an address says; null when it is no address of ours. @param {string} hash @returns {Link | null} */
export function readLink(hash) {
  const [, view, id = '', title, start, end, digest = ''] = kLink.exec(hash) ?? [];
  if (!view) return null;
  try {
    const span = start === undefined ? null : { start: Number(start), end: Number(end) };
    return { view, article: decodeURIComponent(id), span, title: title === 't', digest };
  } catch {
    return null;
  }
}

/**
 * Where a link leads here; 'stale' when its article has another text, null when there is nothing it
 * could mean.
 * @param {Model} model @param {Link} link @returns {Aim | 'stale' | null}
 */
export function aimOf(model, { view, article: id, span, title, digest }) {
  const source = model.byId.get(id);
  if (!id) return { view, article: null, fact: null, claim: -1 };
  if (!source) return null;
  if (source.stale || (digest && !source.article.digest?.startsWith(digest))) return 'stale';
  const claim = model.claims.findIndex(
    ({ article, key }) =>
      article === id &&
      key.start === span?.start &&
      key.end === span.end &&
      (key.field === 'title') === title,
  );
  const fact = model.facts.find(({ fact }) => fact.claims.includes(claim)) ?? null;
  return span && !fact ? null : { view, article: id, fact, claim };
}
