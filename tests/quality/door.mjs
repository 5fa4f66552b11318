// The public door of the engine for the commands of this folder: the built module in this process,
// or another command line that speaks as ours does (`--cli COMMAND`).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @typedef {(input: { articles: object[] }) => Promise<any>} Compare */
/** @typedef {(article: object) => Promise<{ claims: any[] }>} Extract */
/** @typedef {{ compare: Compare, extract: Extract }} Door */

function run(command, args, input) {
  const [program, ...first] = command.split(' ');
  const options = { input, encoding: /** @type {const} */ ('utf8'), maxBuffer: 1 << 28 };
  const { status, stdout, stderr } = spawnSync(program, [...first, ...args], options);
  if (status !== 0) throw new Error(`${command} ${args[0]} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

/** `COMMAND compare FILE`, with the input written to a file of its own. */
function compareBy(command, input) {
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-door-'));
  try {
    const file = join(folder, 'event.json');
    writeFileSync(file, JSON.stringify(input));
    return run(command, ['compare', file], '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} [command] another command line; ours, in this process, without @returns {Promise<Door>} */
export async function openDoor(command) {
  if (!command) return import('../../www/engine/node.js');
  return {
    compare: async (input) => compareBy(command, input),
    extract: async (article) => run(command, ['extract'], `${JSON.stringify(article)}\n`),
  };
}
