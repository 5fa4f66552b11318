import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const folders = ['element', 'page', 'strings'];
const files = folders.flatMap((folder) =>
  readdirSync(new URL(`../../www/${folder}`, import.meta.url))
    .filter((name) => /\.(js|html)$/.test(name))
    .map((name) => new URL(`../../www/${folder}/${name}`, import.meta.url)),
);

test('nothing is ever parsed into the page, stored, or put on the host', () => {
  const forbidden =
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|setHTML|localStorage|sessionStorage|indexedDB|document\.cookie|\beval\(|new Function|style=/;
  for (const file of files)
    assert.doesNotMatch(
      readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''),
      forbidden,
      fileURLToPath(file),
    );
});

test('imports are relative, so that the folder is served as it stands', () => {
  for (const file of files) {
    for (const [, name] of readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)\b.*? from '([^']+)'/gm,
    ))
      assert.match(name, /^\.\.?\//, `${fileURLToPath(file)}: ${name}`);
  }
});

test('the class can be imported without registering', () => {
  const element = readFileSync(
    new URL('../../www/element/source-comparison.js', import.meta.url),
    'utf8',
  );
  assert.doesNotMatch(element, /customElements/);
  assert.ok(element.split('\n').length <= 200, 'the class stays short');
});
