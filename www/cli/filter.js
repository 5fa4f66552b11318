import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { loadEngine } from '../engine/node.js';
import { createPool } from '../engine/pool.js';
import { InputError, kDone, UsageError } from './exit.js';
import { linesIn } from './lines-in.js';
import { filesOf } from './paths.js';
import { createProgress } from './progress.js';
import { write } from './stream.js';

export const options = /** @type {const} */ ({
  workers: { type: 'string', short: 'w' },
  output: { type: 'string', short: 'o' },
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
});

/** @param {string | undefined} given */
function workerCount(given) {
  const count = given === undefined ? availableParallelism() : Number(given);
  if (Number.isInteger(count) && count > 0 && count <= 1024) return count;
  throw new UsageError(`--workers takes a number from 1, not "${given}".`);
}

/** The lines of files, one file after another; of standard input without any. @param {string[]} paths */
async function* linesOf(paths) {
  for (const path of paths.length > 0 ? paths : ['-'])
    yield* linesIn(path === '-' ? process.stdin : createReadStream(path));
}

/** Refuses files that are not there before any line is answered. @param {string[]} given */
async function readable(given) {
  const paths = await filesOf(given);
  for (const path of paths)
    if (path !== '-')
      await access(path, constants.R_OK).catch(() => {
        throw new InputError(`Could not read ${path}: there is no such file.`);
      });
  return paths;
}

/** Where answers go. @param {string | undefined} path */
async function openOutput(path) {
  if (path === undefined) return { put: write, close: async () => {} };
  const stream = createWriteStream(path);
  // Waited for at the end, and looked at before each line: a disk may be full at any time.
  const ended = finished(stream).catch((error) => {
    throw new InputError(`Could not write ${path}: ${error.message}.`);
  });
  ended.catch(() => {});
  await Promise.race([once(stream, 'open'), ended]);
  return {
    put: (/** @type {string} */ text) => write(text, stream).catch(() => ended),
    close: () => {
      stream.end();
      return ended;
    },
  };
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
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  if (values.help) {
    await write(help);
    return kDone;
  }
  const workers = workerCount(values.workers);
  const paths = await readable(positionals);
  const output = await openOutput(values.output);
  if (process.stdin.isTTY && paths.length === 0 && !values.quiet)
    process.stderr.write('muqabala: waiting for lines of JSON; --help tells which.\n');
  // A module that does not load is one error, not one a line.
  await loadEngine();
  const pool = createPool({ workers });
  const progress = createProgress({ quiet: values.quiet, isFile: values.output !== undefined });
  for await (const answer of pool.answerLines(task, linesOf(paths))) {
    await output.put(`${answer}\n`);
    progress.count(answer);
  }
  progress.end();
  await Promise.all([output.close(), pool.close()]);
  return kDone;
}
