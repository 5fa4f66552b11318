import { chronological } from '../element/model.js';
import { assignSigla } from '../strings/sigla.js';

/**
 * All that the page knows, as one value, and the functions that make the next one of it. Nothing
 * here touches the page; nothing of it is stored or sent. Other parts of the desk may add fields of
 * their own: every function keeps what it does not know.
 *
 * @typedef {import('./intake.js').Draft} Draft
 * @typedef {import('../element/types.js').Report} Report
 * @typedef {Draft & {id: string}} Article
 * @typedef {{titles: Record<string, string>, report: Report}} Sample
 * @typedef {object} Desk
 * @property {string} lang of the interface
 * @property {string} theme auto, light or dark
 * @property {Article[]} articles the reader's own, in the order in which they came
 * @property {string | null} title of the event, as typed
 * @property {Sample | null} sample shown while there are no own articles
 * @property {Report | null} report of what is shown; of own articles the last that was made
 * @property {Map<string, number>} letters place of each article among the sigla
 * @property {number} made how many articles there have been
 * @property {import('../element/marks.js').Marks | null} marks what was said of the findings
 * @property {boolean} unsaved whether closing the page would lose something
 */

/** @param {Partial<Desk>} [settings] @returns {Desk} */
export const emptyDesk = (settings = {}) => ({
  lang: 'ar',
  theme: 'auto',
  articles: [],
  title: null,
  sample: null,
  report: null,
  letters: new Map(),
  made: 0,
  marks: null,
  unsaved: false,
  ...settings,
});

/** Another language or theme. @param {Desk} desk @param {{lang?: string, theme?: string}} settings @returns {Desk} */
export const withSettings = (desk, settings) => ({ ...desk, ...settings });

/** The example, unless own articles came first. @param {Desk} desk @param {Sample} sample @returns {Desk} */
export function withSample(desk, sample) {
  if (desk.articles.length) return desk;
  return { ...desk, sample, report: sample.report, letters: new Map() };
}

/** New articles, each with an id that no other ever had; the example gives way. @param {Desk} desk @param {Draft[]} drafts @returns {Desk} */
export function withArticles(desk, drafts) {
  if (!drafts.length) return desk;
  const added = drafts.map((draft, i) => ({ ...draft, id: `d${desk.made + i + 1}` }));
  return {
    ...desk,
    articles: [...desk.articles, ...added],
    made: desk.made + added.length,
    report: desk.sample ? null : desk.report,
    sample: null,
    unsaved: true,
  };
}

/** @param {Desk} desk @param {string} id @param {Partial<Draft>} change @returns {Desk} */
export const withEdit = (desk, id, change) => ({
  ...desk,
  articles: desk.articles.map((article) =>
    article.id === id ? { ...article, ...change, id } : article,
  ),
  unsaved: true,
});

/** Without the last article the desk is as at the start. @param {Desk} desk @param {string[]} ids @returns {Desk} */
export function without(desk, ids) {
  const articles = desk.articles.filter(({ id }) => !ids.includes(id));
  return articles.length ? { ...desk, articles, unsaved: true } : cleared(desk);
}

/** @param {Desk} desk @returns {Desk} */
export const cleared = ({ lang, theme, made }) => emptyDesk({ lang, theme, made });

/** An event from a file in place of what is there; nothing of it is lost by leaving. @param {Desk} desk @param {{articles: Draft[], title?: string | null}} event @returns {Desk} */
export const opened = (desk, { articles, title = null }) => ({
  ...withArticles(cleared(desk), articles),
  title,
  unsaved: false,
});

/** The report of the articles; each keeps its letter, new ones take the next in order of date. @param {Desk} desk @param {Report} report @returns {Desk} */
export const withReport = (desk, report) => ({
  ...desk,
  report,
  letters: assignSigla(desk.letters, idsByDate(report)),
});

/** Letters anew, by date. @param {Desk} desk @returns {Desk} */
export const letteredByDate = (desk) => ({
  ...desk,
  letters: desk.report ? assignSigla(new Map(), idsByDate(desk.report)) : desk.letters,
});

/** Whether the letters run as the dates do, as far as there are dates. @param {Desk} desk */
export function isLetteredByDate({ report, letters, articles }) {
  if (articles.filter(({ published }) => published).length < 2) return true;
  const there = new Set(articles.map(({ id }) => id));
  const places = report
    ? idsByDate(report)
        .filter((id) => there.has(id))
        .map((id) => letters.get(id) ?? 0)
    : [];
  return places.every((place, i) => place === i);
}

/** @param {Desk} desk @param {string} title @returns {Desk} */
export const withTitle = (desk, title) => ({
  ...desk,
  title: title.trim() || null,
  unsaved: desk.articles.length > 0,
});

/** @param {Desk} desk @param {import('../element/marks.js').Marks} marks @returns {Desk} */
export const withMarks = (desk, marks) => ({
  ...desk,
  marks,
  unsaved: desk.unsaved || desk.articles.length > 0,
});

/** What is there has been saved to a file. @param {Desk} desk @returns {Desk} */
export const saved = (desk) => ({ ...desk, unsaved: false });

/** The title of the event: as typed, else the example's. @param {Desk} desk */
export const titleOf = ({ title, sample, lang }) => title ?? sample?.titles[lang] ?? '';

/** @param {Report} report */
const idsByDate = (report) => chronological(report.articles).map(({ id }) => id);

/**
 * Holds the desk and tells of each change: `listener(now, before)`. A change that a listener makes
 * is told after the one that it heard of.
 * @param {Desk} first
 */
export function createStore(first) {
  let state = first;
  /** @type {Set<(now: Desk, before: Desk) => void>} */
  const listeners = new Set();
  /** @type {[Desk, Desk][]} */
  const untold = [];

  return {
    get state() {
      return state;
    },

    /**
     *     desk.change(withEdit, 'd2', { source: 'Ahram' });
     *
     * @template {unknown[]} A
     * @param {(desk: Desk, ...rest: A) => Desk} next @param {A} rest
     */
    change(next, ...rest) {
      const before = state;
      state = next(before, ...rest);
      if (state === before) return;
      untold.push([state, before]);
      if (untold.length > 1) return;
      for (; untold.length; untold.shift())
        for (const listener of listeners) listener(...untold[0]);
    },

    /** @param {(now: Desk, before: Desk) => void} listener @returns {() => void} stops listening */
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
