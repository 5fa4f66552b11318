/** @typedef {{text: string, html: string}} Flavours the same as plain text and as HTML */

/** How long a button says that something was copied. */
const kSaid = 2000;

/**
 * Puts both flavours on the clipboard and lets the button say so.
 * @param {Flavours} flavours @param {HTMLElement} button @param {{copied: string, notCopied: string}} words
 */
export async function toClipboard(flavours, button, words) {
  const done = (await write(flavours)) || writeByEvent(flavours);
  const before = button.textContent;
  button.textContent = done ? words.copied : words.notCopied;
  button.setAttribute('aria-live', 'polite');
  setTimeout(() => {
    button.textContent = before;
    button.removeAttribute('aria-live');
  }, kSaid);
}

/** @param {Flavours} flavours */
async function write({ text, html }) {
  try {
    const blob = (/** @type {string} */ words, /** @type {string} */ type) =>
      new Blob([words], { type });
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': blob(text, 'text/plain'),
        'text/html': blob(html, 'text/html'),
      }),
    ]);
    return true;
  } catch {
    return false;
  }
}

/** Where a page may not write the clipboard (no secure origin, an old browser), by the copy event. @param {Flavours} flavours */
function writeByEvent({ text, html }) {
  const onCopy = (/** @type {ClipboardEvent} */ event) => {
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', onCopy, { capture: true, once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  return done;
}
