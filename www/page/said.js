import { makeFormat } from '../strings/format.js';

/** What changed, in one sentence for the status. */

const kSections = /** @type {const} */ (['contradict', 'update', 'agree', 'possible', 'unique']);

/**
 * «جديد: تعارض 2 · صار تحديثاً: 1».
 * @param {import('./changes.js').Changes} changes
 * @param {import('../strings/index.js').Strings} strings @param {import('../strings/desk.js').DeskWords} words
 */
export function changeSentence({ fresh, became, gone, grew }, strings, { changes }) {
  const { number } = makeFormat(strings, 'western');
  const list = (/** @type {import('./changes.js').Tally} */ tally) =>
    kSections
      .filter((section) => tally[section])
      .map((section) =>
        changes.item
          .replace('{label}', strings.sections[section])
          .replace('{n}', number(tally[section])),
      )
      .join(strings.listJoin);
  const whole = (/** @type {string} */ template, /** @type {string} */ words) =>
    words && template.replace('{list}', words);
  const parts = [
    whole(changes.fresh, list(fresh)),
    ...kSections.map(
      (section) =>
        became[section] && changes.became[section].replace('{n}', number(became[section])),
    ),
    whole(changes.gone, list(gone)),
    grew && changes.grew.replace('{n}', number(grew)),
  ].filter(Boolean);
  return parts.join(changes.join) || changes.none;
}
