import { h } from '../element/dom.js';
import { beginning, makeFormat } from '../strings/format.js';

/** @typedef {import('./intake.js').Draft} Draft */
/** @typedef {import('../strings/index.js').Strings} Strings */
/** @typedef {{edit(id: string, change: Partial<Draft>): void, remove(id: string): void, clear(): void}} Desk */

/**
 * The articles on the desk, under one line that counts them and says what they lack; each with its
 * source and date, which can be set in place.
 * @param {(Draft & {id: string})[]} articles @param {Strings} strings @param {Desk} desk
 */
export function chips(articles, strings, desk) {
  const { page, ui } = strings;
  const format = makeFormat(strings, 'western');
  const counted = (/** @type {string} */ label, /** @type {number} */ n) =>
    ui.count.replace('{label}', label).replace('{n}', format.number(n));
  const undated = articles.filter(({ published }) => !published).length;
  const clear = h('button', { type: 'button', class: 'quiet' }, page.clear);
  clear.addEventListener('click', () => desk.clear());
  return [
    h(
      'summary',
      {},
      counted(page.articles, articles.length),
      h('span', { class: 'note' }, undated ? counted(ui.noDate, undated) : page.editAll),
    ),
    h(
      'ul',
      { class: 'chips' },
      articles.map((article) => chip(article, strings, format, desk)),
    ),
    clear,
  ];
}

/** @param {Draft & {id: string}} article @param {Strings} strings @param {import('../strings/format.js').Format} format @param {Desk} desk */
function chip(article, strings, format, desk) {
  const { page, ui } = strings;
  const title = article.title || beginning(article.text, 90) || page.untitled;
  const dated = (/** @type {string | null | undefined} */ day) => format.date(day) || ui.noDate;
  const source = h('bdi', {}, article.source || ui.noSource);
  const date = h('bdi', {}, dated(article.published));
  const form = details(article, strings, (change) => {
    if ('source' in change) source.textContent = change.source || ui.noSource;
    if ('published' in change) date.textContent = dated(change.published);
    desk.edit(article.id, change);
  });
  const edit = button(page.editShort, page.edit.replace('{title}', title), () => {
    form.hidden = !form.hidden;
    edit.setAttribute('aria-expanded', String(!form.hidden));
    if (!form.hidden) form.querySelector('input')?.focus();
  });
  edit.setAttribute('aria-expanded', 'false');
  const remove = button(page.removeShort, page.remove.replace('{title}', title), () =>
    desk.remove(article.id),
  );
  return h(
    'li',
    { class: 'chip', 'data-id': article.id },
    h('span', { class: 'chip-title', title }, h('bdi', {}, title)),
    h('span', { class: 'chip-meta' }, source, strings.listJoin, date),
    h('div', { class: 'chip-row' }, edit, remove),
    form,
  );
}

/** The fields for what the text does not tell. @param {Draft} article @param {Strings} strings @param {(change: Partial<Draft>) => void} set */
function details(article, { page }, set) {
  return h(
    'div',
    { class: 'chip-form', hidden: true },
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
