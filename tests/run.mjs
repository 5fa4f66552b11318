// Runs the checks of the project, one line for each, and ends with `N passed, N failed`.
//   node tests/run.mjs            what `npm test` runs
//   node tests/run.mjs --full     all of it and what takes longer
//   node tests/run.mjs --beyond   only what --full adds; the counts of the last `npm test` are kept
// What a failed step printed is shown whole; of one that passed only its count and time.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const record = join(root, 'build/test-results.json');

/** Paths below tests/ that end in one of `endings`, sorted. */
function testFiles(...endings) {
  const paths = readdirSync(join(root, 'tests'), { recursive: true }).sort();
  const isWanted = (path) => endings.some((ending) => path.endsWith(ending));
  return paths.filter(isWanted).map((path) => join('tests', path));
}

const node = process.execPath;
const nodeTests = (files) => [node, '--test', '--test-reporter=spec', ...files];
const cmake = (preset, ...targets) => [node, 'wasm/setup/build.mjs', preset, ...targets];

/** A step is a name and commands, of which each needs the one before; all steps need the first. */
const setUp = { name: 'set-up', commands: [[node, 'wasm/setup/setup.mjs', 'test']] };
const usual = [
  {
    name: 'core, native with sanitizers',
    commands: [cmake('debug'), ['build/debug/core_tests', '--gtest_brief=1']],
  },
  {
    name: 'core, wasm in Node',
    commands: [cmake('wasm'), [node, 'build/wasm/core_tests.js', '--gtest_brief=1']],
  },
  {
    name: 'node tests',
    commands: [
      [node, 'www/strings/make-concepts.mjs'],
      [node, 'www/page/make-sample.mjs'],
      [node, 'www/page/make-first.mjs'],
      [node, 'www/page/make-offline.mjs'],
      [node, 'www/package/make-package.mjs'],
      nodeTests(testFiles('.test.mjs', '.test.js')),
    ],
  },
];
const longer = [
  {
    name: 'core, native optimised',
    commands: [cmake('release'), ['build/release/core_tests', '--gtest_brief=1']],
  },
  { name: 'long node tests', commands: [nodeTests(testFiles('.full.mjs', '.full.js'))] },
];

/** Test cases passed and failed, as GoogleTest or Node's runner tell; else the step is one case. */
function countCases(output, ok) {
  const sum = (pattern) =>
    [...output.matchAll(pattern)].reduce((n, match) => n + Number(match[1]), 0);
  const passed = sum(/^\[ {2}PASSED {2}\] (\d+) test/gm) + sum(/^ℹ pass (\d+)$/gm);
  // GoogleTest, told to be brief, names those that failed and does not count them.
  const failed =
    [...output.matchAll(/^\[ {2}FAILED {2}\] .*\(\d+ ms\)$/gm)].length + sum(/^ℹ fail (\d+)$/gm);
  const counted = passed + failed > 0;
  // A crash leaves no count, or one without a failure.
  return { passed: counted ? passed : Number(ok), failed: ok ? failed : Math.max(failed, 1) };
}

/** Runs one command to its end. What the set-up says of its progress is shown at once. */
function run([program, ...args]) {
  return new Promise((resolve) => {
    const chunks = [];
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => {
      chunks.push(chunk);
      for (const [line] of chunk.toString().matchAll(/^set-up: .*$/gm)) console.log(line);
    });
    const end = (ok, more = '') => resolve({ ok, output: Buffer.concat(chunks).toString() + more });
    child.on('error', (error) => end(false, `${program}: ${error.message}\n`));
    child.on('close', (code) => end(code === 0));
  });
}

async function runStep({ name, commands }) {
  console.log(`---- ${name}`);
  const start = performance.now();
  let result = { ok: true, output: '' };
  for (const command of commands) {
    const { ok, output } = await run(command);
    result = { ok, output: result.output + output };
    if (!ok) break;
  }
  const { passed, failed } = countCases(result.output, result.ok);
  if (!result.ok) console.log(result.output.replace(/^set-up: .*\n/gm, ''));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${result.ok ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`,
  );
  return { ok: result.ok, passed, failed };
}

async function runSteps(steps) {
  const total = { passed: 0, failed: 0 };
  for (const step of steps) {
    const { ok, passed, failed } = await runStep(step);
    total.passed += passed;
    total.failed += failed;
    if (!ok && step === setUp) break;
  }
  return total;
}

// The last word counts, so that a script may add one to what another says.
const mode = process.argv.slice(2).at(-1) ?? '--usual';
const before =
  mode === '--beyond' && existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : null;
rmSync(record, { force: true });
const steps = {
  '--usual': [setUp, ...usual],
  '--full': [setUp, ...usual, ...longer],
  '--beyond': before ? longer : [setUp, ...usual, ...longer],
};
const total = await runSteps(steps[mode]);
if (mode === '--usual') {
  mkdirSync(join(root, 'build'), { recursive: true });
  writeFileSync(record, JSON.stringify(total));
}
const passed = total.passed + (before?.passed ?? 0);
const failed = total.failed + (before?.failed ?? 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
