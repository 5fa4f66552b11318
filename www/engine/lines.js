import { errorLine, parsed } from './error-line.js';
import { errorValue } from './errors.js';
import { loadEngine, toTextArticle } from './node.js';

/** @typedef {'compare' | 'extract'} Task */

/** The line with texts in place of HTML; one that is no JSON is left for the core to name. @param {Uint8Array} line */
async function withTexts(line) {
  const input = parsed(line);
  if (!input) return line;
  if (!Array.isArray(input.articles)) return JSON.stringify(await toTextArticle(input));
  const articles = await Promise.all(
    input.articles.map((/** @type {any} */ a) => toTextArticle(a)),
  );
  return JSON.stringify({ ...input, articles });
}

/**
 * The answer to one line, `{ "articles": [...] }` or an article: always one line of JSON, an error in
 * its place when it is refused. Numbers are as JavaScript writes them: the same bytes as from the API.
 *
 *     await answerLine('compare', Buffer.from('{"id":"7","articles":[]}'))   '{"id":"7","error":{…}}'
 *
 * @param {Task} task
 * @param {Uint8Array} line UTF-8
 * @returns {Promise<string>}
 */
export async function answerLine(task, line) {
  try {
    const engine = await loadEngine();
    const bytes = Buffer.from(line.buffer, line.byteOffset, line.byteLength);
    const input = bytes.includes('"html"') ? await withTexts(line) : line;
    const call = task === 'compare' ? engine.compareJson : engine.extractJson;
    const result = JSON.parse(call(input));
    return result.error ? errorLine(line, result.error) : JSON.stringify(result);
  } catch (error) {
    return errorLine(line, errorValue(error));
  }
}
