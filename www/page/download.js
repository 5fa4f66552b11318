import { h } from '../element/dom.js';

/** Hands the reader a file: bytes as they are, anything else as JSON. @param {string} name @param {unknown} content */
export function download(name, content) {
  const blob =
    content instanceof Blob
      ? content
      : new Blob([`${JSON.stringify(content, null, 1)}\n`], { type: 'application/json' });
  const href = URL.createObjectURL(blob);
  const link = h('a', { href, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the file after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(href), 60000);
}
