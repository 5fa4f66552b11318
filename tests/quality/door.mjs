// The public door of the engine for the commands of this folder: the built module in this process,
// or another command line that speaks as ours does (`--cli COMMAND`).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @typedef {(input: { articles: object[] }) => Promise<any>} Compare */

/** `COMMAND compare FILE`, with the input written to a file of its own. */
function compareBy(command, input) {
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-door-'));
  try {
    const file = join(folder, 'event.json');
    writeFileSync(file, JSON.stringify(input));
    const [program, ...args] = command.split(' ');
    const run = spawnSync(program, [...args, 'compare', file], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (run.status !== 0) throw new Error(`${command} ended with ${run.status}: ${run.stderr}`);
    return JSON.parse(run.stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} [command] another command line; ours, in this process, without @returns {Promise<Compare>} */
export async function openDoor(command) {
  if (command) return async (input) => compareBy(command, input);
  const { compare } = await import('../../www/engine/node.js');
  return compare;
}
