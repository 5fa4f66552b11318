// Everything that `npm start` and `npm test` need before they can do their work. Run again it does
// nothing, at once. No install hook of npm calls it.
//   node wasm/setup/setup.mjs start|test|build|package
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { compress } from './compress.mjs';
import { ensureNodeModules } from './node-modules.mjs';
import { ensurePackages } from './packages.mjs';
import { endWith, isMain, run, SetupError, say } from './say.mjs';
import { strip } from './strip.mjs';

const root = join(import.meta.dirname, '../..');

/** The packages of the system, and for the tests those of npm. Sources come with the first build. */
export function setUp(purpose) {
  ensurePackages(purpose);
  if (purpose === 'test' || purpose === 'package') ensureNodeModules(root);
  else wishNodeModules();
}

/** The page does without them, but for its copy that works offline and scripts without comments. */
function wishNodeModules() {
  try {
    ensureNodeModules(root, ['--fetch-retries=0']);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say('without them there is no copy of the page that works offline');
  }
}

/** What the page reads beside the module: labels of concepts, its example compared, itself with it, its offline copy. */
function makePageData() {
  const scripts = [
    'strings/make-concepts.mjs',
    'page/make-sample.mjs',
    'page/make-first.mjs',
    'page/make-offline.mjs',
  ];
  for (const script of scripts) run(process.execPath, [join(root, 'www', script)]);
}

/** The page needs the module; the server is the command line's own. */
function serve() {
  const args = [join(root, 'www/cli/muqabala.js'), 'serve', ...process.argv.slice(3)];
  const server = spawn(process.execPath, args, { stdio: 'inherit' });
  server.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
}

if (isMain(import.meta)) {
  await endWith(async () => {
    const purpose = process.argv[2];
    setUp(purpose);
    if (purpose === 'test') return;
    build('wasm', ['muqabala']);
    makePageData();
    strip();
    await compress();
    if (purpose === 'package')
      run(process.execPath, [join(root, 'www/package/make-package.mjs')], { stdio: 'inherit' });
    if (purpose === 'start') {
      say('ready');
      serve();
    }
  });
}
