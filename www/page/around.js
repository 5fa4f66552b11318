import { titleOf } from './desk-state.js';
import { keepAddress } from './links.js';
import { comparison, desk } from './place.js';

/** What the page adds around the comparison: its address, and printing, which is prepared when there is nothing else to do, since a browser that prints does not wait. */
const whenIdle =
  globalThis.requestIdleCallback ?? ((/** @type {() => void} */ run) => setTimeout(run, 1000));
comparison.addEventListener(
  'muqabala-ready',
  () =>
    whenIdle(async () =>
      (await import('./print.js')).preparePrint(comparison, () => titleOf(desk.state)),
    ),
  { once: true },
);
keepAddress(comparison);
