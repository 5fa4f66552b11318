import { merged, noMarks, readMarks } from '../element/marks.js';
import { opened, withMarks } from './desk-state.js';

/**
 * A session as a file: the articles with what is known of them, the marks, the view. Pure functions
 * of the desk; opening a session gives its articles new ids, so what names an article does it by place.
 *
 * @typedef {import('./desk-state.js').Desk} Desk
 * @typedef {import('./intake.js').Draft} Draft
 * @typedef {import('../element/marks.js').Marks} Marks
 * @typedef {import('../element/views.js').State} State
 * @typedef {{view: string, by: State['by'], article: number | null, pair: number[], markAll: boolean, showHidden: boolean}} SavedView articles by their place
 * @typedef {{format: 'muqabala-session', version: 1, title: string | null, articles: Draft[], letters: (number | null)[], marks: Marks, view: SavedView}} Session
 */

/** @param {Desk} desk @param {State} state of the element @returns {Session} */
export function sessionOf(desk, state) {
  const placeOf = (/** @type {string | null} */ id) =>
    desk.articles.findIndex((article) => article.id === id);
  const place = placeOf(state.article);
  return {
    format: 'muqabala-session',
    version: 1,
    title: desk.title,
    articles: desk.articles.map(({ id, ...article }) => article),
    letters: desk.articles.map(({ id }) => desk.letters.get(id) ?? null),
    marks: desk.marks ?? noMarks(),
    view: {
      view: state.view,
      by: state.by,
      article: place < 0 ? null : place,
      pair: state.pair.map(placeOf).filter((at) => at >= 0),
      markAll: state.markAll,
      showHidden: state.showHidden,
    },
  };
}

/** A session from a file's content; null when it is none. @param {unknown} value @returns {Session | null} */
export function readSession(value) {
  const { format, version, title, articles, letters, marks, view } =
    /** @type {any} */ (value) ?? {};
  if (format !== 'muqabala-session' || version !== 1 || !Array.isArray(articles)) return null;
  if (!articles.length || !articles.every((article) => typeof article?.text === 'string'))
    return null;
  const isPlace = (/** @type {unknown} */ at) => Number.isInteger(at) && Number(at) >= 0;
  const isArticle = (/** @type {unknown} */ at) => isPlace(at) && Number(at) < articles.length;
  return {
    format,
    version,
    title: typeof title === 'string' ? title : null,
    articles: articles.map(plainDraft),
    letters: articles.map((_, i) => (isPlace(letters?.[i]) ? letters[i] : null)),
    marks: readMarks(marks) ?? noMarks(),
    view: {
      view: String(view?.view ?? 'overview'),
      by: ['source', 'version'].includes(view?.by) ? view.by : null,
      article: isArticle(view?.article) ? view.article : null,
      pair: Array.isArray(view?.pair) ? view.pair.filter(isArticle) : [],
      markAll: view?.markAll === true,
      showHidden: view?.showHidden === true,
    },
  };
}

/** An article as the intake makes them: its text, and what else is words. @param {Record<string, unknown>} article @returns {Draft} */
function plainDraft(article) {
  const words = Object.entries(article).filter(
    ([name, value]) => name !== 'id' && (typeof value === 'string' || value === null),
  );
  return /** @type {Draft} */ (Object.fromEntries(words));
}

/** The session in place of what is on the desk, each article with the letter that it had. @param {Desk} desk @param {Session} session @returns {Desk} */
export function withSession(desk, session) {
  const next = opened(desk, session);
  const letters = next.articles.flatMap(({ id }, i) => {
    const letter = session.letters[i];
    return letter === null ? [] : [/** @type {[string, number]} */ ([id, letter])];
  });
  return { ...next, letters: new Map(letters), marks: session.marks, unsaved: false };
}

/** What the element shows first in an opened session. @param {SavedView} view @param {Desk} desk that holds it @returns {Partial<State>} */
export function stateOf({ article, pair, ...rest }, { articles }) {
  const idAt = (/** @type {number} */ at) => articles[at]?.id;
  return { ...rest, article: article === null ? null : idAt(article), pair: pair.map(idAt) };
}

/** Marks of a file beside those on the desk; of one finding theirs count. @param {Desk} desk @param {Marks} marks @returns {Desk} */
export const withMoreMarks = (desk, marks) =>
  withMarks(desk, merged(desk.marks ?? noMarks(), marks));
