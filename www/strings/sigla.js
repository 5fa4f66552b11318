/**
 * The letter of the n-th article: abjad order in Arabic, A B C elsewhere; beyond the alphabet the
 * letter gets a number (A2).
 * @param {string[]} alphabet
 * @param {number} index
 */
export function siglum(alphabet, index) {
  const round = Math.floor(index / alphabet.length);
  return alphabet[index % alphabet.length] + (round ? String(round + 1) : '');
}

/**
 * The place of each article among the sigla. An article keeps the place that it had; a new one takes
 * the next free place, in chronological order. When none was known before, counting starts afresh.
 * @param {Map<string, number>} previous
 * @param {string[]} ids in chronological order
 * @returns {Map<string, number>}
 */
export function assignSigla(previous, ids) {
  const kept = ids.some((id) => previous.has(id)) ? new Map(previous) : new Map();
  let next = Math.max(-1, ...kept.values()) + 1;
  for (const id of ids) if (!kept.has(id)) kept.set(id, next++);
  return kept;
}
