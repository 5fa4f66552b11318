import { readFile } from 'node:fs/promises';
import { applyMarks, quoteFrom, readMarks } from '../element/marks.js';
import { InputError } from './exit.js';

/** @typedef {import('../element/marks.js').Marks} Marks */
/** @typedef {import('../element/marks.js').FindingMark} FindingMark */

/** The marks in a file. @param {string} path @returns {Promise<Marks>} */
export async function readMarksFile(path) {
  const text = await readFile(path, 'utf8').catch((error) => {
    throw new InputError(`Could not read ${path}: ${error.message}.`);
  });
  const marks = readMarks(parsed(text));
  if (!marks) throw new InputError(`${path} holds no marks.`);
  return marks;
}

/** @param {string} text @returns {unknown} */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The decisive words of a mark, in one line. @param {FindingMark} mark */
const quotes = ({ claims }) => claims.map(({ key }) => JSON.stringify(key)).join(', ');

/**
 * What the marks in a file leave of a report. Marks that find nothing to stand on are named on standard error.
 * @param {string} path @param {import('../element/types.js').Report} report @param {{ id: string, text: string }[]} texts
 */
export async function readMarked(path, report, texts) {
  const marked = applyMarks(report, await readMarksFile(path), quoteFrom(report, texts));
  for (const mark of marked.gone)
    process.stderr.write(`muqabala: the quotes of a mark are in no article: ${quotes(mark)}\n`);
  for (const mark of marked.idle)
    process.stderr.write(`muqabala: the quotes of a mark no longer meet so: ${quotes(mark)}\n`);
  return marked;
}
