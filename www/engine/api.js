import { MuqabalaError } from './errors.js';

/** @typedef {import('./client.js').Client} Client */
/** @typedef {import('./types.js').ArticleInput} ArticleInput */
/** @typedef {import('./types.js').CompareRequest} CompareRequest */
/** @typedef {import('./types.js').CompareInput} CompareInput */
/** @typedef {import('./types.js').Extraction} Extraction */
/** @typedef {import('./types.js').Options} Options */
/** @typedef {import('./types.js').Report} Report */

/** An article as text, or as HTML that the article is read from. @typedef {ArticleInput | (Omit<ArticleInput, 'text'> & { html: string })} TextOrHtml */
/** @typedef {Omit<CompareInput, 'articles'> & { articles: TextOrHtml[] }} CompareTextOrHtml */
/** How far a comparison has come: `done` of `total` steps. @typedef {{ stage: 'reading' | 'comparing' | 'done', done: number, total: number }} Progress */
/** @typedef {{ signal?: AbortSignal }} Abortable */
/** @typedef {Options & Abortable & { onProgress?: (progress: Progress) => void }} CompareOptions */

/** Options that a session cannot follow, since it reads each article before it is asked to compare. */
const kOfReading = ['maxArticles', 'maxArticleLength', 'maxSentenceTokens', 'maxClaimsPerArticle'];

/** @param {CompareInput} input */
const canStep = ({ articles, options }) =>
  Array.isArray(articles) &&
  articles.length > 0 &&
  !kOfReading.some((name) => Object.hasOwn(options ?? {}, name));

/**
 * A comparison an article at a time: whoever waits hears how far it has come, and may leave off
 * between two articles.
 * @param {Client} client @param {CompareInput} input @param {Pick<CompareOptions, 'signal' | 'onProgress'>} options
 * @returns {Promise<Report>}
 */
async function compareInSteps(client, { articles, ...request }, { signal, onProgress }) {
  const total = articles.length + 1;
  const session = await client.call('openSession', []);
  try {
    for (const [done, article] of articles.entries()) {
      onProgress?.({ stage: 'reading', done, total });
      await client.call('addArticle', [article, session], { signal });
    }
    onProgress?.({ stage: 'comparing', done: articles.length, total });
    const report = await client.call('compareSession', [request, session], { signal });
    onProgress?.({ stage: 'done', done: total, total });
    return report;
  } finally {
    client.call('closeSession', [session]).catch(() => {});
  }
}

/**
 * Articles that come and go; each is read once. Its report is that of the same articles compared at
 * once, byte for byte.
 * @param {Client} client @param {number} session @param {(article: TextOrHtml) => Promise<ArticleInput>} toText
 */
const comparer = (client, session, toText) => ({
  /**
   * @param {TextOrHtml} article @param {Abortable} [options]
   * @returns {Promise<string>} its id, made from its place when it came without one
   */
  addArticle: async (article, options) =>
    client.call('addArticle', [await toText(article), session], options),
  /** @param {string} id @param {Abortable} [options] @returns {Promise<boolean>} whether it was there */
  removeArticle: (id, options) => client.call('removeArticle', [id, session], options),
  /** @param {CompareRequest} [request] @param {Abortable} [options] @returns {Promise<Report>} */
  compare: (request = {}, options) => client.call('compareSession', [request, session], options),
  /** Forgets the articles. @returns {Promise<void>} */
  close: () => client.call('closeSession', [session]).catch(() => {}),
});

/** @typedef {ReturnType<typeof comparer>} Comparer */

/**
 * The functions that are the same in a browser and in Node.
 * @param {object} place
 * @param {() => Client} place.open the engine that this program shares
 * @param {(article: TextOrHtml) => Promise<ArticleInput>} place.toText
 */
export function createApi({ open, toText }) {
  /** The input with texts for HTML; what is no list of articles is left for the core to name. @param {CompareTextOrHtml} input @param {Options} options @returns {Promise<CompareInput>} */
  async function prepare(input, options) {
    const hasHtml = Array.isArray(input?.articles) && input.articles.some((a) => Object(a).html);
    const articles = hasHtml
      ? await Promise.all(input.articles.map((article) => toText(article)))
      : /** @type {ArticleInput[]} */ (input?.articles);
    return { ...input, articles, options: { ...input?.options, ...options } };
  }

  /**
   * Compares articles.
   *
   *     const report = await compare({ articles: [{ text: '…' }, { html: '<p>…' }] });
   *
   * With `signal` it is left off when that aborts, and rejects with the signal's reason (an
   * `AbortError`, unless another was given); `onProgress` hears of each article that is read.
   * @param {CompareTextOrHtml} input
   * @param {CompareOptions} [options] those of the report go over the input's
   * @returns {Promise<Report>}
   * @throws {MuqabalaError}
   */
  async function compare(input, { signal, onProgress, ...options } = {}) {
    signal?.throwIfAborted();
    const prepared = await prepare(input, options);
    if ((signal || onProgress) && canStep(prepared)) {
      try {
        return await compareInSteps(open(), prepared, { signal, onProgress });
      } catch (error) {
        if (!(error instanceof MuqabalaError)) throw error;
        // Compared at once, what is refused is named by its place among the articles.
      }
    }
    return open().call('compare', [prepared], { signal });
  }

  /**
   * The claims of one article.
   *
   *     const { claims } = await extract({ text: 'At least 30 people were hurt.' });
   *
   * @param {TextOrHtml} article
   * @param {Abortable} [options]
   * @returns {Promise<Extraction>}
   * @throws {MuqabalaError}
   */
  const extract = async (article, { signal } = {}) => {
    signal?.throwIfAborted();
    return open().call('extract', [await toText(article)], { signal });
  };

  /**
   * A session that articles are added to and taken out of.
   *
   *     const comparer = await createComparer();
   *     const id = await comparer.addArticle({ text: '…' });
   *     const report = await comparer.compare();
   *     await comparer.close();
   *
   * @returns {Promise<Comparer>}
   */
  async function createComparer() {
    const client = open();
    return comparer(client, await client.call('openSession', []), toText);
  }

  return { compare, extract, createComparer };
}
