#!/usr/bin/env node
// Writes offline.html: the page with engine, words and example in one file, which a browser opens from
// the disk. Its policy names what may run by hash, and allows no request at all. The build calls it;
// without the development dependencies, among which is the bundler, it writes nothing.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { languageCodes } from '../strings/index.js';

const www = fileURLToPath(new URL('..', import.meta.url));
const read = (/** @type {string} */ path) => readFileSync(join(www, path));

/** Modules that ask a server for something, and what stands in the page for each. */
const kInside = new Map([['page/resources.js', 'page/offline/resources.js']]);

/** @type {import('esbuild').Plugin} */
const inside = {
  name: 'inside',
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
      const other = kInside.get(join(resolveDir, path).slice(www.length));
      return other ? { path: join(www, other) } : undefined;
    });
  },
};

/** One script with all that it imports. @param {import('esbuild')} esbuild @param {string} entry */
async function bundle(esbuild, entry) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(www, entry)],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    write: false,
    plugins: [inside],
  });
  return outputFiles[0].text;
}

/** Labels of concepts as the element takes them: concept → language → label. */
function concepts() {
  /** @type {Record<string, Record<string, string>>} */
  const all = {};
  for (const code of languageCodes)
    for (const [id, label] of Object.entries(
      JSON.parse(`${read(`strings/concepts.${code}.json`)}`),
    ))
      all[id] = { ...all[id], [code]: label };
  return JSON.stringify(all);
}

/** What the page reads, by the names that offline/files.js asks for. @param {string} worker */
function files(worker) {
  const packs = readdirSync(join(www, 'engine/lang')).map((name) => [
    `lang/${name}`,
    read(`engine/lang/${name}`),
  ]);
  const contents = {
    'worker.js': worker,
    'muqabala.wasm': read('engine/muqabala.wasm'),
    'concepts.json': concepts(),
    'sample/report.json': read('page/sample/report.json'),
    'sample/event.json': read('page/sample/event.json'),
    ...Object.fromEntries(packs),
  };
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(contents).map(([name, content]) => [
        name,
        gzipSync(content, { level: 9 }).toString('base64'),
      ]),
    ),
  );
}

const hashOf = (/** @type {string} */ text) =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Puts `content` where `pattern` stands; the page must have it once. @param {string} html @param {RegExp} pattern @param {string} content */
function put(html, pattern, content) {
  if (!pattern.test(html)) throw new Error(`index.html has no ${pattern}`);
  return html.replace(pattern, () => content);
}

/** @param {string} script @param {string} style @param {string} data */
function pageOf(script, style, data) {
  const first = `${read('page/first.js')}`;
  const policy = `default-src 'none'; script-src ${hashOf(first)} ${hashOf(script)} 'wasm-unsafe-eval'; style-src ${hashOf(style)}; worker-src blob:; img-src data:; base-uri 'none'; form-action 'none'`;
  const icon = `data:image/svg+xml;base64,${read('page/icon.svg').toString('base64')}`;
  const parts = /** @type {[RegExp, string][]} */ ([
    [/(?<=http-equiv="Content-Security-Policy" content=")[^"]*/, policy],
    [/(?<=rel="icon" href=")[^"]*/, icon],
    [/<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`],
    [/<script src="first.js"><\/script>/, `<script>${first}</script>`],
    [/ *<button[^>]*data-tool="offline".*\n/, ''],
    [
      /<\/body>/,
      `<script type="application/json" id="packed">${data}</script>\n<script type="module">${script}</script>\n</body>`,
    ],
  ]);
  return parts.reduce(
    (html, [pattern, content]) => put(html, pattern, content),
    `${read('page/index.html')}`,
  );
}

const esbuild = await import('esbuild').catch(() => null);
if (esbuild) {
  const script = await bundle(esbuild, 'page/offline/page.js');
  const worker = await bundle(esbuild, 'engine/worker.js');
  const html = pageOf(script, `${read('page/page.css')}`, files(worker));
  writeFileSync(join(www, 'page/offline.html'), html);
}
