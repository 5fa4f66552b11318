import { h } from '../element/dom.js';

/** @typedef {import('./intake.js').Draft} Draft */
/** @typedef {import('../strings/index.js').Strings} Strings */
/** @typedef {{edit(id: string, change: Partial<Draft>): void, remove(id: string): void, clear(): void}} Desk */

/**
 * The articles on the desk, each with its source and date, which can be set in place.
 * @param {(Draft & {id: string})[]} articles @param {Strings} strings @param {Desk} desk
 */
export function chips(articles, strings, desk) {
  const clear = h('button', { type: 'button', class: 'quiet' }, strings.page.clear);
  clear.addEventListener('click', () => desk.clear());
  return [
    h('h2', { class: 'spoken' }, strings.page.articles),
    h(
      'ul',
      { class: 'chips' },
      articles.map((article) => chip(article, strings, desk)),
    ),
    clear,
  ];
}

/** @param {Draft & {id: string}} article @param {Strings} strings @param {Desk} desk */
function chip(article, strings, desk) {
  const { page, ui } = strings;
  const title = article.title || page.untitled;
  const source = h('bdi', {}, article.source || ui.noSource);
  const date = h('bdi', {}, article.published || ui.noDate);
  const form = details(article, strings, (change) => {
    if ('source' in change) source.textContent = change.source || ui.noSource;
    if ('published' in change) date.textContent = change.published || ui.noDate;
    desk.edit(article.id, change);
  });
  const edit = button(page.editShort, page.edit.replace('{title}', title), () => {
    form.hidden = !form.hidden;
    edit.setAttribute('aria-expanded', String(!form.hidden));
  });
  edit.setAttribute('aria-expanded', 'false');
  const remove = button(page.removeShort, page.remove.replace('{title}', title), () =>
    desk.remove(article.id),
  );
  return h(
    'li',
    { class: 'chip', 'data-id': article.id },
    h('bdi', { class: 'chip-title', title }, title),
    h('span', { class: 'chip-meta' }, source, ' · ', date),
    h('div', { class: 'chip-row' }, edit, remove),
    form,
  );
}

/** The fields for what the text does not tell. @param {Draft} article @param {Strings} strings @param {(change: Partial<Draft>) => void} set */
function details(article, { page }, set) {
  return h(
    'div',
    { hidden: true },
    field(page.source, 'text', article.source, (source) => set({ source })),
    field(page.date, 'date', article.published?.slice(0, 10), (published) =>
      set({ published, publishedPrecision: published ? 'day' : null }),
    ),
  );
}

/** @param {string} words @param {string} name @param {() => void} act */
function button(words, name, act) {
  const element = h('button', { type: 'button', class: 'quiet', 'aria-label': name }, words);
  element.addEventListener('click', act);
  return element;
}

/** @param {string} label @param {string} type @param {string | null | undefined} value @param {(value: string | null) => void} set */
function field(label, type, value, set) {
  const input = h('input', { type, value: value ?? '', dir: type === 'text' ? 'auto' : null });
  input.addEventListener('change', () => set(input.value.trim() || null));
  return h('label', {}, h('span', {}, label), input);
}
