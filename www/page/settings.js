/** The other language of the switch, and its own name for itself. @type {Record<string, { lang: string, textContent: string }>} */
export const kOther = {
  ar: { lang: 'en', textContent: 'English' },
  en: { lang: 'ar', textContent: 'العربية' },
};
const kThemes = ['auto', 'light', 'dark'];

/** @param {string} lang */
export const otherLanguage = (lang) => kOther[lang].lang;

/** @param {string} theme */
export const nextTheme = (theme) => kThemes[(kThemes.indexOf(theme) + 1) % kThemes.length];

/**
 * Puts the page's own words, language, direction and theme in place.
 * @param {Document} page @param {import('../strings/index.js').Strings} strings @param {string} theme
 */
export function dress(page, strings, theme) {
  Object.assign(page.documentElement, { lang: strings.code, dir: strings.dir });
  page.documentElement.dataset.theme = theme;
  page.title = strings.page.title;
  for (const element of page.querySelectorAll('[data-words]'))
    element.textContent = strings.page[/** @type {'title'} */ (element.getAttribute('data-words'))];
  /** @type {HTMLTextAreaElement} */ (page.getElementById('paste')).placeholder =
    strings.page.paste;
  page.getElementById('desk-tools')?.setAttribute('aria-label', strings.page.tools);
  Object.assign(/** @type {HTMLElement} */ (page.getElementById('language')), kOther[strings.code]);
  const themeWord = strings.page[/** @type {'auto'} */ (theme)];
  /** @type {HTMLElement} */ (page.getElementById('theme')).textContent =
    `${strings.page.theme}: ${themeWord}`;
}
