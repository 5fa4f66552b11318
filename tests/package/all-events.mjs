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

/** Of the check group too, whose reports are only held against one another. */
function folders() {
  const groups = ['events', 'check'].map((name) => join(shared, name)).filter(existsSync);
  const events = groups.flatMap((group) =>
    readdirSync(group)
      .sort()
      .map((name) => join(group, name)),
  );
  return [join(root, 'www/page/sample'), ...events];
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

/** Names where two lists of reports part, with the place: of the reports themselves nothing is shown. @param {string[]} ours @param {string[]} theirs */
export function differences(ours, theirs) {
  const parting = (/** @type {string} */ a, /** @type {string} */ b) => {
    let at = 0;
    while (at < a.length && a[at] === b[at]) at++;
    return at;
  };
  const names = allEvents.map(({ id }, i) =>
    ours[i] === theirs[i] ? [] : [`${id} from ${parting(ours[i], theirs[i] ?? '')}`],
  );
  return [...names.flat(), ...(ours.length === theirs.length ? [] : [`${theirs.length} reports`])];
}
