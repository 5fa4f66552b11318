import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { kDone, UsageError } from './exit.js';
import { write } from './stream.js';

const kHelp = `usage: muqabala serve [-p, --port N]

Serves the page to this machine only and prints its address. When the port is taken, a free one is
used.

example: muqabala serve --port 8080
`;

const kRoot = fileURLToPath(new URL('..', import.meta.url));
/** What the build made of files: scripts without comments, the page with its example, each file compressed. */
const kMade = fileURLToPath(new URL('../../build/scripts', import.meta.url));
/** What the page is made of; nothing else is served. */
const kServed =
  /^\/(?:element|embed|engine|formats|page|sample|strings)\/(?!.*\/\.)[\w./-]+$|^\/schema\.json$/;
/** @type {Record<string, string>} */
const kTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};
const kHeaders = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; " +
    "img-src 'self' data:; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};

/** @typedef {{ status: number, headers?: Record<string, string>, body?: Uint8Array | string }} Answer */

/** Another name for this machine in the Host header is another site's page trying to read ours. @param {string} [host] */
const isOwnHost = (host = '') => /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host);

/** The path of a request; null when it cannot be read. @param {string} url */
function pathOf(url) {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, ''));
  } catch {
    return null;
  }
}

/** A file and its age, when it is there and inside the folder. @param {string} folder @param {string} name */
async function fileIn(folder, name) {
  try {
    const [root, path] = await Promise.all([realpath(folder), realpath(join(folder, name))]);
    return path.startsWith(root + sep) ? { path, age: (await stat(path)).mtimeMs } : null;
  } catch {
    return null;
  }
}

/**
 * What a file holds: what was made of it, unless the source is newer, and compressed where it is and may be.
 * @param {string} name @param {boolean} takesBrotli
 * @returns {Promise<{ body: Uint8Array, headers: Record<string, string> } | null>}
 */
async function contentOf(name, takesBrotli) {
  const [made, source] = await Promise.all([fileIn(kMade, name), fileIn(kRoot, name)]);
  const file = made && made.age >= (source?.age ?? 0) ? made : source;
  if (!file) return null;
  const packed = takesBrotli && (await fileIn(kMade, `${name}.br`));
  return packed && packed.age >= file.age
    ? { body: await readFile(packed.path), headers: { 'Content-Encoding': 'br' } }
    : { body: await readFile(file.path), headers: {} };
}

/**
 * What one request gets.
 * @param {{ method?: string, url?: string, host?: string, encodings?: string }} request
 * @returns {Promise<Answer>}
 */
export async function answer({ method, url = '/', host, encodings = '' }) {
  if (!isOwnHost(host)) return { status: 421, body: 'This server answers to localhost only.\n' };
  if (method !== 'GET' && method !== 'HEAD')
    return { status: 405, headers: { Allow: 'GET, HEAD' } };
  const path = pathOf(url);
  if (path === '/') return { status: 302, headers: { Location: '/page/' } };
  const file = path?.endsWith('/') ? `${path}index.html` : path;
  const type = kTypes[extname(file ?? '')];
  const isServed = file && type && kServed.test(file) && !file.split('/').includes('..');
  const content = isServed ? await contentOf(file, /\bbr\b/.test(encodings)) : null;
  if (!content) return { status: 404, body: 'Not found.\n' };
  const headers = { 'Content-Type': type, Vary: 'Accept-Encoding', ...content.headers };
  return { status: 200, headers, body: content.body };
}

export function createPageServer() {
  return createServer(async ({ method, url, headers }, response) => {
    const encodings = String(headers['accept-encoding'] ?? '');
    const found = await answer({ method, url, host: headers.host, encodings });
    const plain = found.body === undefined ? {} : { 'Content-Type': 'text/plain; charset=utf-8' };
    response.writeHead(found.status, { ...kHeaders, ...plain, ...found.headers });
    response.end(method === 'HEAD' ? undefined : found.body);
  });
}

/**
 * Listens on this machine only; on a free port when the one asked for is taken.
 * @param {import('node:http').Server} server @param {number} port
 * @returns {Promise<number>} the port
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const taken =
        /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE' && port !== 0;
      taken ? resolve(listen(server, 0)) : reject(error);
    });
    server.listen(port, '127.0.0.1', () =>
      resolve(/** @type {import('node:net').AddressInfo} */ (server.address()).port),
    );
  });
}

export const options = /** @type {const} */ ({
  port: { type: 'string', short: 'p', default: '8173' },
  help: { type: 'boolean', short: 'h' },
});

/** @param {string[]} args @returns {Promise<number>} */
export async function run(args) {
  const { values } = parseArgs({ args, options });
  if (values.help) {
    await write(kHelp);
    return kDone;
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(`"${values.port}" is no port.`);
  const server = createPageServer();
  await write(`http://localhost:${await listen(server, port)}/\n`);
  if (process.stderr.isTTY) process.stderr.write('muqabala: Ctrl+C ends the server.\n');
  await new Promise((resolve) => server.once('close', resolve));
  return kDone;
}
