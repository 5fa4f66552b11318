import { createClient } from '../engine/client.js';

/** What the page asks its server for. The copy that works offline has its own in place of this module. */

/** The engine, in a worker. */
export const openClient = () => createClient();

/** A file of the example. @param {'report.json' | 'event.json'} name @returns {Promise<any>} */
export async function readSample(name) {
  return (await fetch(new URL(`sample/${name}`, import.meta.url))).json();
}

/** The copy that works offline, null where the build has not made it. */
export async function offlineCopy() {
  const response = await fetch(new URL('offline.html', import.meta.url)).catch(() => null);
  return response?.ok ? response.blob() : null;
}
