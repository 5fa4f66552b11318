import { parseArgs } from 'node:util';
import { loadEngine } from '../engine/node.js';
import { kDone } from './exit.js';
import { eachLine, write } from './stream.js';

const kHelp = `usage: muqabala batch < events.ndjson > reports.ndjson

Each line in is an event, { "id", "articles": [ { "text", ... } ] }; each line out is its report, or
{ "id", "error": {...} } in its place. Order and id are kept, so that any engine that pipes lines
can spread the work.

example: parallel --pipe --keep-order muqabala batch < events.ndjson > reports.ndjson
`;

/** @param {string[]} args @returns {Promise<number>} */
export async function run(args) {
  const { values } = parseArgs({ args, options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    await write(kHelp);
    return kDone;
  }
  // A module that does not load is one error, not one a line; later each line asks for an engine
  // anew, since one that stopped is replaced.
  await loadEngine();
  await eachLine(async (line) => (await loadEngine()).compareJson(line));
  return kDone;
}
