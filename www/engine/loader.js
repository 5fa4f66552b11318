import { createEngine } from './engine.js';
import { MuqabalaError } from './errors.js';
import { ownFiles } from './files.js';
import { version } from './version.js';

/** @typedef {Response | BufferSource | WebAssembly.Module | URL} Wasm */

/** @param {Response} response */
async function compileResponse(response) {
  if (!response.ok) {
    const message = `${response.url || 'muqabala.wasm'} did not come: HTTP status ${response.status}`;
    throw new MuqabalaError({ code: 'not-loaded', message });
  }
  // Streaming rejects every other media type, even this one with a parameter behind it.
  const streams = response.headers.get('content-type')?.trim().toLowerCase() === 'application/wasm';
  return streams && 'compileStreaming' in WebAssembly
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/** @param {Wasm} wasm @returns {Promise<WebAssembly.Module>} */
async function compileWasm(wasm) {
  if (wasm instanceof WebAssembly.Module) return wasm;
  // First: Node loads all of its HTTP when it is asked for Response.
  if (ArrayBuffer.isView(wasm)) return WebAssembly.compile(wasm);
  if (wasm instanceof URL) return compileResponse(await fetch(wasm));
  if (typeof Response === 'function' && wasm instanceof Response) return compileResponse(wasm);
  return WebAssembly.compile(/** @type {BufferSource} */ (wasm));
}

/** The few functions that a standalone module wants: there is no file, no clock, no exit. */
function stubImports(/** @type {WebAssembly.Module} */ module) {
  /** @type {Record<string, Record<string, Function>>} */
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    imports[from] ??= {};
    imports[from][name] = () => 0;
  }
  return /** @type {WebAssembly.Imports} */ (imports);
}

/**
 * Compiles and starts the WebAssembly module; works in a page, a worker and Node alike.
 *
 *     const engine = await init({ wasm: await fetch('muqabala.wasm') });
 *     const report = await engine.loading(() => engine.compare({ articles }));
 *
 * @param {{ wasm?: Wasm | Promise<Wasm>, packs?: import('./packs.js').Packs }} [options] `wasm`: a
 *   Response, bytes or a compiled module (which may be posted to workers: compile once), when not the
 *   file beside this one; `packs`: where the words of languages are, when not in the folder `lang`
 * @throws {MuqabalaError} `not-loaded`, `version-mismatch`
 */
export async function init({ wasm, packs } = {}) {
  const own = wasm && packs ? { wasm, packs } : await ownFiles();
  let instance;
  try {
    const module = await compileWasm((await wasm) ?? own.wasm);
    instance = await WebAssembly.instantiate(module, stubImports(module));
    /** @type {() => void} */ (instance.exports._initialize)();
  } catch (cause) {
    if (cause instanceof MuqabalaError) throw cause;
    const message = `The WebAssembly module does not load: ${/** @type {Error} */ (cause).message}`;
    throw new MuqabalaError({ code: 'not-loaded', message }, { cause });
  }
  const engine = createEngine(/** @type {any} */ (instance.exports), packs ?? own.packs);
  if (engine.version !== version) {
    const message = `The JavaScript is version ${version}, the WebAssembly module ${engine.version}.`;
    throw new MuqabalaError({ code: 'version-mismatch', message });
  }
  return engine;
}
