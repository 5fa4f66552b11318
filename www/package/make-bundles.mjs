// The scripts that need no other file: inline.js, the engine with its module and all its words, and
// embed.js, the element with all its parts, which a script tag loads.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { languageCodes } from '../strings/index.js';

const www = fileURLToPath(new URL('..', import.meta.url));
const settings = /** @type {const} */ ({
  absWorkingDir: www,
  bundle: true,
  target: 'es2022',
  charset: 'utf8',
  minify: true,
  legalComments: 'none',
  write: false,
});

/** Modules that name files, and what stands in the bundle for each. */
const kInside = new Map([
  ['engine/files.js', 'package/inside-files.js'],
  ['engine/worker-start.js', 'package/inside-worker.js'],
]);

/** What an attribute `integrity` says of a script. @param {string} script */
export const integrityOf = (script) =>
  `sha384-${createHash('sha384').update(script).digest('base64')}`;

/** Gzipped, in Base64. @param {string | Uint8Array} content */
const pack = (content) => gzipSync(content, { level: 9 }).toString('base64');

/** The files of the engine as `packed.js` gives them, by name. @param {string} worker */
function packedFiles(worker) {
  const engine = join(www, 'engine');
  const names = [
    'muqabala.wasm',
    ...readdirSync(join(engine, 'lang')).map((name) => `lang/${name}`),
  ];
  const files = names.map((name) => [name, pack(readFileSync(join(engine, name)))]);
  return Object.fromEntries([...files, ['worker.js', pack(worker)]]);
}

/** @param {Record<string, string>} packed @returns {import('esbuild').Plugin} */
const inside = (packed) => ({
  name: 'inside',
  setup(build) {
    build.onResolve({ filter: /^\.\/packed\.js$/ }, () => ({
      path: 'packed',
      namespace: 'packed',
    }));
    build.onLoad({ filter: /./, namespace: 'packed' }, () => ({
      contents: `export const packed = ${JSON.stringify(packed)};`,
    }));
    build.onResolve({ filter: /^\./ }, ({ path, importer }) => {
      const other = kInside.get(join(dirname(importer), path).slice(www.length));
      return other ? { path: join(www, other) } : undefined;
    });
  },
});

/** The element and the labels of concepts, which it would fetch. */
const kEmbed = [
  "import { keepConcepts } from './strings/concepts.js';",
  ...languageCodes.map((code) => `import ${code} from './strings/concepts.${code}.json';`),
  `keepConcepts({ ${languageCodes.join(', ')} });`,
  "import './element/define.js';",
].join('\n');

/** Each by its name, as text. @returns {Promise<Record<string, string>>} */
export async function bundles() {
  const { build } = await import('esbuild');
  /** @param {import('esbuild').BuildOptions} options */
  const bundle = async (options) => {
    const { outputFiles } = await build({ ...settings, ...options });
    return /** @type {import('esbuild').OutputFile[]} */ (outputFiles)[0].text;
  };
  const own = { format: /** @type {const} */ ('esm'), plugins: [inside({})] };
  const worker = await bundle({ ...own, entryPoints: ['engine/worker.js'] });
  return {
    'inline.js': await bundle({
      ...own,
      plugins: [inside(packedFiles(worker))],
      entryPoints: ['engine/index.js'],
    }),
    // As a script of either kind: there are systems that drop type="module".
    'embed.js': await bundle({
      format: 'iife',
      stdin: { contents: kEmbed, resolveDir: www },
      define: { 'import.meta.url': '""' },
    }),
  };
}
