// A server of this machine for a folder of files, to look at the site as it will be served.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** @type {Record<string, string>} */
const kTypes = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * @param {string} folder @param {number} [port] 0 for a free one
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function serveFolder(folder, port = 0) {
  const server = createServer(async ({ url = '/' }, response) => {
    const path = normalize(decodeURIComponent(url.replace(/[?#].*$/s, ''))).replace(
      /\/$/,
      '/index.html',
    );
    const type = kTypes[extname(path)] ?? 'text/plain; charset=utf-8';
    const content = await readFile(join(folder, path)).catch(() => null);
    response.writeHead(content ? 200 : 404, { 'Content-Type': content ? type : 'text/plain' });
    response.end(content ?? 'Not found.\n');
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(null));
  });
  const { port: own } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { address: `http://localhost:${own}/`, close: () => server.close() };
}
