import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectFiles, root } from './files.mjs';

/** What clang-tidy says of one file; an empty string when it is clean. */
function tidy(path) {
  const args = ['--quiet', '-p', join(root, 'build/debug'), path];
  return new Promise((resolve) => {
    execFile('clang-tidy', args, { cwd: root, maxBuffer: 1 << 26 }, (error, stdout, stderr) =>
      // Of stderr only what says that it could not work at all.
      resolve(error ? stdout || stderr : ''),
    );
  });
}

test('clang-tidy finds nothing in the core', async () => {
  const files = projectFiles(/^core\/.*\.cpp$/);
  const reports = [];
  const work = async () => {
    for (let path = files.pop(); path; path = files.pop()) reports.push(await tidy(path));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const found = reports.join('');
  assert.ok(found === '', found);
});
