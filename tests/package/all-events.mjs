// The event that comes with the page, and where they are at hand those that were annotated.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../../www/engine/node.js';

const root = join(import.meta.dirname, '../..');
const shared = process.env.MUQABALA_SHARED ?? join(root, '../shared');

/** @param {string} folder */
function readEvent(folder) {
  const { articles } = JSON.parse(readFileSync(join(folder, 'event.json'), 'utf8'));
  return {
    id: folder.split('/').at(-1),
    articles: articles.map(({ file, ...article }) => ({
      ...article,
      text: readFileSync(join(folder, file), 'utf8'),
    })),
  };
}

function folders() {
  const events = join(shared, 'events');
  const names = existsSync(events) ? readdirSync(events).sort() : [];
  return [join(root, 'www/page/sample'), ...names.map((name) => join(events, name))];
}

/** Every event with its text read. */
export const allEvents = folders()
  .filter((folder) => existsSync(join(folder, 'event.json')))
  .map(readEvent);

/** Their reports by the Node API, as the bytes of a line each. */
export async function reportLines() {
  const lines = [];
  for (const event of allEvents) lines.push(JSON.stringify(await compare(event)));
  return lines;
}

/** Names where two lists of reports part, with the place: the reports themselves are too long to show. @param {string[]} ours @param {string[]} theirs */
export function differences(ours, theirs) {
  const parting = (/** @type {string} */ a, /** @type {string} */ b) => {
    let at = 0;
    while (at < a.length && a[at] === b[at]) at++;
    return at;
  };
  const names = allEvents.map(({ id }, i) =>
    ours[i] === theirs[i]
      ? []
      : [`${id} from ${parting(ours[i], theirs[i] ?? '')}: ${theirs[i]?.slice(0, 200)}`],
  );
  return [...names.flat(), ...(ours.length === theirs.length ? [] : [`${theirs.length} reports`])];
}
