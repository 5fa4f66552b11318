/**
 * The words of a cell. A spreadsheet would compute what begins like a formula: an apostrophe makes
 * it text.
 * @param {unknown} value
 */
export function defused(value) {
  const text = String(value ?? '');
  return typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
