import { parseArgs } from 'node:util';
import { loadEngine } from '../engine/node.js';
import { kDone } from './exit.js';
import { eachLine, write } from './stream.js';

const kHelp = `usage: muqabala extract < articles.ndjson > claims.ndjson

Each line in: { "id", "text", "lang"?, "published"? }. Each line out: { "id", "claims": [...] },
or { "id", "error": {...} } in its place.

example: echo '{"id":"1","text":"At least 30 people were hurt on Monday."}' | muqabala extract
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
  await eachLine(async (line) => (await loadEngine()).extractJson(line));
  return kDone;
}
