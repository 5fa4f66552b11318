import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { errorValue, MuqabalaError } from '../engine/errors.js';
import { withExcerpts } from '../engine/excerpts.js';
import { compare } from '../engine/node.js';
import { formats, writeAs } from '../formats/index.js';
import { languageCodes } from '../strings/index.js';
import { help } from './compare-help.js';
import { InputError, kDone, kFound, UsageError } from './exit.js';
import { readMarked } from './marked.js';
import { modelOf } from './model-of.js';
import { suggestion } from './nearest.js';
import { readingProgress } from './progress.js';
import { readEvent, readEvents } from './read-event.js';
import { write } from './stream.js';
import { terminal } from './terminal.js';

export const options = /** @type {const} */ ({
  format: { type: 'string', short: 'f' },
  language: { type: 'string' },
  marks: { type: 'string' },
  encoding: { type: 'string' },
  excerpts: { type: 'boolean' },
  'include-text': { type: 'boolean' },
  words: { type: 'boolean' },
  width: { type: 'string' },
  color: { type: 'string', default: 'auto' },
  'fail-on': { type: 'string' },
  output: { type: 'string', short: 'o' },
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
});

/** @typedef {ReturnType<typeof parse>['values']} Values */
/** @typedef {import('../engine/types.js').CompareInput} CompareInput */
/** @typedef {import('../engine/types.js').Report} Report */

const parse = (/** @type {string[]} */ args) =>
  parseArgs({ args, options, allowPositionals: true });

const kFormats = [...Object.keys(formats), 'ndjson'];
/** Endings of file names that are not the format's own. @type {Record<string, string>} */
const kEndings = { htm: 'html', markdown: 'markdown', xml: 'tei', jsonl: 'ndjson' };

/** The format that a file's name asks for. @param {string} path */
export function formatOf(path) {
  const ending = path.toLowerCase().split('.').at(-1) ?? '';
  const named = Object.entries(formats).find(([, { extension }]) => extension === ending)?.[0];
  return named ?? kEndings[ending] ?? (ending === 'ndjson' ? 'ndjson' : 'json');
}

/** @param {Values} values */
function chosenFormat({ format, output }) {
  const name =
    format ?? (output !== undefined ? formatOf(output) : process.stdout.isTTY ? 'text' : 'json');
  if (kFormats.includes(name)) return name;
  throw new UsageError(
    `There is no format "${name}"; there is ${kFormats.join(', ')}.${suggestion(name, kFormats)}`,
  );
}

/** Refuses what no one can follow before anything is read. @param {Values} values */
function check({ 'fail-on': failOn, color, width, language, excerpts, 'include-text': text }) {
  const refuse = (/** @type {boolean} */ isWrong, /** @type {string} */ words) => {
    if (isWrong) throw new UsageError(words);
  };
  refuse(
    failOn !== undefined && failOn !== 'contradict',
    `--fail-on takes contradict, not "${failOn}".`,
  );
  refuse(
    !['auto', 'always', 'never'].includes(color),
    `--color takes auto, always or never, not "${color}".`,
  );
  refuse(
    width !== undefined && !/^[1-9]\d{1,3}$/.test(width),
    `--width takes a number of columns, not "${width}".`,
  );
  refuse(
    language !== undefined && !languageCodes.includes(language.split('-')[0]),
    `--language takes ${languageCodes.join(' or ')}, not "${language}".`,
  );
  refuse(Boolean(excerpts && text), '--excerpts and --include-text exclude one another.');
}

/** @param {string} path @param {string} text */
async function writeOutput(path, text) {
  try {
    await writeFile(path, text);
  } catch (error) {
    throw new InputError(`Could not write ${path}: ${/** @type {Error} */ (error).message}.`);
  }
}

/** How the table may look where it is going to. @param {Values} values */
function lookOf({ color, width, output }) {
  const isTerminal = process.stdout.isTTY && output === undefined;
  const isColoured =
    color === 'always' || (color === 'auto' && isTerminal && process.stdout.hasColors());
  return {
    isColoured,
    width: Number(width ?? (isTerminal ? process.stdout.columns : process.env.COLUMNS)) || 80,
  };
}

/** A report with what is asked of it: marks heeded, excerpts for texts. @param {CompareInput} input @param {Values} values */
async function makeReport(input, values) {
  const progress = readingProgress(values.quiet);
  const asked = {
    ...(values['include-text'] ? { includeText: true } : {}),
    ...(values.words ? { words: true } : {}),
  };
  const report = await compare(input, { ...asked, onProgress: progress.hear }).finally(
    progress.end,
  );
  // The report lists articles as they were given, with ids for those that had none.
  const texts = input.articles.map(({ text }, i) => ({ id: report.articles[i].id, text }));
  const marked =
    values.marks === undefined ? undefined : await readMarked(values.marks, report, texts);
  const shown = /** @type {Report} */ (marked?.report ?? report);
  return { report, texts, marked, shown: values.excerpts ? withExcerpts(shown, texts) : shown };
}

/** @param {CompareInput} input @param {string} format @param {Values} values @returns {Promise<{ text: string, shown: Report }>} */
async function compareOne(input, format, values) {
  const { report, texts, marked, shown } = await makeReport(input, values);
  if (format === 'json') return { text: `${JSON.stringify(shown)}\n`, shown };
  const model = await modelOf(report, texts, values.language, marked);
  const text = format === 'text' ? terminal(model, lookOf(values)) : await writeAs(format, model);
  return { text, shown };
}

/** Reports of several events, a line each; what is refused is an error in its place. @param {CompareInput[]} inputs @param {Values} values */
async function compareMany(inputs, values) {
  const reports = [];
  for (const input of inputs) {
    const made = makeReport(input, values).then(({ shown }) => shown);
    reports.push(
      await made.catch((error) => {
        if (!(error instanceof MuqabalaError)) throw error;
        return { id: input?.id ?? null, error: errorValue(error) };
      }),
    );
  }
  return {
    text: reports.map((report) => `${JSON.stringify(report)}\n`).join(''),
    reports: reports.filter((report) => 'facts' in report),
  };
}

/** @param {string[]} args @returns {Promise<number>} */
export async function run(args) {
  const { values, positionals } = parse(args);
  if (values.help) {
    await write(help);
    return kDone;
  }
  check(values);
  const format = chosenFormat(values);
  const { text, reports } =
    format === 'ndjson'
      ? await compareMany(await readEvents(positionals, values.encoding), values)
      : await compareOne(await readEvent(positionals, values.encoding), format, values).then(
          (made) => ({ text: made.text, reports: [made.shown] }),
        );
  await (values.output === undefined ? write(text) : writeOutput(values.output, text));
  const found = reports.some(({ facts }) =>
    facts.some(({ verdict }) => verdict === values['fail-on']),
  );
  return found ? kFound : kDone;
}
