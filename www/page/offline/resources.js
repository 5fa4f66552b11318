import { createClient } from '../../engine/client.js';
import { openTransport } from '../../engine/transport.js';
import { namesIn, readBytes, readJson, readText } from './files.js';

/** What the page asks for, from within the one file that it is: in place of ../resources.js. */

/** The engine, in a worker whose script is in the page. */
export const openClient = () => createClient({ transport: transportWithFiles() });

/** A way to the engine that sends it its files along with the first call. @returns {Promise<import('../../engine/transport.js').Transport>} */
async function transportWithFiles() {
  const script = new Blob([await readText('worker.js')], { type: 'text/javascript' });
  const address = URL.createObjectURL(script);
  const { send, close } = await openTransport([() => new Worker(address, { type: 'module' })]);
  URL.revokeObjectURL(address);
  return {
    send: async (call) =>
      send(call.method === 'init' ? { ...call, args: [await engineFiles()] } : call),
    close,
  };
}

async function engineFiles() {
  const packs = await Promise.all(
    namesIn('lang/').map(async (name) => [
      name.slice(5).replace('.txt', ''),
      await readBytes(name),
    ]),
  );
  return { wasm: await readBytes('muqabala.wasm'), packs: Object.fromEntries(packs) };
}

/** A file of the example. @param {'report.json' | 'event.json'} name */
export const readSample = (name) => readJson(`sample/${name}`);

/** There is no copy of the copy: it is a file of the reader's already. @returns {Promise<Blob | null>} */
export const offlineCopy = async () => null;
