import { h } from '../element/dom.js';
import { joinTime } from './dates.js';

/** @typedef {import('./desk-state.js').Article} Article */
/** @typedef {Partial<Article>} Change */

/** The languages that the engine reads, each by its own name. @type {Record<string, string>} */
export const languageNames = {
  ar: 'العربية',
  fa: 'فارسی',
  ur: 'اردو',
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  it: 'Italiano',
  ru: 'Русский',
  tr: 'Türkçe',
};

/** While a year is being typed the field holds years of the first centuries. */
const kFirstDay = '1900-01-01';

/**
 * The fields of one article, closed at first. Every change is told at once.
 * @param {Article} article
 * @param {{strings: import('../strings/index.js').Strings, words: import('../strings/desk.js').DeskWords}} view
 * @param {(change: Change) => void} set @param {() => void} close
 */
export function metadataForm(article, { strings, words }, set, close) {
  const { fields } = words;
  const text = (/** @type {'title' | 'source' | 'via' | 'url'} */ name) => {
    const input = h('input', {
      type: name === 'url' ? 'url' : 'text',
      name,
      value: article[name] ?? '',
      dir: name === 'url' ? 'ltr' : 'auto',
    });
    input.addEventListener('change', () => set({ [name]: input.value.trim() || null }));
    return labelled(fields[name], input, name);
  };
  const done = h('button', { type: 'button', class: 'use' }, strings.page.done);
  done.addEventListener('click', close);
  const form = h(
    'div',
    { class: 'chip-form', hidden: true },
    text('title'),
    text('source'),
    text('via'),
    ...dateFields(article, words, set),
    labelled(fields.lang, languageField(article, words, set), 'lang'),
    text('url'),
    h('div', { class: 'form-end' }, done),
  );
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  });
  return form;
}

/** @param {string} words @param {HTMLElement} input @param {string} name */
const labelled = (words, input, name) =>
  h('label', { class: `field ${name}` }, h('span', {}, words), input);

/** A day, how sure it is, and a time of day; an unknown day has neither. @param {Article} article @param {import('../strings/desk.js').DeskWords} words @param {(change: Change) => void} set */
function dateFields({ published, publishedPrecision }, { fields, precisions }, set) {
  let iso = published ?? '';
  const day = h('input', {
    type: 'date',
    name: 'published',
    value: iso.slice(0, 10),
    min: kFirstDay,
  });
  const time = h('input', { type: 'time', name: 'time', value: iso.slice(11, 16) });
  const how = options('precision', precisions, iso ? publishedPrecision || 'day' : 'unknown');

  function tell() {
    if (day.value && day.value < kFirstDay) return;
    if (!day.value) time.value = '';
    if (!day.value || how.value === 'unknown') how.value = day.value ? 'day' : 'unknown';
    time.disabled = !day.value;
    iso = joinTime(day.value, time.value, iso) ?? '';
    const precision = /** @type {'day'} */ (how.value);
    set({ published: iso || null, publishedPrecision: iso ? precision : null });
  }
  function tellPrecision() {
    if (how.value === 'unknown') day.value = '';
    if (day.value || how.value === 'unknown') tell();
    else day.focus();
  }
  time.disabled = !iso;
  day.addEventListener('change', tell);
  time.addEventListener('change', tell);
  how.addEventListener('change', tellPrecision);
  return [
    labelled(fields.published, day, 'published'),
    labelled(fields.precision, how, 'precision'),
    labelled(fields.time, time, 'time'),
  ];
}

/** @param {Article} article @param {import('../strings/desk.js').DeskWords} words @param {(change: Change) => void} set */
function languageField({ lang }, words, set) {
  const code = lang?.split('-')[0] ?? '';
  const names = { '': words.detect, ...languageNames };
  const select = options('lang', code in names ? names : { ...names, [code]: code }, code);
  select.addEventListener('change', () => set({ lang: select.value || null }));
  return select;
}

/** @param {string} name @param {Record<string, string>} names @param {string} value */
function options(name, names, value) {
  const select = h(
    'select',
    { name },
    Object.entries(names).map(([code, words]) =>
      h('option', { value: code, selected: code === value }, words),
    ),
  );
  return select;
}
