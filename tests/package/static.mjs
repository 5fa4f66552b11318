// A server of one folder for the tests of the package, with a policy for its pages.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const kTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** The strictest policy under which the engine works. @param {{ script?: string, worker?: string }} [more] */
export const policy = ({ script = '', worker = '' } = {}) =>
  `default-src 'none'; script-src 'self' 'wasm-unsafe-eval' ${script}; style-src 'self'; ` +
  `connect-src 'self'; worker-src 'self' ${worker}; img-src 'self' data:`;

/**
 * @param {string} folder
 * @param {{ csp?: string, made?: Record<string, string>, headers?: Record<string, string> }} [options] `made`: files that stand nowhere
 */
export async function serveFolder(folder, { csp, made = {}, headers = {} } = {}) {
  const server = createServer(({ url }, response) => {
    const path = new URL(url ?? '/', 'http://localhost').pathname;
    const name = path === '/' ? '/index.html' : path;
    const file = join(folder, normalize(name));
    const isFile = existsSync(file) && statSync(file).isFile();
    const known = name in made || isFile;
    response.writeHead(known ? 200 : name === '/favicon.ico' ? 204 : 404, {
      'Content-Type': kTypes[extname(name)] ?? 'application/octet-stream',
      ...(csp && name === '/index.html' ? { 'Content-Security-Policy': csp } : {}),
      ...headers,
    });
    if (name in made) response.end(made[name]);
    else if (isFile) createReadStream(file).pipe(response);
    else response.end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
