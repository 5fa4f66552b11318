import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { test } from 'node:test';
import { cppFiles, jsFiles, projectFiles, readText } from './files.mjs';

/** Which header may be included where, and nowhere else. */
const fences = [
  { name: 'ICU', header: /^#include\s*<unicode\//m, only: ['core/unicode.cpp'] },
  { name: 'libstemmer', header: /^#include\s*[<"]libstemmer\.h/m, only: ['core/stem.cpp'] },
];

for (const { name, header, only } of fences) {
  test(`only ${only.join(', ')} includes ${name}`, () => {
    const found = cppFiles().filter((path) => header.test(readText(path)));
    assert.deepEqual(found, only);
  });
}

test('no file has more than 400 lines, data aside', () => {
  const isData = (path) => /^tests\/data\//.test(path);
  const files = [
    ...cppFiles(),
    ...jsFiles(),
    ...projectFiles(/\.(css|html|cmake)$|CMakeLists\.txt$/),
  ];
  const lines = (path) => readText(path).split('\n').length - 1;
  assert.deepEqual(
    files.filter((path) => !isData(path) && lines(path) > 400),
    [],
  );
});

test('every source of the core has a test of the same base name', () => {
  const sources = projectFiles(/^core\/.*\.cpp$/).map((path) => basename(path, '.cpp'));
  const tests = new Set(projectFiles(/^tests\/core\/.*_test\.cpp$/).map((path) => basename(path)));
  assert.ok(sources.length > 0);
  assert.deepEqual(
    sources.filter((name) => !tests.has(`${name}_test.cpp`)),
    [],
  );
});
