import { parseArgs } from 'node:util';
import { goldOf } from '../formats/gold.js';
import { kDone, UsageError } from './exit.js';
import { readMarksFile } from './marked.js';
import { readEvent } from './read-event.js';
import { write } from './stream.js';

const kHelp = `usage: muqabala marks MARKS.json EVENT.json|FILE...

Turns an editor's marks into the form of hand-annotated events (gold.json): findings that were
checked with their relations, those that are no conflict as pairs without one. Marks whose quotes
are in none of the articles are left out and named on standard error.

example: muqabala marks marks.json event.json > gold.json
`;

export const options = /** @type {const} */ ({ help: { type: 'boolean', short: 'h' } });

/** @param {string[]} args @returns {Promise<number>} */
export async function run(args) {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  if (values.help) {
    await write(kHelp);
    return kDone;
  }
  const [path, ...event] = positionals;
  if (path === undefined) throw new UsageError('No file of marks is given.');
  const { articles } = await readEvent(event);
  const { gold, gone } = goldOf(await readMarksFile(path), articles);
  for (const { claims } of gone)
    process.stderr.write(
      `muqabala: the quotes of a mark are in no article: ${claims.map(({ key }) => JSON.stringify(key)).join(', ')}\n`,
    );
  await write(`${JSON.stringify(gold, null, 1)}\n`);
  return kDone;
}
