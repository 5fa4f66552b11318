import { stringsFor } from '../strings/index.js';

/** The other language of the switch. */
const kOther = /** @type {Record<string, string>} */ ({ ar: 'en', en: 'ar' });
const kThemes = ['auto', 'light', 'dark'];

/** The language of the address, else the reader's first that we have, else Arabic. @param {string} search @param {readonly string[]} preferred */
export function firstLanguage(search, preferred) {
  const asked = new URLSearchParams(search).get('lang');
  return (
    [asked, ...preferred]
      .map((tag) =>
        String(tag ?? '')
          .slice(0, 2)
          .toLowerCase(),
      )
      .find((code) => code in kOther) ?? 'ar'
  );
}

/** @param {string} lang */
export const otherLanguage = (lang) => kOther[lang];

/** @param {string} theme */
export const nextTheme = (theme) => kThemes[(kThemes.indexOf(theme) + 1) % kThemes.length];

/**
 * Puts the page's own words, language, direction and theme in place.
 * @param {Document} page @param {string} lang @param {string} theme
 */
export function dress(page, lang, theme) {
  const strings = stringsFor(lang);
  Object.assign(page.documentElement, { lang, dir: strings.dir });
  page.documentElement.dataset.theme = theme;
  page.title = strings.page.title;
  for (const element of page.querySelectorAll('[data-words]'))
    element.textContent = strings.page[/** @type {'title'} */ (element.getAttribute('data-words'))];
  /** @type {HTMLTextAreaElement} */ (page.getElementById('paste')).placeholder =
    strings.page.paste;
  const other = /** @type {HTMLElement} */ (page.getElementById('language'));
  Object.assign(other, { lang: kOther[lang], textContent: stringsFor(kOther[lang]).name });
  const themeWord = strings.page[/** @type {'auto'} */ (theme)];
  /** @type {HTMLElement} */ (page.getElementById('theme')).textContent =
    `${strings.page.theme}: ${themeWord}`;
  return strings;
}
