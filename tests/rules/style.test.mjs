import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { cppFiles, jsFiles, root } from './files.mjs';

/** Fails with what the tool said. */
function assertClean(program, args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
  });
  assert.equal(error, undefined);
  assert.equal(status, 0, `${stdout}${stderr}`);
}

const tool = (name) => join(root, 'node_modules/.bin', name);

test('C++ is laid out by clang-format', () => {
  assertClean('clang-format', ['--dry-run', '--Werror', ...cppFiles()]);
});

test('JavaScript is laid out and linted by biome', () => {
  const config = join(import.meta.dirname, 'biome-settings.json');
  const options = ['--colors=off', '--error-on-warnings', '--max-diagnostics=100'];
  assertClean(tool('biome'), ['check', `--config-path=${config}`, ...options, ...jsFiles()]);
});

test('JavaScript fits its JSDoc types', () => {
  assertClean(tool('tsc'), ['-p', import.meta.dirname]);
});
