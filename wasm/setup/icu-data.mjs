// Takes single items out of ICU's data package (icudt72l.dat, little-endian).
import { readFileSync } from 'node:fs';
import { SetupError } from './say.mjs';

/**
 * The bytes of one item without its ICU data header.
 *
 * The package is a data header (its first 16 bits are the header's length), then a table of
 * contents: count, then for each item the offset of its name and of its data, both from the start
 * of the table. An item begins with such a header too.
 * @param {Buffer} data the whole package
 * @param {string} name such as 'brkitr/word.brk'
 */
export function extractItem(data, name) {
  const table = data.readUInt16LE(0);
  const count = data.readUInt32LE(table);
  const offset = (index, field) => table + data.readUInt32LE(table + 4 + 8 * index + 4 * field);
  for (let i = 0; i < count; ++i) {
    const start = offset(i, 0);
    const itemName = data.toString('latin1', start, data.indexOf(0, start));
    if (itemName.slice(itemName.indexOf('/') + 1) !== name) continue;
    const end = i + 1 < count ? offset(i + 1, 1) : data.length;
    return data.subarray(offset(i, 1) + data.readUInt16LE(offset(i, 1)), end);
  }
  throw new SetupError(`The ICU data has no ${name}.`);
}

/** Compiled break rules say their own length, so padding between items is cut off. */
export function extractBreakRules(path, name) {
  const item = extractItem(readFileSync(path), `brkitr/${name}`);
  if (item.readUInt32LE(0) !== 0xb1a0) throw new SetupError(`${name} holds no break rules.`);
  return item.subarray(0, item.readUInt32LE(8));
}
