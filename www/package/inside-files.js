// @ts-expect-error: make-bundles.mjs puts it into the bundle
import { packed } from './packed.js';

/** In place of ../engine/files.js: what the bundle itself holds. */

/** @param {string} name */
export function unpack(name) {
  const bytes = Uint8Array.from(atob(packed[name]), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
}

/** @param {string} name */
const bytesOf = async (name) => new Uint8Array(await unpack(name).arrayBuffer());

async function unpackAll() {
  const codes = Object.keys(packed).flatMap((name) => name.match(/^lang\/(\w+)/)?.[1] ?? []);
  const [wasm, ...packs] = await Promise.all([
    bytesOf('muqabala.wasm'),
    ...codes.map((code) => bytesOf(`lang/${code}.txt`)),
  ]);
  return { wasm, packs: Object.fromEntries(codes.map((code, i) => [code, packs[i]])) };
}

/** @type {ReturnType<typeof unpackAll> | undefined} */
let unpacked;

export function ownFiles() {
  unpacked ??= unpackAll();
  return unpacked;
}
