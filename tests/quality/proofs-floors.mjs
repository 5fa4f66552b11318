// What the tests that need no gold must keep: cases right may only rise, false contradictions only fall.
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('./proofs-floors.json', import.meta.url);

/** @typedef {import('./proving.mjs').Count} Count */
/** @typedef {Record<string, { found: number, right: number, false: number }>} Floors by the name of the count */
/** @typedef {{ digest: string, floors: Floors }} Entry of one language, bound to its stories */

/** @returns {Record<string, Entry>} by language */
export const readProofFloors = () => JSON.parse(readFileSync(FILE, 'utf8'));

/** @param {Record<string, Entry>} floors */
const writeProofFloors = (floors) => writeFileSync(FILE, `${JSON.stringify(floors, null, 2)}\n`);

/**
 * The counts that are worse than their floors, as lines to read.
 * @param {Record<string, Count>} counts @param {Floors} floors
 */
export function worseThan(counts, floors) {
  const lines = [];
  for (const [name, floor] of Object.entries(floors)) {
    const count = counts[name] ?? { found: 0, right: 0, false: Infinity };
    for (const field of /** @type {const} */ (['found', 'right'])) {
      if (count[field] < floor[field])
        lines.push(`${name}: ${count[field]} ${field}, floor ${floor[field]}`);
    }
    if (count.false > floor.false)
      lines.push(`${name}: ${count.false} false, at most ${floor.false}`);
  }
  return lines;
}

/**
 * The entry to store: what was measured, which for the same stories must be nowhere worse than before.
 * @param {Entry | undefined} entry @param {{ digest: string, counts: Record<string, Count> }} measured
 * @returns {Entry}
 */
export function raiseProofFloors(entry, { digest, counts }) {
  const floors = Object.fromEntries(
    Object.entries(counts).map(([name, { found, right, false: wrong }]) => [
      name,
      { found, right, false: wrong },
    ]),
  );
  const worse = entry?.digest === digest ? worseThan(counts, entry.floors) : [];
  if (worse.length) throw new RangeError(`floors are never lowered: ${worse.join('; ')}`);
  return { digest, floors };
}

/**
 * Stores the floors of one group; where they would fall, says so and lets the program end with 1.
 * @param {string} group @param {{ digest: string, counts: Record<string, Count> }} measured
 */
export function storeProofFloors(group, measured) {
  const floors = readProofFloors();
  try {
    writeProofFloors({ ...floors, [group]: raiseProofFloors(floors[group], measured) });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    console.error(`${group}: ${error.message}`);
    process.exitCode = 1;
  }
}
