// Builds by a preset of CMakePresets.json; what is up to date is left alone.
//   node wasm/setup/build.mjs wasm|debug|release [target...]
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { endWith, isMain, run, say } from './say.mjs';

const root = join(import.meta.dirname, '../..');

/** @param {'wasm' | 'debug' | 'release'} preset  @param {string[]} targets all of them when empty */
export function build(preset, targets = []) {
  if (!existsSync(join(root, 'build', preset, 'build.ninja')))
    say(`configuring the ${preset} build`);
  const stdio = ['ignore', 2, 2];
  // Always configured, which takes a second: the cache folder or a compiler may have gone since.
  // Emscripten brings a Node of its own, which may be older than the one that runs this.
  const settings = ['--log-level=WARNING', `-DNODE=${process.execPath}`];
  run('cmake', ['--preset', preset, ...settings], {
    cwd: root,
    stdio: ['ignore', 'ignore', 2],
  });
  const wanted = targets.length > 0 ? ['--target', ...targets] : [];
  run('cmake', ['--build', '--preset', preset, ...wanted], { cwd: root, stdio });
}

if (isMain(import.meta)) {
  const [preset, ...targets] = process.argv.slice(2);
  await endWith(() => build(preset, targets));
}
