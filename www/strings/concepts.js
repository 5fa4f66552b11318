/** @type {Promise<Record<string, Record<string, string>>> | undefined} */
let loading;

/**
 * The labels of concepts, read once from the file that the build makes beside this one; empty when
 * it cannot be had, and titles then use the articles' own words.
 */
export function loadConcepts() {
  loading ??= fetch(new URL('concepts.json', import.meta.url))
    .then((response) => (response.ok ? response.json() : {}))
    .catch(() => ({}));
  return loading;
}
