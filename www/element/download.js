import { h } from './dom.js';

/** Hands the reader a file that was made here. @param {string} name @param {Blob} content */
export function download(name, content) {
  const href = URL.createObjectURL(content);
  h('a', { href, download: name }).click();
  // The browser reads the file after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
