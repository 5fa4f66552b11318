import { withReport } from './desk-state.js';
import { desk } from './place.js';
import { openClient } from './resources.js';

/** @type {import('../engine/client.js').Client | null} */
let client = null;
/** @type {AbortController | null} */
let running = null;

/** The engine, loaded at the first sign that somebody means to compare. */
export const engine = () => {
  client ??= openClient();
  return client;
};

/** Leaves off what is being compared. */
export function stop() {
  running?.abort();
  running = null;
}

/**
 * Compares what is on the desk and puts the report there; a newer call supersedes one that still
 * runs. True when the report came, false when another call took over.
 */
export async function compare() {
  stop();
  const mine = new AbortController();
  running = mine;
  try {
    const report = await engine().compare(
      { articles: desk.state.articles, options: {} },
      { signal: mine.signal },
    );
    if (running !== mine) return false;
    running = null;
    desk.change(withReport, report);
    return true;
  } catch (error) {
    if (running !== mine) return false;
    stop();
    client?.close();
    client = null;
    throw error;
  }
}
