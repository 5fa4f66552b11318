/**
 * HTML as text, and the way back. One function for page and Node, so that both index the same
 * text: text nodes in order, one "\n" at each boundary of a block element, no style consulted.
 *
 *     <p>One</p><p>two <b>three</b></p>     "\nOne\n\ntwo three\n"
 * @module
 */

/** Without the row groups of tables: browsers add them where the source has none, others do not. */
const BLOCKS = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET
  FIGCAPTION FIGURE FOOTER FORM FRAMESET H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV
  OL OPTION P PRE SEARCH SECTION SUMMARY TABLE TD TH TR UL`.split(/\s+/),
);
/** Elements with one boundary: nothing stands inside. */
const VOID = new Set(['BR', 'HR']);
/**
 * What nobody reads. The content of noscript and iframe is elements to one parser and text to
 * another, so it must stay out for offsets to agree.
 */
const SKIPPED = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'IFRAME']);
const FURNITURE = new Set(['NAV', 'ASIDE', 'FOOTER', 'FORM']);

const ELEMENT = 1;
const TEXT = 3;

/** @typedef {{ node: Text, start: number, end: number }} Piece text [start, end) stands in `node` */

/**
 * @typedef {object} TextMap
 * @property {string} text
 * @property {Piece[]} pieces in text order
 */

/** @param {Element} element */
const tagOf = (element) => element.tagName.toUpperCase();

/**
 * The text under `root`.
 * @param {Element} root
 * @param {(element: Element) => boolean} [skip] elements to leave out besides script and style
 * @returns {TextMap}
 */
export function htmlText(root, skip = () => false) {
  /** @type {Piece[]} */
  const pieces = [];
  let text = '';
  /** @param {Node} node */
  const visit = (node) => {
    if (node.nodeType === TEXT) {
      const data = /** @type {Text} */ (node).data;
      if (data)
        pieces.push({
          node: /** @type {Text} */ (node),
          start: text.length,
          end: text.length + data.length,
        });
      text += data;
    } else if (node.nodeType === ELEMENT) {
      visitElement(/** @type {Element} */ (node));
    }
  };
  /** @param {Element} element */
  const visitElement = (element) => {
    const tag = tagOf(element);
    if (SKIPPED.has(tag) || skip(element)) return;
    const isBlock = BLOCKS.has(tag);
    if (isBlock) text += '\n';
    for (const child of element.childNodes) visit(child);
    if (isBlock && !VOID.has(tag)) text += '\n';
  };
  visitElement(root);
  return { text, pieces };
}

/**
 * The DOM ranges in which the text [start, end) stands, one a text node; line breaks that only
 * block boundaries made stand in none.
 *
 *     domRanges(map, 1, 4)     [{ node: "One", start: 0, end: 3 }]
 *
 * @param {TextMap} map
 * @param {number} start
 * @param {number} end
 * @returns {Piece[]} `start` and `end` are offsets in each node
 */
export function domRanges({ pieces }, start, end) {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle].end <= start) low = middle + 1;
    else high = middle;
  }
  const ranges = [];
  for (; low < pieces.length && pieces[low].start < end; low++) {
    const piece = pieces[low];
    ranges.push({
      node: piece.node,
      start: Math.max(start - piece.start, 0),
      end: Math.min(end, piece.end) - piece.start,
    });
  }
  return ranges;
}

/** The element that holds the article: the longest `<article>`, else `<main>`, else the body. */
function articleRoot(/** @type {Document} */ document) {
  const length = (/** @type {Element} */ element) => element.textContent?.length ?? 0;
  const articles = [...document.querySelectorAll('article')];
  if (articles.length > 0) return articles.reduce((a, b) => (length(b) > length(a) ? b : a));
  return document.querySelector('main') ?? document.body;
}

/** Whether schema.org calls this object an article of some kind. */
function isArticle(/** @type {any} */ object) {
  return [object?.['@type']]
    .flat()
    .some((type) => /(Article|BlogPosting|Report)$/.test(String(type)));
}

/** The first article among the JSON-LD of a document; an empty object when there is none. */
function linkedData(/** @type {Document} */ document) {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const data = JSON.parse(script.textContent ?? '');
      const objects = [data].flat().flatMap((item) => [item, item?.['@graph']].flat());
      const found = objects.find(isArticle);
      if (found) return found;
    } catch {
      // A page's broken metadata is no reason to refuse its text.
    }
  }
  return {};
}

/** The first non-empty string among values; null when there is none. */
function firstText(/** @type {unknown[]} */ ...values) {
  for (const value of values) if (typeof value === 'string' && value.trim()) return value.trim();
  return null;
}

/** An ISO 8601 date or date-time; what is written otherwise is unknown rather than guessed. */
function isoDate(/** @type {string | null} */ value) {
  return value && /^\d{4}-\d\d-\d\d(?:$|[T ])/.test(value) ? value.replace(' ', 'T') : null;
}

/**
 * Reads an article out of a page: its text, and what JSON-LD, meta elements and Open Graph say of
 * it. `map` leads from offsets of the text back to the document.
 * @param {Document} document
 * @returns {{ article: { text: string, title: string | null, source: string | null,
 *   url: string | null, lang: string | null, published: string | null }, map: TextMap }}
 */
export function htmlToArticle(document) {
  const root = articleRoot(document);
  const isBody = tagOf(root) === 'BODY';
  const map = htmlText(
    root,
    (element) => FURNITURE.has(tagOf(element)) || (isBody && tagOf(element) === 'HEADER'),
  );
  const data = linkedData(document);
  /** @param {string} selector @param {string} [attribute] */
  const attribute = (selector, attribute = 'content') =>
    document.querySelector(selector)?.getAttribute(attribute);
  const article = {
    text: map.text,
    title: firstText(
      data.headline,
      attribute('meta[property="og:title"]'),
      document.querySelector('h1')?.textContent,
      document.title,
    ),
    source: firstText(
      [data.publisher].flat()[0]?.name,
      data.publisher,
      attribute('meta[property="og:site_name"]'),
    ),
    url: firstText(
      attribute('link[rel="canonical"]', 'href'),
      attribute('meta[property="og:url"]'),
      data.url,
    ),
    lang: firstText(
      root.getAttribute('lang'),
      document.documentElement.getAttribute('lang'),
      data.inLanguage,
    ),
    published: isoDate(
      firstText(
        data.datePublished,
        attribute('meta[property="article:published_time"]'),
        attribute('meta[itemprop="datePublished"]'),
        attribute('time[datetime]', 'datetime'),
      ),
    ),
  };
  return { article, map };
}
