import { h } from './dom.js';

/** @typedef {import('./model.js').Model} Model */

/** What belongs to some articles and not to others. */
const kParts = '.version, [data-of], .sources > li, .other, .claim, .speck';

/**
 * The letter of a source as a button: pressed, it quiets all that is not of this source.
 * @param {Model} model @param {import('./model.js').Source} source
 */
export function voiceButton({ strings }, { siglum, name }) {
  return h(
    'button',
    {
      type: 'button',
      class: 'siglum',
      title: name,
      'data-action': 'voice',
      'data-siglum': siglum,
      'data-stop': true,
      'aria-pressed': 'false',
      'aria-label': strings.ui.voice.replace('{A}', () => siglum),
    },
    siglum,
  );
}

/** Quiets all that is not of the source with this letter; null lets all speak again. @param {Element} root @param {string | null} letter */
export function quiet(root, letter) {
  for (const part of root.querySelectorAll(kParts)) {
    const own = part.getAttribute('data-of') ?? '';
    const speaks = (own ? [own] : lettersIn(part)).includes(letter ?? '');
    part.toggleAttribute('data-quiet', letter !== null && !speaks);
  }
}

/** @param {Element} part */
const lettersIn = (part) =>
  [...part.querySelectorAll('[data-siglum]')].map((mark) => mark.getAttribute('data-siglum'));

/** The letter that was pressed, if any. @param {Element} root */
export const pressedVoice = (root) =>
  root.querySelector('[data-action=voice][aria-pressed=true]')?.getAttribute('data-siglum') ?? null;

/** Presses a letter, or lets it go; only one is pressed. @param {Element} root @param {HTMLElement} button */
export function press(root, button) {
  const on = button.getAttribute('aria-pressed') !== 'true';
  for (const other of root.querySelectorAll('[data-action=voice]'))
    other.setAttribute('aria-pressed', String(on && other === button));
  quiet(root, pressedVoice(root));
}
