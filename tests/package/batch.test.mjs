// The line filter: one line out for each line in, in order, at once, and no more read than is answered.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { compare, extract } from '../../www/engine/node.js';
import { sampleArticles, sampleEvent } from '../data/sample-event.mjs';
import { runBatch } from '../quality/batch-run.mjs';
import { commandLine, program } from './command-line.mjs';

const { folder, run, file } = commandLine();
const start = (...args) => spawn(process.execPath, [program, ...args], { stdio: 'pipe' });

test('a hundred events keep their order, bad ones are answered in their place', async () => {
  const { answers, faults } = await runBatch(100, 2);
  assert.deepEqual([answers, faults], [100, []]);
});

test('each answer has the bytes of the API, whatever the number of threads', async () => {
  const events = [0, 1, 2].map(sampleEvent);
  const html = { id: 'h', articles: [{ html: '<p>Fire killed 3 people.</p>' }] };
  const words = { ...events[0], options: { words: true } };
  const inputs = [...events, html, words];
  const lines = [];
  for (const input of inputs) lines.push(`${JSON.stringify(await compare(input))}\n`);
  const text = inputs.map((input) => `${JSON.stringify(input)}\n`).join('');
  for (const workers of ['1', '2'])
    assert.ok(run(['batch', '--workers', workers], text).out === lines.join(''), `-w ${workers}`);
  const [article] = sampleArticles;
  const claims = JSON.parse(run(['extract'], JSON.stringify(article)).out);
  assert.deepEqual(claims, await extract(article));
});

test('an answer comes before the next line is sent', async () => {
  const child = start('batch', '-w', '2');
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (const n of [1, 2]) {
    child.stdin.write(`${JSON.stringify(sampleEvent(n))}\n`);
    assert.equal(JSON.parse((await answers.next()).value).id, `event-${n}`);
  }
  child.stdin.end();
  assert.equal((await answers.next()).done, true);
  assert.deepEqual(await once(child, 'exit'), [0, null]);
});

test('while nobody takes the answers, no more is read', async () => {
  const child = start('batch', '-w', '1');
  const line = `${JSON.stringify(sampleEvent(0))}\n`;
  const size = Buffer.byteLength(line);
  child.stdin.on('error', () => {});
  let taken = 0;
  for (let i = 0; i < 600; i++) child.stdin.write(line, () => taken++);
  let before = -1;
  while (taken !== before || taken === 0) {
    before = taken;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  child.kill();
  assert.ok(taken * size < 2_000_000, `${taken} lines of ${size} bytes were taken`);
});

test('a line with a separator of Unicode is one line', () => {
  const event = { id: 'u\u2028v', articles: [{ text: 'Fire\u2028killed 3 people.' }] };
  const lines = run(['batch'], `${JSON.stringify(event)}\r\n`)
    .out.trimEnd()
    .split('\n');
  assert.deepEqual([lines.length, JSON.parse(lines[0]).id], [1, event.id]);
});

test('files are read in place of standard input, and written to one', () => {
  const lines = [0, 1, 2].map((n) => `${JSON.stringify(sampleEvent(n))}\n`);
  file('one.ndjson', lines[0] + lines[1]);
  file('two.ndjson', lines[2]);
  const piped = run(['batch', '-w', '1'], lines.join('')).out;
  assert.ok(run(['batch', 'one.ndjson', 'two.ndjson', '-o', 'out.ndjson']).out === '');
  assert.ok(readFileSync(join(folder, 'out.ndjson'), 'utf8') === piped);
  for (const args of [['none.ndjson'], ['one.ndjson', '-o', 'none/out.ndjson']]) {
    const { code, out, err } = run(['batch', ...args]);
    assert.deepEqual([code, out], [3, '']);
    assert.match(err, /none/);
  }
  const full = existsSync('/dev/full') ? run(['batch', 'one.ndjson', '-o', '/dev/full']) : null;
  if (full) assert.deepEqual([full.code, /Could not write/.test(full.err)], [3, true]);
  assert.match(run(['compare', 'one.ndjson']).err, /muqabala batch one\.ndjson/);
});
