import { download as handOver } from '../element/download.js';

/** Hands the reader a file: bytes as they are, anything else as JSON. @param {string} name @param {unknown} content */
export function download(name, content) {
  const json = () =>
    new Blob([`${JSON.stringify(content, null, 1)}\n`], { type: 'application/json' });
  handOver(name, content instanceof Blob ? content : json());
}
