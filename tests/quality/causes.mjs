// Prints cases sorted by what caused them: first the cause that touches most facts, then most cases.

/** @typedef {{ cause: string, what: string, fact?: string }} Case fact: what it counts as one with, itself without */

/** @param {Case[]} cases @param {{ counts?: boolean }} [options] counts: without the cases */
export function printByCause(cases, { counts } = {}) {
  const causes = new Map();
  for (const { cause, ...rest } of cases) causes.set(cause, [...(causes.get(cause) ?? []), rest]);
  const facts = (list) => new Set(list.map(({ fact, what }) => fact ?? what)).size;
  const sorted = [...causes].map(([cause, list]) => ({ cause, list, facts: facts(list) }));
  sorted.sort((x, y) => y.facts - x.facts || y.list.length - x.list.length);
  for (const { cause, list, facts: n } of sorted) {
    const times = n === list.length ? `${n}` : `${n} (${list.length})`;
    console.log(`${counts ? '' : '\n'}${times.padStart(9)} × ${cause}`);
    if (!counts) for (const { what } of list) console.log(`            ${what}`);
  }
}
