/**
 * A run of words that is not the interface's own: a quote, a name, a value. The reader of the parts
 * isolates it (`<bdi>` in a page, FSI and PDI in plain text).
 * @typedef {{text: string, lang?: string | null, dir?: string | null}} Run
 * @typedef {string | Run} Part
 */

/**
 * Fills a template and keeps the seams: `weave('{A}: {n}', {A: {text: 'ب'}, n: '3'})` is
 * `[{text: 'ب'}, ': ', '3']`. A value may be a part or a list of parts; an unknown name is left out.
 * @param {string} template
 * @param {Record<string, Part | Part[] | undefined>} values
 * @returns {Part[]}
 */
export function weave(template, values) {
  return template
    .split(/(\{\w+\})/)
    .flatMap((piece) => (/^\{\w+\}$/.test(piece) ? (values[piece.slice(1, -1)] ?? []) : [piece]))
    .filter((part) => part !== '');
}

/** The words of the parts without their seams. @param {Part[]} parts */
export function plain(parts) {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** Parts with a separator between. @param {Part[][]} lists @param {string} separator @returns {Part[]} */
export function joinParts(lists, separator) {
  return lists.flatMap((list, i) => (i ? [separator, ...list] : list));
}

/**
 * The phrase of a plural table for `n`, its own class or `other`; empty when the table leaves the
 * class out.
 * @param {{plural(n: number): string}} strings
 * @param {Record<string, string>} table
 * @param {number} n
 */
export function phrase(strings, table, n) {
  const kind = strings.plural(n);
  return table[kind] ?? (kind === 'zero' ? '' : table.other);
}
