#!/usr/bin/env node
// Writes dist/, which is what the package has beside the modules of www: types, the bundles in one file
// each with their integrity, and what the element is to editors and frameworks. `npm run package` calls
// it after the build; without the development dependencies it writes nothing.
//
//     node www/package/make-package.mjs [output folder]
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundles, integrityOf } from './make-bundles.mjs';
import { manifest } from './make-manifest.mjs';
import { emitTypes, typings } from './make-types.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const asJson = (/** @type {unknown} */ value) => `${JSON.stringify(value, null, 2)}\n`;

/** @param {Record<string, string>} integrity */
function sayHowToEmbed(integrity) {
  console.log(
    `<script type="module" src="…/embed.js" integrity="${integrity['embed.js']}" crossorigin></script>`,
  );
}

/** @param {string} folder */
async function makePackage(folder) {
  const made = await bundles();
  const element = manifest();
  const integrity = Object.fromEntries(
    Object.entries(made).map(([name, script]) => [name, integrityOf(script)]),
  );
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  emitTypes(folder);
  const files = {
    ...made,
    ...typings(element),
    'custom-elements.json': asJson(element),
    'integrity.json': asJson(integrity),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  sayHowToEmbed(integrity);
}

if (existsSync(join(root, 'node_modules/esbuild')))
  await makePackage(process.argv[2] ?? join(root, 'dist'));
