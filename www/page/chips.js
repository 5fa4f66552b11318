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
  const form = h(
    'div',
    { hidden: true },
    field(page.source, 'text', article.source, (source) => desk.edit(article.id, { source })),
    field(page.date, 'date', article.published?.slice(0, 10), (published) =>
      desk.edit(article.id, { published, publishedPrecision: published ? 'day' : null }),
    ),
  );
  const edit = h(
    'button',
    {
      type: 'button',
      class: 'quiet',
      'aria-expanded': 'false',
      'aria-label': page.edit.replace('{title}', title),
    },
    page.editShort,
  );
  edit.addEventListener('click', () => {
    form.hidden = !form.hidden;
    edit.setAttribute('aria-expanded', String(!form.hidden));
  });
  const remove = h(
    'button',
    { type: 'button', class: 'quiet', 'aria-label': page.remove.replace('{title}', title) },
    page.removeShort,
  );
  remove.addEventListener('click', () => desk.remove(article.id));
  return h(
    'li',
    { class: 'chip', 'data-id': article.id },
    h('bdi', { class: 'chip-title', title }, title),
    h(
      'span',
      { class: 'chip-meta' },
      h('bdi', {}, article.source || ui.noSource),
      ' · ',
      h('bdi', {}, article.published || ui.noDate),
    ),
    h('div', { class: 'chip-row' }, edit, remove),
    form,
  );
}

/** @param {string} label @param {string} type @param {string | null | undefined} value @param {(value: string | null) => void} set */
function field(label, type, value, set) {
  const input = h('input', { type, value: value ?? '', dir: type === 'text' ? 'auto' : null });
  input.addEventListener('change', () => set(input.value.trim() || null));
  return h('label', {}, h('span', {}, label), input);
}
