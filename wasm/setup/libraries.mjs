// Builds ICU and libstemmer for wasm, once for each Emscripten and each set of flags; the result is
// kept in the user's cache folder.
//   node wasm/setup/libraries.mjs      prints the folder of libicu.a, libstemmers.a and stemmers/
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { endWith, isMain, run, say } from './say.mjs';
import { cacheFolder, makeOnce, sourceFolder } from './sources.mjs';
import { stemmersFolder } from './stemmers.mjs';

const wasm = join(import.meta.dirname, '..');

/** All that the archives depend on, so that none of another kind is ever taken. */
function keyOf(folders) {
  const hash = createHash('sha256')
    .update(run('em++', ['--version']))
    .update(folders.join('\n'));
  for (const file of ['options.cmake', 'toolchain.cmake', 'libraries/CMakeLists.txt']) {
    hash.update(readFileSync(join(wasm, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

export function librariesFolder() {
  const icu = sourceFolder('icu');
  const stemmers = stemmersFolder();
  const folder = join(cacheFolder(), `wasm-${keyOf([icu, stemmers])}`);
  return makeOnce(folder, (temporary) => {
    say('building ICU and libstemmer for wasm, once (2 to 3 minutes on two cores)');
    const build = join(temporary, 'build');
    const toolchain = `-DCMAKE_TOOLCHAIN_FILE=${join(wasm, 'toolchain.cmake')}`;
    const stdio = ['ignore', 2, 2];
    const settings = [
      '-G',
      'Ninja',
      toolchain,
      '-DCMAKE_BUILD_TYPE=None',
      `-Dicu=${icu}`,
      `-Dstemmers=${stemmers}`,
    ];
    run('cmake', ['-S', join(wasm, 'libraries'), '-B', build, ...settings], { stdio });
    run('cmake', ['--build', build], { stdio });
    for (const name of ['libicu.a', 'libstemmers.a'])
      copyFileSync(join(build, name), join(temporary, name));
    symlinkSync(stemmers, join(temporary, 'stemmers'));
    rmSync(build, { recursive: true });
  });
}

if (isMain(import.meta)) {
  await endWith(() => console.log(librariesFolder()));
}
