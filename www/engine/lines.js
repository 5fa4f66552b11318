import { errorValue } from './errors.js';
import { loadEngine, toTextArticle } from './node.js';

/** @typedef {'compare' | 'extract'} Task */

/** The line with texts in place of HTML; one that is no JSON is left for the core to name. @param {Buffer} line */
async function withTexts(line) {
  const input = parsed(line);
  if (!input) return line;
  if (!Array.isArray(input.articles)) return JSON.stringify(await toTextArticle(input));
  const articles = await Promise.all(
    input.articles.map((/** @type {any} */ a) => toTextArticle(a)),
  );
  return JSON.stringify({ ...input, articles });
}

/** @param {Buffer} line */
function parsed(line) {
  try {
    return JSON.parse(line.toString());
  } catch {
    return null;
  }
}

/** The answer of the engine, an error as its value. @param {Task} task @param {Buffer} line */
async function answer(task, line) {
  try {
    const engine = await loadEngine();
    const input = line.includes('"html"') ? await withTexts(line) : line;
    return task === 'compare' ? engine.compareJson(input) : engine.extractJson(input);
  } catch (error) {
    return JSON.stringify({ error: errorValue(error) });
  }
}

/** An error with the id of its line, where that can be read. @param {Buffer} line @param {string} error */
function withId(line, error) {
  const input = parsed(line);
  return input ? JSON.stringify({ id: input.id ?? null, ...JSON.parse(error) }) : error;
}

/**
 * The answer to one line, `{ "articles": [...] }` or an article: always one line of JSON, an error in
 * its place when it is refused.
 *
 *     await answerLine('compare', Buffer.from('{"id":7,"articles":[]}'))   '{"id":7,"error":{…}}'
 *
 * @param {Task} task
 * @param {Uint8Array} bytes UTF-8
 * @returns {Promise<string>}
 */
export async function answerLine(task, bytes) {
  const line = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const result = await answer(task, line);
  // Written anew, numbers are as JavaScript writes them: the same bytes as from the API.
  return result.startsWith('{"error":') ? withId(line, result) : JSON.stringify(JSON.parse(result));
}
