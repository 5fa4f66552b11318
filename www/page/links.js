/** @typedef {import('../element/source-comparison.js').SourceComparison} SourceComparison */

/**
 * Keeps the page's address at what is shown, and opens what the address names. Only a sheet makes an
 * entry of its own in the history, so that Back closes it as a reader of a phone expects.
 * @param {SourceComparison} comparison
 */
export function keepAddress(comparison) {
  /** Whether the entry of a closed sheet is being left; the address waits for it. */
  let leaving = false;
  const write = () => {
    if (comparison.link && !leaving) history.replaceState(history.state, '', comparison.link);
  };
  const needsEntry = () =>
    comparison.root.dataset.room === 'sheet' &&
    comparison.root.dataset.evidence === 'open' &&
    !history.state?.sheet;
  const show = () => {
    if (!leaving && needsEntry()) history.pushState({ sheet: true }, '', comparison.link);
    else write();
  };
  comparison.addEventListener('muqabala-select', show);
  comparison.addEventListener('muqabala-view', write);
  comparison.addEventListener('muqabala-close', () => {
    if (!history.state?.sheet || leaving) return write();
    leaving = true;
    history.back();
  });
  addEventListener('popstate', () => {
    if (leaving) {
      leaving = false;
      show();
    } else if (!history.state?.sheet) comparison.close();
  });
  const open = () => {
    if (location.hash !== comparison.link) comparison.open(location.hash);
  };
  addEventListener('hashchange', open);
  comparison.addEventListener('muqabala-ready', open, { once: true });
}
