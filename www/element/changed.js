import { adopt } from './sheets.js';

/** How long a changed row holds its tint. */
const kHeld = 2000;

const rules = `
[data-changed], [data-changed] > :is(th, td) { background-color: color-mix(in srgb, var(--ink) 9%, var(--surface)); }
.settling, .settling > :is(th, td) { transition: background-color 320ms var(--ease); }
@media (prefers-reduced-motion: reduce) { .settling, .settling > :is(th, td) { transition: none; } [data-changed], [data-changed] > :is(th, td) { background-color: revert-layer; } [data-changed] { outline: 2px solid var(--control); outline-offset: -2px; } }
@media (forced-colors: active) { [data-changed] { outline: 2px solid Highlight; outline-offset: -2px; } }
`;

/**
 * Lets the rows and cards of some facts stand out for a moment, in the view that is shown.
 * @param {import('./source-comparison.js').SourceComparison} element @param {string[]} ids of facts
 */
export function showChanged(element, ids) {
  adopt(/** @type {ShadowRoot} */ (element.shadowRoot), rules);
  const facts = element.model?.facts.filter(({ fact }) => ids.includes(fact.id)) ?? [];
  const links = facts.flatMap(({ index }) => [
    ...element.main.querySelectorAll(`[data-fact="${index}"]`),
  ]);
  const rows = new Set(
    links.map((link) => link.closest('[data-row]')).filter((row) => row !== null),
  );
  for (const row of rows) row.setAttribute('data-changed', '');
  setTimeout(() => {
    for (const row of rows) {
      row.classList.add('settling');
      row.removeAttribute('data-changed');
    }
  }, kHeld);
}
