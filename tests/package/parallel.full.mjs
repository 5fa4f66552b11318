// `muqabala batch` under GNU parallel: blocks of lines to several processes, the answers in order.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { sampleEvent } from '../data/sample-event.mjs';
import { allEvents, differences, reportLines } from './all-events.mjs';
import { program } from './command-line.mjs';

const version = spawnSync('parallel', ['--version'], { encoding: 'utf8' });
const skip = version.stdout?.startsWith('GNU parallel')
  ? false
  : 'GNU parallel (Debian package parallel) is not installed';

/** @param {string[]} lines @param {string} block how much one process is given at a time */
function inParallel(lines, block) {
  const command = `"${process.execPath}" "${program}" batch -w 1`;
  const args = ['--will-cite', '--pipe', '--keep-order', '--block', block, '--jobs', '2', command];
  const input = lines.map((line) => `${line}\n`).join('');
  const { status, stdout, stderr } = spawnSync('parallel', args, {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  assert.equal(status, 0, stderr);
  return stdout.trimEnd().split('\n');
}

test('GNU parallel gives the reports of the API, byte for byte', { skip }, async (t) => {
  t.diagnostic(version.stdout.split('\n')[0]);
  const lines = allEvents.map((event) => JSON.stringify(event));
  assert.deepEqual(differences(await reportLines(), inParallel(lines, '20k')), []);
});

test('many blocks keep their order, a bad line is answered in its place', { skip }, () => {
  const lines = Array.from({ length: 200 }, (_, i) => JSON.stringify(sampleEvent(i)));
  lines[77] = '{"id":"bad","articles":[]}';
  const ids = inParallel(lines, '200k').map((line) => JSON.parse(line).id);
  assert.deepEqual(
    ids,
    lines.map((_, i) => (i === 77 ? 'bad' : `event-${i}`)),
  );
});
