import { existsSync } from 'node:fs';
import { MuqabalaError } from '../engine/errors.js';
import { version } from '../engine/version.js';
import { InputError, kDone, kInternal, kUnreadable, kUsage, UsageError } from './exit.js';
import { suggestion } from './nearest.js';

const kHelp = `muqabala ${version}: lays news articles on one event side by side.

usage: muqabala compare EVENT.json|FILE...   where they agree, contradict, update, refine
       muqabala batch                        events in, reports out, a JSON line each
       muqabala extract                      claims of articles, a JSON line each
       muqabala marks MARKS.json EVENT.json  an editor's marks as annotations
       muqabala serve                        the page, on this machine only

  muqabala COMMAND --help      options and examples; so does muqabala help COMMAND
  muqabala --version

examples: muqabala compare one.txt two.txt three.html
          muqabala compare event.json -o comparison.html
          muqabala batch < events.ndjson > reports.ndjson

Exit codes: 0 done, 1 found what --fail-on asks for, 2 wrong usage, 3 unreadable input, 4 internal.
Results go to standard output, everything else to standard error.
`;

/** Each command's module has run(args) -> exit code and its options, loaded only when called. @type {Map<string, () => Promise<{ run: (args: string[]) => Promise<number>, options: Record<string, unknown> }>>} */
const commands = new Map([
  ['compare', () => import('./compare.js')],
  ['batch', () => import('./batch.js')],
  ['extract', () => import('./extract.js')],
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

/** What Node says of an option, without its advice on names that begin with a dash. @param {Error} error @param {readonly string[]} options */
function optionWords({ message }, options) {
  const [sentence] = message.split(/\. To specify/);
  const name = /^Unknown option '(--[\w-]+)'/.exec(message)?.[1];
  return `${sentence.replace(/\.$/, '')}.${name ? suggestion(name, options) : ''}`;
}

/** @param {unknown} thrown @param {Command | undefined} command @returns {[number, string]} exit code and what to say */
function explain(thrown, command) {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { code = '' } = /** @type {{ code?: string }} */ (error);
  const isOption = code.startsWith('ERR_PARSE_ARGS');
  if (error instanceof UsageError || isOption) {
    const words = isOption ? optionWords(error, command?.options ?? []) : error.message;
    return [kUsage, `${words}\nmuqabala ${command ? `${command.name} ` : ''}--help tells how.`];
  }
  if (error instanceof InputError) return [kUnreadable, error.message];
  if (!(error instanceof MuqabalaError)) return [kInternal, error.stack ?? error.message];
  const words = error.path ? `${error.message} (${error.path})` : error.message;
  return [kInputErrors.includes(code) ? kUnreadable : kInternal, words];
}

/** @typedef {{ name: string, options: readonly string[], run: (args: string[]) => Promise<number> }} Command */

/** @param {string} name @returns {Promise<Command>} */
async function commandOf(name) {
  const load = commands.get(name);
  if (load) {
    const { run, options } = await load();
    return { name, run, options: Object.keys(options).map((option) => `--${option}`) };
  }
  const isFile = existsSync(name);
  const hint = isFile
    ? ` Did you mean muqabala compare ${name}?`
    : suggestion(name, [...commands.keys()], 'muqabala ');
  throw new UsageError(`There is no command "${name}".${hint}`);
}

/** What is asked of the program itself. @param {string[]} args @returns {string[] | string | null} other arguments that say the same, words, or neither */
function ofProgram([first, second, ...rest]) {
  if (first === '--version' || first === '-V') return `${version}\n`;
  if (first === 'help' && second !== undefined) return [second, '--help', ...rest];
  return ['--help', '-h', 'help'].includes(first) ? kHelp : null;
}

/**
 * Runs one call of the command line. Results go to stdout, everything else to stderr.
 * @param {string[]} args without node and script
 * @returns {Promise<number>} the exit code
 */
export async function main(args) {
  allowClosedPipe();
  /** @type {Command | undefined} */
  let command;
  try {
    const own = ofProgram(args);
    if (typeof own === 'string') {
      process.stdout.write(own);
      return kDone;
    }
    const [name, ...rest] = own ?? args;
    if (name === undefined) throw new UsageError(`No command is given.\n\n${kHelp}`);
    command = await commandOf(name);
    return await command.run(rest);
  } catch (error) {
    const [code, words] = explain(error, command);
    process.stderr.write(`muqabala: ${words}\n`);
    return code;
  }
}
