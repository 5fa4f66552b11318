// Prints cases sorted by what caused them, the commonest cause first.

/** @param {{ cause: string, what: string }[]} cases */
export function printByCause(cases) {
  const causes = new Map();
  for (const { cause, what } of cases) causes.set(cause, [...(causes.get(cause) ?? []), what]);
  for (const [cause, list] of [...causes].sort((x, y) => y[1].length - x[1].length)) {
    console.log(`\n${list.length} × ${cause}`);
    for (const what of list) console.log(`    ${what}`);
  }
}
