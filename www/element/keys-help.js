import { h } from './dom.js';

/** What the list of keys looks like; it comes with the list. */
export const rules = `
.keys { color: inherit; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: 24px; max-inline-size: min(32em, calc(100vw - 32px)); box-shadow: 0 8px 32px rgb(0 0 0 / .18); }
.keys::backdrop { background: rgb(0 0 0 / .24); }
.keys h2 { font-weight: 600; margin-block-end: 12px; }
.keys dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 8px 24px; margin: 0 0 16px; }
.keys dt { font-weight: 600; white-space: nowrap; }
.keys dd { margin: 0; }
`;

/** @type {[string, string][]} what a key does, by its name among the words */
const kKeys = [
  ['← → ↑ ↓', 'arrows'],
  ['Home · End', 'ends'],
  ['← →', 'tabs'],
  ['Enter', 'enter'],
  ['N', 'next'],
  ['P', 'previous'],
  ['Esc', 'escape'],
  ['?', 'help'],
];

/**
 * The list of keys, over the element until it is closed.
 * @param {import('../strings/index.js').Strings} strings @param {import('../strings/faces.js').ToolWords} words
 */
export function keysHelp(strings, words) {
  const dialog = h(
    'dialog',
    { class: 'keys', 'aria-labelledby': 'keys-title' },
    h('h2', { id: 'keys-title' }, words.keys),
    h(
      'dl',
      {},
      kKeys.flatMap(([keys, name]) => [
        h('dt', {}, h('bdi', { dir: 'ltr' }, words.keyNames[/** @type {'next'} */ (name)] ?? keys)),
        h('dd', {}, words.keyList[/** @type {'next'} */ (name)]),
      ]),
    ),
    h(
      'form',
      { method: 'dialog' },
      h('button', { class: 'quiet', autofocus: true }, strings.ui.close),
    ),
  );
  dialog.addEventListener('close', () => dialog.remove());
  return dialog;
}
