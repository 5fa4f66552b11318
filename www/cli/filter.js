import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { loadEngine } from '../engine/node.js';
import { createPool } from '../engine/pool.js';
import { kDone, UsageError } from './exit.js';
import { linesIn } from './lines-in.js';
import { createProgress } from './progress.js';
import { write } from './stream.js';

export const options = /** @type {const} */ ({
  workers: { type: 'string', short: 'w' },
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
});

/** @param {string | undefined} given */
function workerCount(given) {
  const count = given === undefined ? availableParallelism() : Number(given);
  if (Number.isInteger(count) && count > 0 && count <= 1024) return count;
  throw new UsageError(`--workers takes a number from 1, not "${given}".`);
}

/**
 * A command that is a line filter: one JSON object in, one line out, in the same order, written as
 * soon as it is there. What is refused is an error in its place, with the id of its line.
 * @param {import('../engine/lines.js').Task} task
 * @param {string} help
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export async function filter(task, help, args) {
  const { values } = parseArgs({ args, options });
  if (values.help) {
    await write(help);
    return kDone;
  }
  const workers = workerCount(values.workers);
  if (process.stdin.isTTY && !values.quiet)
    process.stderr.write('muqabala: waiting for lines of JSON; --help tells which.\n');
  // A module that does not load is one error, not one a line.
  await loadEngine();
  const pool = createPool({ workers });
  const progress = createProgress(values.quiet);
  for await (const answer of pool.answerLines(task, linesIn(process.stdin))) {
    await write(`${answer}\n`);
    progress.count(answer);
  }
  progress.end();
  await pool.close();
  return kDone;
}
