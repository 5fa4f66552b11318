// The project runs anywhere: none of its files may name a folder of one machine, nor the host of a
// package registry. (The patterns are put together from parts so that this file keeps the rule.)
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectFiles, readText } from './files.mjs';

const folders = ['work', 'home', 'root', 'tmp', 'Users', 'mnt'].join('|');
const machinePath = new RegExp(`(^|[\\s"'\`=(:])/(${folders})/\\w.*`, 'm');
const hosts = [
  ['deb', 'debian', 'org'],
  ['security', 'debian', 'org'],
  ['snapshot', 'debian', 'org'],
  ['archive', 'ubuntu', 'com'],
  ['deb', 'nodesource', 'com'],
  ['registry', 'npmjs', 'org'],
  ['registry', 'yarnpkg', 'com'],
  ['npmmirror', 'com'],
];
const registryHost = new RegExp(`.*(${hosts.map((parts) => parts.join('\\.')).join('|')}).*`);

/** `path: the text that matches`, for every file in which one does. */
function findings(pattern) {
  const found = projectFiles().map((path) => [path, readText(path).match(pattern)?.[0].trim()]);
  return found.filter(([, text]) => text !== undefined).map(([path, text]) => `${path}: ${text}`);
}

test('the patterns find what they are to find', () => {
  assert.match(`cp "${['', 'home', 'me', 'x'].join('/')}"`, machinePath);
  assert.match(`https://${hosts[0].join('.')}/debian`, registryHost);
  assert.doesNotMatch('https://example.org/home/page', machinePath);
});

test('no file names a folder of one machine', () => {
  assert.deepEqual(findings(machinePath), []);
});

test('no file names the host of a package registry', () => {
  assert.deepEqual(findings(registryHost), []);
});

test('the lock file holds no download address', () => {
  assert.doesNotMatch(readText('package-lock.json'), /"resolved"/);
});
