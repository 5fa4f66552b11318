import { keepAddress } from './links.js';

/** What the page adds around the comparison: its address, and printing. */
const comparison = /** @type {import('../element/source-comparison.js').SourceComparison} */ (
  document.getElementById('comparison')
);

/** The title of the example's event; one's own articles have none. */
const title = () =>
  document.getElementById('example')?.hidden
    ? ''
    : (document.getElementById('event-title')?.textContent ?? '');

/** Printing is prepared when there is nothing else to do, since a browser that prints does not wait. */
const whenIdle =
  globalThis.requestIdleCallback ?? ((/** @type {() => void} */ run) => setTimeout(run, 1000));
comparison.addEventListener(
  'muqabala-ready',
  () => whenIdle(async () => (await import('./print.js')).preparePrint(comparison, title)),
  { once: true },
);
keepAddress(comparison);
