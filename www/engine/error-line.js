/** What a line of JSON holds; null when it is none. @param {Uint8Array} line UTF-8 */
export function parsed(line) {
  try {
    return JSON.parse(new TextDecoder().decode(line));
  } catch {
    return null;
  }
}

/**
 * An error as the answer to a line, with the line's id where that can be read.
 *
 *     errorLine(line, { code: 'invalid-input', … })     '{"id":"x","error":{"code":"invalid-input",…}}'
 *
 * @param {Uint8Array} line
 * @param {ReturnType<typeof import('./errors.js').errorValue>} error
 */
export function errorLine(line, error) {
  const input = parsed(line);
  return JSON.stringify(input ? { id: input.id ?? null, error } : { error });
}
