import { MuqabalaError } from '../engine/errors.js';
import { version } from '../engine/version.js';
import { InputError, kDone, kInternal, kUnreadable, kUsage, UsageError } from './exit.js';

const kHelp = `muqabala ${version}: lays news articles on one event side by side.

usage: muqabala compare EVENT.json|FILE...   where they agree, contradict, update, refine
       muqabala extract                      claims of articles, a JSON line each
       muqabala batch                        events in, reports out, a JSON line each
       muqabala marks MARKS.json EVENT.json  an editor's marks as annotations
       muqabala serve                        the page, on this machine only

  muqabala COMMAND --help      options and examples
  muqabala --version

Exit codes: 0 done, 1 found what --fail-on asks for, 2 wrong usage, 3 unreadable input, 4 internal.
`;

/** Each command's module has run(args) -> exit code, loaded only when called. */
const commands = new Map([
  ['compare', () => import('./compare.js')],
  ['extract', () => import('./extract.js')],
  ['batch', () => import('./batch.js')],
  ['marks', () => import('./marks.js')],
  ['serve', () => import('./serve.js')],
]);

/** Whoever reads our output may stop reading: that is no error. */
function allowClosedPipe() {
  process.stdout.on('error', (error) => {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EPIPE') process.exit(kDone);
    throw error;
  });
}

const kInputErrors = ['invalid-input', 'not-text', 'too-large', 'not-found'];

/** @param {unknown} thrown @returns {[number, string]} exit code and what to say */
function explain(thrown) {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { code = '' } = /** @type {{ code?: string }} */ (error);
  if (error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS')) {
    return [kUsage, `${error.message}\nmuqabala --help tells how.`];
  }
  if (error instanceof InputError) return [kUnreadable, error.message];
  if (!(error instanceof MuqabalaError)) return [kInternal, error.stack ?? error.message];
  const words = error.path ? `${error.message} (${error.path})` : error.message;
  return [kInputErrors.includes(code) ? kUnreadable : kInternal, words];
}

/** @param {string[]} args @returns {Promise<number>} the exit code */
async function dispatch([command, ...rest]) {
  if (command === undefined) throw new UsageError('No command is given.');
  if (command === '--version') process.stdout.write(`${version}\n`);
  if (command === '--help' || command === '-h') process.stdout.write(kHelp);
  if (['--version', '--help', '-h'].includes(command)) return kDone;
  const load = commands.get(command);
  if (!load) throw new UsageError(`There is no command "${command}".`);
  const { run } = await load();
  return run(rest);
}

/**
 * Runs one call of the command line. Results go to stdout, everything else to stderr.
 * @param {string[]} args without node and script
 * @returns {Promise<number>} the exit code
 */
export async function main(args) {
  allowClosedPipe();
  try {
    return await dispatch(args);
  } catch (error) {
    const [code, words] = explain(error);
    process.stderr.write(`muqabala: ${words}\n`);
    return code;
  }
}
