import { h } from './dom.js';

/** @typedef {import('./passages.js').Passage} Passage */

/**
 * Where in an article the marked passages lie: a tick each, its shape by relation, and what of the
 * text is on the screen outlined. It is decoration; previous, next and the notes are the control.
 * @param {number} length of the text @param {Passage[]} passages @param {HTMLElement} page the paragraphs, each with its `data-from` and `data-to`
 */
export function minimap(length, passages, page) {
  const at = (/** @type {number} */ offset) =>
    `${((100 * offset) / Math.max(1, length)).toFixed(2)}%`;
  const ticks = passages
    .filter(({ title }) => !title)
    .map(({ start, mark }) => {
      const tick = h('span', { class: `tick ${mark}` });
      tick.style.setProperty('--at', at(start));
      return tick;
    });
  const seen = h('span', { class: 'seen', hidden: true });
  outline(page, seen, at);
  return h('div', { class: 'minimap', 'aria-hidden': 'true' }, seen, ticks);
}

/** Keeps the outline at the paragraphs that are on the screen. @param {HTMLElement} page @param {HTMLElement} seen @param {(offset: number) => string} at */
function outline(page, seen, at) {
  /** @type {Set<HTMLElement>} */
  const visible = new Set();
  const observer = new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) {
      const part = /** @type {HTMLElement} */ (target);
      if (isIntersecting) visible.add(part);
      else visible.delete(part);
    }
    const offsets = (/** @type {string} */ name) =>
      [...visible].map(({ dataset }) => Number(dataset[name]));
    seen.hidden = !visible.size;
    seen.style.setProperty('--at', at(Math.min(...offsets('from'))));
    seen.style.setProperty('--to', at(Math.max(...offsets('to'))));
  });
  for (const part of page.querySelectorAll('[data-from]')) observer.observe(part);
}
