/** @typedef {import('../element/source-comparison.js').SourceComparison} SourceComparison */

/**
 * Keeps the page's address at what is shown, and opens what the address names. Only a sheet makes an
 * entry of its own in the history, so that Back closes it as a reader of a phone expects.
 * @param {SourceComparison} comparison
 */
export function keepAddress(comparison) {
  const write = (/** @type {string} */ link) => {
    if (link) history.replaceState(history.state, '', link);
  };
  const isSheet = () => comparison.root.dataset.room === 'sheet';
  comparison.addEventListener('muqabala-select', (event) => {
    const { link } = /** @type {CustomEvent} */ (event).detail;
    if (isSheet() && !history.state?.sheet) history.pushState({ sheet: true }, '', link);
    else write(link);
  });
  comparison.addEventListener('muqabala-close', (event) => {
    if (history.state?.sheet) history.back();
    else write(/** @type {CustomEvent} */ (event).detail.link);
  });
  comparison.addEventListener('muqabala-view', (event) =>
    write(/** @type {CustomEvent} */ (event).detail.link),
  );
  addEventListener('popstate', () => {
    if (!history.state?.sheet) comparison.close();
  });
  const open = () => {
    if (location.hash !== comparison.link) comparison.open(location.hash);
  };
  addEventListener('hashchange', open);
  comparison.addEventListener('muqabala-ready', open, { once: true });
}
