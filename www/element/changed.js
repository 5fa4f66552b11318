import { adopt } from './sheets.js';

/** How long a changed row holds its tint. */
const kHeld = 2000;

const rules = `
[data-changed], [data-changed] > :is(th, td) { background-color: color-mix(in srgb, var(--ink) 9%, var(--surface)); }
.settling, .settling > :is(th, td) { transition: background-color 320ms var(--ease); }
@media (prefers-reduced-motion: reduce) { .settling, .settling > :is(th, td) { transition: none; } [data-changed], [data-changed] > :is(th, td) { background-color: revert-layer; } [data-changed] { outline: 2px solid var(--control); outline-offset: -2px; } }
@media (forced-colors: active) { [data-changed] { outline: 2px solid Highlight; outline-offset: -2px; } }
`;

/** How to end what an element holds. @type {WeakMap<HTMLElement, () => void>} */
const holding = new WeakMap();

/**
 * Lets the rows and cards of some facts stand out for a moment, in every view that is drawn meanwhile.
 * @param {import('./source-comparison.js').SourceComparison} element @param {string[]} ids of facts
 */
export function showChanged(element, ids) {
  adopt(/** @type {ShadowRoot} */ (element.shadowRoot), rules);
  const { main } = element;
  const mark = () => {
    for (const row of rowsOf(element, ids)) row.setAttribute('data-changed', '');
  };
  const drawn = new MutationObserver(mark);
  const end = () => {
    clearTimeout(timer);
    drawn.disconnect();
    for (const row of main.querySelectorAll('[data-changed]')) {
      row.classList.add('settling');
      row.removeAttribute('data-changed');
    }
  };
  holding.get(element)?.();
  holding.set(element, end);
  const timer = setTimeout(end, kHeld);
  mark();
  drawn.observe(main, { childList: true, subtree: true });
}

/** @param {import('./source-comparison.js').SourceComparison} element @param {string[]} ids */
function rowsOf({ main, model }, ids) {
  const changed = model?.facts.filter(({ fact }) => ids.includes(fact.id)) ?? [];
  return changed.flatMap(({ index }) =>
    [...main.querySelectorAll(`[data-fact="${index}"]`)].flatMap(
      (link) => link.closest('[data-row]') ?? [],
    ),
  );
}
