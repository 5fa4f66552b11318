// The programs and libraries that a build needs, as Debian packages. Only what is missing is
// installed, and only after saying so.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isOnPath, SetupError, say } from './say.mjs';

/** For the page: the compiler to wasm and what drives it. */
const forStart = ['cmake', 'ninja-build', 'clang'];
/** For the tests also: native libraries, sanitizers, checkers, a browser and its Arabic letters. */
const forTest = [
  ...['clang-format', 'clang-tidy', 'libclang-rt-dev', 'googletest', 'libgtest-dev'],
  ...['libicu-dev', 'libstemmer-dev', 'git', 'fonts-noto-core', 'parallel'],
];

/**
 * What this machine should have. A compiler or a browser that is there already, from wherever, is
 * taken: a working emsdk, `CHROMIUM_PATH`.
 * @param {'start' | 'test'} purpose
 */
export function wantedPackages(purpose, { hasEmscripten, hasChromium }) {
  return [
    ...forStart,
    ...(hasEmscripten ? [] : ['emscripten']),
    ...(purpose === 'test' ? forTest : []),
    ...(purpose === 'test' && !hasChromium ? ['chromium'] : []),
  ];
}

/** Names in `wanted` that `dpkg-query -W -f '${Package} ${Status}\n'` does not call installed. */
export function missingPackages(wanted, listing) {
  const isInstalled = (name) => listing.includes(`${name} install ok installed`);
  return wanted.filter((name) => !isInstalled(name));
}

function instructions(wanted) {
  return `This set-up installs by itself on Debian only. Elsewhere install what these Debian packages hold:
  ${wanted.join(' ')}
that is CMake 3.21, Ninja, clang 14, Emscripten 3.1.6 or newer (em++ on PATH); for the
tests also ICU 72, libstemmer 2.2, GoogleTest 1.12 with its sources, clang-format, clang-tidy and
Chromium (or CHROMIUM_PATH). Then set MUQABALA_NO_INSTALL=1 and start again.`;
}

function install(missing) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
  const command = ['apt-get', 'install', '-y', '--no-install-recommends', ...missing];
  if (sudo.length > 0 && !isOnPath('sudo')) {
    throw new SetupError(`Run as root, then start again:\n  ${command.join(' ')}`);
  }
  say(`installing ${missing.length} Debian packages: ${missing.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const start = (words) => {
    const [program, ...args] = [...sudo, ...words];
    return spawnSync(program, args, { stdio: ['inherit', 2, 2], env }).status === 0;
  };
  // The package lists of a bare machine are empty or old.
  if (start(command) || (start(['apt-get', 'update']) && start(command))) return;
  throw new SetupError(`The packages were not installed. Try by hand:\n  ${command.join(' ')}`);
}

/** @param {'start' | 'test'} purpose */
export function ensurePackages(purpose) {
  if (process.env.MUQABALA_NO_INSTALL) return;
  const wanted = wantedPackages(purpose, {
    hasEmscripten: isOnPath('em++'),
    hasChromium: existsSync(process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'),
  });
  if (!isOnPath('dpkg-query')) throw new SetupError(instructions(wanted));
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholders are dpkg-query's
  const format = '${Package} ${Status}\n';
  const query = spawnSync('dpkg-query', ['-W', '-f', format], { encoding: 'utf8' });
  const missing = missingPackages(wanted, query.stdout.split('\n'));
  if (missing.length > 0) install(missing);
}
