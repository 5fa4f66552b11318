/**
 * Where the engine's files are. Each stands in full beside `import.meta.url`, which is how a bundler
 * finds it; the build with everything in one file has a module of its own in place of this one.
 * @module
 */

/** The words of each language that the engine knows. @returns {Record<string, URL>} */
const packs = () => ({
  ar: new URL('./lang/ar.txt', import.meta.url),
  de: new URL('./lang/de.txt', import.meta.url),
  en: new URL('./lang/en.txt', import.meta.url),
  es: new URL('./lang/es.txt', import.meta.url),
  fa: new URL('./lang/fa.txt', import.meta.url),
  fr: new URL('./lang/fr.txt', import.meta.url),
  it: new URL('./lang/it.txt', import.meta.url),
  ru: new URL('./lang/ru.txt', import.meta.url),
  tr: new URL('./lang/tr.txt', import.meta.url),
  ur: new URL('./lang/ur.txt', import.meta.url),
});

/**
 * The module, and the words of languages by code.
 * @returns {{ wasm: URL, packs: Record<string, URL> } | Promise<{ wasm: Uint8Array<ArrayBuffer>, packs: Record<string, Uint8Array> }>}
 */
export const ownFiles = () => ({
  wasm: new URL('./muqabala.wasm', import.meta.url),
  packs: packs(),
});
