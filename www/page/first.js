// Runs before anything is painted, so that the page is first seen in its reader's language; what
// acts is loaded after that first sight. The build puts the example, compared, into the page.
(() => {
  const kDirections = /** @type {Record<string, string>} */ ({ ar: 'rtl', en: 'ltr' });
  const root = document.documentElement;
  /** The copy that works offline has this script and all others within itself. */
  const isAlone = !(/** @type {HTMLScriptElement} */ (document.currentScript).src);
  const asked = new URLSearchParams(location.search).get('lang');

  /** The language of the address, else the reader's first that we have, else the page's own. */
  const lang =
    [asked, ...navigator.languages]
      .map((tag) =>
        String(tag ?? '')
          .slice(0, 2)
          .toLowerCase(),
      )
      .find((code) => code in kDirections) ?? root.lang;

  function settle() {
    const own = document.getElementById(`first-${lang}`);
    if (own instanceof HTMLTemplateElement) document.body.replaceChildren(own.content);
    delete root.dataset.waits;
    if (isAlone) return;
    const act = () => import('./page.js');
    new PerformanceObserver(act).observe({ type: 'paint', buffered: true });
    // A page in the background is not painted, and some browsers do not say so.
    setTimeout(act, document.hidden ? 0 : 1000);
  }

  if (lang !== root.lang) root.dataset.waits = '';
  Object.assign(root, { lang, dir: kDirections[lang] });
  document.addEventListener('readystatechange', settle, { once: true });
})();
