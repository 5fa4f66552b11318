import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { MuqabalaError } from '../engine/errors.js';
import { loadEngine } from '../engine/node.js';
import { formats, writeAs } from '../formats/index.js';
import { InputError, kDone, kFound, UsageError } from './exit.js';
import { readMarked } from './marked.js';
import { modelOf } from './model-of.js';
import { readEvent } from './read-event.js';
import { write } from './stream.js';

const kHelp = `usage: muqabala compare EVENT.json|FILE... [options]

EVENT.json holds { "articles": [ { "text" or "file", "title", "source", "published", ... } ] };
"file" is relative to it. Or give the articles as files, text or HTML; - reads an event from
standard input.

  --format NAME            json by default; text, csv, html, markdown, annotations (W3C Web
                           Annotation), tei (parallel segmentation)
  --language ar|en         of the words around the quotes; by default the articles' own
  --marks FILE             what an editor has said of the findings: those that are no conflict are left
                           out; marks whose quotes are gone are named on standard error
  --encoding NAME          of article files that have no byte order mark; UTF-8 by default
  --fail-on contradict     exit 1 when sources contradict one another
  -o, --output FILE        write there instead of standard output

examples: muqabala compare event.json --format text
          muqabala compare one.txt two.html three.txt --format csv -o table.csv
          muqabala compare event.json --format html -o comparison.html
          muqabala compare event.json --fail-on contradict > report.json
          muqabala compare old.txt new.txt --encoding windows-1256 --format text
`;

const kOptions = /** @type {const} */ ({
  format: { type: 'string', default: 'json' },
  language: { type: 'string' },
  marks: { type: 'string' },
  encoding: { type: 'string' },
  'fail-on': { type: 'string' },
  output: { type: 'string', short: 'o' },
  help: { type: 'boolean', short: 'h' },
});

/** @param {string} path @param {string} text */
async function writeOutput(path, text) {
  try {
    await writeFile(path, text);
  } catch (error) {
    throw new InputError(`Could not write ${path}: ${/** @type {Error} */ (error).message}.`);
  }
}

/** @param {string[]} args @returns {Promise<number>} */
export async function run(args) {
  const { values, positionals } = parseArgs({ args, options: kOptions, allowPositionals: true });
  if (values.help) {
    await write(kHelp);
    return kDone;
  }
  if (!Object.hasOwn(formats, values.format))
    throw new UsageError(
      `There is no format "${values.format}"; there is ${Object.keys(formats).join(', ')}.`,
    );
  const failOn = values['fail-on'];
  if (failOn !== undefined && failOn !== 'contradict')
    throw new UsageError(`--fail-on takes contradict, not "${failOn}".`);

  const input = await readEvent(positionals, values.encoding);
  const json = (await loadEngine()).compareJson(JSON.stringify(input));
  const report = JSON.parse(json);
  if (report.error) throw new MuqabalaError(report.error);
  // The report lists articles as they were given, with ids for those that had none.
  const texts = input.articles.map(({ text }, i) => ({ id: report.articles[i].id, text }));
  const marked =
    values.marks === undefined ? undefined : await readMarked(values.marks, report, texts);
  const shown = marked?.report ?? report;
  const output =
    values.format === 'json'
      ? `${marked ? JSON.stringify(shown) : json}\n`
      : await writeAs(values.format, await modelOf(report, texts, values.language, marked));
  await (values.output === undefined ? write(output) : writeOutput(values.output, output));
  const found = shown.facts.some(
    (/** @type {{ verdict: string }} */ fact) => fact.verdict === failOn,
  );
  return found ? kFound : kDone;
}
