import { filter } from './filter.js';

export { options } from './filter.js';

const kHelp = `usage: muqabala extract [FILE...] [options] < articles.ndjson > claims.ndjson

Each line in is an article, { "id", "text" or "html", "lang"?, "published"? }. Each line out is
{ "id", "claims": [...] }, or { "id", "error": {...} } in its place, in the same order.

FILE in place of standard input; several are read one after the other.

  -o, --output FILE   write there instead of standard output
  -w, --workers N     threads, by default one a core
  -q, --quiet         no progress on standard error (there is none unless that is a terminal)

examples: echo '{"id":"1","text":"At least 30 people were hurt on Monday."}' | muqabala extract
          muqabala extract articles.ndjson -o claims.ndjson
`;

/** @param {string[]} args @returns {Promise<number>} */
export const run = (args) => filter('extract', kHelp, args);
