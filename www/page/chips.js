import { h } from '../element/dom.js';
import { beginning, makeFormat } from '../strings/format.js';
import { siglum } from '../strings/sigla.js';
import { languageNames, metadataForm } from './form.js';

/**
 * The articles on the desk: each a row with its letter, its title and what is known of it as chips;
 * a chip opens the fields that it stands for.
 *
 * @typedef {import('./desk-state.js').Article} Article
 * @typedef {{edit(id: string, change: Partial<Article>): void, remove(id: string): void}} Actions
 * @typedef {object} View
 * @property {Article[]} articles
 * @property {Map<string, number>} letters
 * @property {(id: string) => string | null | undefined} langOf the language that the engine found
 * @property {(id: string) => boolean} isOther whether an article shares nothing with the rest
 * @property {(id: string) => number} mayUpdate points that wait for the date of an article
 * @property {import('../strings/index.js').Strings} strings
 * @property {import('../strings/desk.js').DeskWords} words
 */
/** @typedef {{element: HTMLElement, update(article: Article, view: View): void}} Row */

/** A list that keeps its rows, and the fields that stand open in them, while the desk changes. @param {Actions} actions */
export function chipList(actions) {
  const element = h('ul', { class: 'chips' });
  /** @type {Map<string, Row>} */
  const rows = new Map();
  /** @type {unknown} */
  let language = null;

  /** @param {View} view */
  function draw(view) {
    if (language !== view.words) rows.clear();
    language = view.words;
    const kept = new Set(view.articles.map(({ id }) => id));
    for (const id of [...rows.keys()]) if (!kept.has(id)) rows.delete(id);
    for (const article of view.articles) {
      const row = rows.get(article.id) ?? makeRow(article, view, actions);
      rows.set(article.id, row);
      row.update(article, view);
    }
    const elements = byLetter(view).map(({ id }) => /** @type {Row} */ (rows.get(id)).element);
    if (elements.some((child, i) => child !== element.children[i]) || !elements.length)
      element.replaceChildren(...elements);
    while (element.children.length > elements.length) element.lastChild?.remove();
  }
  return { element, draw };
}

/** Articles as their letters run; one that has none yet comes last. @param {View} view */
function byLetter({ articles, letters }) {
  const place = (/** @type {Article} */ { id }) => letters.get(id) ?? letters.size;
  return [...articles].sort((a, b) => place(a) - place(b));
}

/** @param {Article} article @param {View} view @param {Actions} actions @returns {Row} */
function makeRow(article, view, actions) {
  const { id } = article;
  const form = metadataForm(article, view, (change) => actions.edit(id, change), close);
  const letter = h('span', { class: 'siglum' });
  const title = h('span', { class: 'chip-title', dir: 'auto' });
  const chips = h('div', { class: 'chip-row' });
  const edit = h('button', { type: 'button', class: 'quiet', 'aria-expanded': 'false' });
  const remove = h('button', { type: 'button', class: 'quiet' });
  /** @param {string} [field] */
  function open(field = 'title') {
    form.hidden = false;
    edit.setAttribute('aria-expanded', 'true');
    /** @type {HTMLElement | null} */ (form.querySelector(`[name="${field}"]`))?.focus();
  }
  function close() {
    form.hidden = true;
    edit.setAttribute('aria-expanded', 'false');
    edit.focus();
  }
  edit.addEventListener('click', () => (form.hidden ? open() : close()));
  remove.addEventListener('click', () => actions.remove(id));
  chips.addEventListener('click', (event) => {
    const field = /** @type {Element} */ (event.target).closest('[data-field]');
    if (field) open(field.getAttribute('data-field') ?? undefined);
  });
  const element = h(
    'li',
    { class: 'chip', 'data-id': id },
    letter,
    title,
    chips,
    h('div', { class: 'chip-actions' }, edit, remove),
    form,
  );
  return {
    element,
    update(now, { letters, strings, words, langOf, isOther, mayUpdate }) {
      const name = now.title || beginning(now.text, 90) || strings.page.untitled;
      const place = letters.get(id);
      letter.textContent = place === undefined ? '' : siglum(strings.sigla, place);
      title.textContent = name;
      title.title = name;
      label(edit, words.edit, strings.page.edit, name);
      label(remove, words.remove, strings.page.remove, name);
      drawChips(chips, chipsOf(now, { strings, words, lang: now.lang ?? langOf(id) }), {
        label: words.chips.replace('{title}', name),
        notes: [
          isOther(id) ? words.other : '',
          now.published || !mayUpdate(id)
            ? ''
            : words.mayUpdate.replace('{n}', String(mayUpdate(id))),
        ],
        words,
      });
    },
  };
}

/** @param {HTMLElement} button @param {string} short @param {string} full @param {string} title */
function label(button, short, full, title) {
  button.textContent = short;
  button.setAttribute('aria-label', full.replace('{title}', title));
}

/** @typedef {{field: string, name: string, value: string | null}} Chip */

/** What is known of an article, and what is missing and should not be. @param {Article} article @param {{strings: View['strings'], words: View['words'], lang: string | null | undefined}} context @returns {Chip[]} */
function chipsOf(article, { strings, words, lang }) {
  const { fields, dates } = words;
  const format = makeFormat(strings, 'western');
  const granularity = article.published?.includes('T') ? 'hour' : 'day';
  const day = format.date(article.published, granularity);
  const precise = dates[article.publishedPrecision ?? 'day'] ?? dates.day;
  const all = [
    { field: 'source', value: article.source || null },
    { field: 'published', value: day && precise.replace('{d}', day) },
    { field: 'via', value: article.via && strings.ui.via.replace('{via}', article.via) },
    { field: 'lang', value: lang ? (languageNames[lang.split('-')[0]] ?? lang) : null },
    { field: 'url', value: article.url ? hostOf(article.url) : null },
  ];
  return all
    .filter(({ field, value }) => value || field in words.missing)
    .map(({ field, value }) => ({
      field,
      name: fields[/** @type {'source'} */ (field)],
      value: value || null,
    }));
}

/** @param {string} url */
function hostOf(url) {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return url;
  }
}

/** @param {HTMLElement} place @param {Chip[]} chips @param {{label: string, notes: string[], words: View['words']}} context */
function drawChips(place, chips, { label, notes, words }) {
  const focused = document.activeElement?.getAttribute('data-field');
  const inside = place.contains(document.activeElement);
  place.setAttribute('role', 'group');
  place.setAttribute('aria-label', label);
  place.replaceChildren(
    ...chips.map(({ field, name, value }) =>
      h(
        'button',
        {
          type: 'button',
          class: value ? 'fact' : 'fact open',
          'data-field': field,
          title: name,
        },
        h('span', { class: 'spoken' }, value ? `${name}: ` : ''),
        value
          ? h('bdi', { class: 'fact-words' }, value)
          : words.missing[/** @type {'source'} */ (field)],
      ),
    ),
  );
  place.append(...notes.filter(Boolean).map((note) => h('span', { class: 'task' }, note)));
  if (inside && focused)
    /** @type {HTMLElement | null} */ (place.querySelector(`[data-field="${focused}"]`))?.focus();
}
