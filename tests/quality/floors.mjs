// The floors file: what every group of annotated events must reach, and what the floors were measured with.
import { readFileSync, writeFileSync } from 'node:fs';
import { METRICS } from './scoring.mjs';

const FILE = new URL('./floors.json', import.meta.url);

export const readFloors = () => JSON.parse(readFileSync(FILE, 'utf8'));
export const writeFloors = (floors) => writeFileSync(FILE, `${JSON.stringify(floors, null, 2)}\n`);

/** Every figure with its floor: [{ name: "link.f", value: 0.61, floor: 0.6 }]. */
const withFloors = (figures, floors) =>
  Object.entries(METRICS).flatMap(([metric, fields]) =>
    fields.map((field) => ({
      name: `${metric}.${field}`,
      value: figures[metric][field],
      floor: floors[metric]?.[field] ?? null,
    })),
  );

/**
 * The figures that lie below their floors, as lines to read: ["link.f is 0.59, floor 0.6"]. A figure
 * without a floor is free; one that is undefined (nothing said, so no precision) is below any floor.
 */
export const belowFloors = (figures, floors) =>
  withFloors(figures, floors)
    .filter(({ value, floor }) => floor !== null && (value === null || value < floor))
    .map(({ name, value, floor }) => `${name} is ${value}, floor ${floor}`);

/** Whether the floors were measured with another scorer or another gold than `digest`. */
export const isStale = (entry, digest) =>
  entry.digest.score !== digest.score || entry.digest.gold !== digest.gold;

/**
 * No precision is asked to be higher than this: of the handful of findings that there are now, one
 * wrong among many more right ones must not look like a fall.
 */
const HIGHEST_PRECISION = 0.75;

/** Figures as floors. */
const asFloors = (figures) =>
  Object.fromEntries(
    Object.entries(figures).map(([metric, fields]) => [
      metric,
      fields.p === null ? fields : { ...fields, p: Math.min(fields.p, HIGHEST_PRECISION) },
    ]),
  );

/**
 * The entry to store for a group: under the same digest floors only rise, and a figure below its
 * floor is an error; under a new digest, or none before, they are what was measured.
 */
export function raiseFloors(entry, { figures, digest }) {
  const floors = asFloors(figures);
  if (!entry || isStale(entry, digest)) return { digest, floors };
  const below = belowFloors(figures, entry.floors);
  if (below.length) throw new RangeError(`floors are never lowered: ${below.join('; ')}`);
  return { digest, floors };
}
