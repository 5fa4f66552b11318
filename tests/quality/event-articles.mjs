// The articles of the annotated events, as the engine takes them.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { withEvents } from './scoring.mjs';

/** @typedef {{ slug: string, articles: import('./invariants.mjs').Article[] }} Event */

/** @param {string} folder @returns {Event} */
export function readEvent(folder) {
  const { articles } = JSON.parse(readFileSync(join(folder, 'event.json'), 'utf8'));
  return {
    slug: basename(folder),
    articles: articles.map(({ file, ...article }) => ({
      ...article,
      text: readFileSync(join(folder, file), 'utf8'),
    })),
  };
}

/** All events for reading, or null when they are not at hand. @returns {Promise<Event[] | null>} */
export const readEvents = () => withEvents('events', (folders) => folders.map(readEvent));

/** sha256 over what the engine is given of the events. @param {Event[]} events */
export const digestArticles = (events) =>
  createHash('sha256').update(JSON.stringify(events)).digest('hex');
