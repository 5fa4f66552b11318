// One core: the module and the native program give the same report, byte for byte.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadEngine } from '../../www/engine/node.js';

const root = join(import.meta.dirname, '../..');
const built = ['debug', 'release']
  .map((preset) => join(root, 'build', preset, 'muqabala_native'))
  .filter(existsSync);
// The newest: an older one may be of another state of the sources.
const [native] = built.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
const skip = native ? false : 'the native program is not built';
const engine = await loadEngine();

function runNative(args, input) {
  const { stdout, status, stderr } = spawnSync(native, args, { input, maxBuffer: 1 << 28 });
  assert.equal(status, 0, stderr.toString());
  return stdout.toString('utf8');
}

/** Reports are long: only the place where they part is shown. */
function assertSame(ours, theirs) {
  if (ours === theirs) return;
  let at = 0;
  while (ours[at] === theirs[at]) at++;
  const around = (text) => text.slice(Math.max(0, at - 120), at + 60);
  assert.fail(`at ${at} of ${ours.length}\nwasm:   ${around(ours)}\nnative: ${around(theirs)}`);
}

function readEvent(folder) {
  const event = JSON.parse(readFileSync(join(folder, 'event.json'), 'utf8'));
  for (const article of event.articles)
    article.text = readFileSync(join(folder, article.file), 'utf8');
  return JSON.stringify({ ...event, options: { includeText: true } });
}

const shared = join(root, '../shared/events');
const folders = [join(root, 'www/page/sample')];
if (existsSync(shared)) folders.push(...readdirSync(shared).map((name) => join(shared, name)));
for (const folder of folders.filter((each) => existsSync(join(each, 'event.json')))) {
  test(`${folder.split('/').at(-1)}: the same bytes`, { skip }, () => {
    const input = readEvent(folder);
    assertSame(engine.compareJson(input), runNative([], input));
    const [{ text, lang }] = JSON.parse(input).articles;
    const article = JSON.stringify({ id: 'x', text, lang });
    assertSame(engine.extractJson(article), runNative(['extract'], article));
  });
}

test('bad input: the same error', { skip }, () => {
  for (const input of ['', '{}', '[1', '{"articles":[{"text":7}]}']) {
    assertSame(engine.compareJson(input), runNative([], input));
  }
});

test('invalid UTF-8 reads as U+FFFD', { skip }, () => {
  const head = '{"articles":[{"text":"';
  const tail = ' x"}],"options":{"includeText":true}}';
  const input = Buffer.concat([
    Buffer.from(head),
    Buffer.from([0xff, 0xe2, 0x82, 0x61]),
    Buffer.from(tail),
  ]);
  assert.equal(JSON.parse(runNative([], input)).articles[0].text, '\uFFFD\uFFFDa x');
});
