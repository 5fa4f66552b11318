// How people make pages with the package, a way each: what is written into `out`, and which script the
// page then loads. `from` is a folder in which the tools and the package are installed.
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @param {string} from @param {string} name */
const tool = (from, name) =>
  import(pathToFileURL(createRequire(join(from, 'package.json')).resolve(name)).href);

const page = (script, more = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${more}</head>` +
  `<body><source-comparison lang="en"></source-comparison>${script}</body></html>`;
const moduleTag = '<script type="module" src="/app.js"></script>';
const writePage = (out, html) => writeFileSync(join(out, 'index.html'), html);

/** The files that a bundler leaves alone stand beside the bundle. */
function copyFiles(from, out) {
  const www = join(from, 'node_modules/muqabala/www');
  cpSync(join(www, 'engine/muqabala.wasm'), join(out, 'muqabala.wasm'));
  cpSync(join(www, 'engine/lang'), join(out, 'lang'), { recursive: true });
  for (const code of ['ar', 'en'])
    cpSync(join(www, `strings/concepts.${code}.json`), join(out, `concepts.${code}.json`));
}

async function vite(from, out) {
  const { build } = await tool(from, 'vite');
  writeFileSync(join(from, 'index.html'), page(moduleTag));
  await build({
    root: from,
    configFile: false,
    logLevel: 'error',
    build: { outDir: out, emptyOutDir: false },
  });
}

async function webpack(from, out) {
  const { default: webpack } = await tool(from, 'webpack');
  const compiler = webpack({
    context: from,
    mode: 'production',
    entry: './app.js',
    output: { path: out, filename: 'app.js' },
    performance: { hints: false },
  });
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, stats) => (error ? reject(error) : resolve(stats))),
  );
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
  if (errors.length || warnings.length) throw new Error(JSON.stringify([...errors, ...warnings]));
  writePage(out, page('<script src="/app.js"></script>'));
}

async function rollup(from, out) {
  const [{ rollup }, resolve, assets] = await Promise.all(
    ['rollup', '@rollup/plugin-node-resolve', '@web/rollup-plugin-import-meta-assets'].map((name) =>
      tool(from, name),
    ),
  );
  const bundle = await rollup({
    // The worker is an entry of its own, by the name that its starter asks for.
    input: { app: join(from, 'app.js'), worker: 'muqabala/worker' },
    plugins: [
      resolve.nodeResolve({ browser: true, rootDir: from }),
      assets.importMetaAssets({ exclude: '**/worker-start.js' }),
    ],
  });
  await bundle.write({
    dir: out,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
  });
  writePage(out, page(moduleTag));
}

async function esbuild(from, out) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: from,
    entryPoints: { app: './app.js', worker: 'muqabala/worker' },
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: out,
    logLevel: 'error',
  });
  copyFiles(from, out);
  writePage(out, page(moduleTag));
}

async function inline(from, out) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: from,
    entryPoints: { app: './app-inline.js' },
    bundle: true,
    format: 'esm',
    outdir: out,
    logLevel: 'error',
  });
  writePage(out, page(moduleTag));
  return { worker: 'blob:' };
}

async function unbundled(from, out) {
  const place = join(from, 'node_modules/muqabala');
  cpSync(place, join(out, 'muqabala'), { recursive: true });
  cpSync(join(from, 'app.js'), join(out, 'app.js'));
  const { exports } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));
  const address = (entry) => `/muqabala/${entry.default}`.replace('/./', '/');
  const imports = {
    muqabala: address(exports['.'].default),
    'muqabala/define': address(exports['./define']),
  };
  const map = JSON.stringify({ imports });
  writePage(out, page(moduleTag, `<script type="importmap">${map}</script>`));
  return { script: `'sha256-${createHash('sha256').update(map).digest('base64')}'` };
}

/** By name; what a page's policy must allow beyond the usual is returned. */
export const builds = { vite, webpack, rollup, esbuild, inline, unbundled };
