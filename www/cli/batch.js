import { filter } from './filter.js';

export { options } from './filter.js';

const kHelp = `usage: muqabala batch [FILE...] [options] < events.ndjson > reports.ndjson

Each line in is an event, { "id", "articles": [ { "text" or "html", ... } ], "options"? }; each line
out is its report, or { "id", "error": {...} } in its place. Order and id are kept and no line
depends on another, so that any engine that pipes lines can spread the work.

FILE in place of standard input; several are read one after the other.

  -o, --output FILE   write there instead of standard output
  -w, --workers N     threads, by default one a core; 1 where other processes share the machine
  -q, --quiet         no progress on standard error (there is none unless that is a terminal)

examples: muqabala batch events.ndjson -o reports.ndjson
          muqabala batch < events.ndjson > reports.ndjson
          zcat events.ndjson.gz | muqabala batch | gzip > reports.ndjson.gz
          parallel --pipe -k --block 1M muqabala batch -w 1 < events.ndjson > reports.ndjson
`;

/** @param {string[]} args @returns {Promise<number>} */
export const run = (args) => filter('compare', kHelp, args);
