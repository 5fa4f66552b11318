import { h, runs } from '../element/dom.js';
import { beginning } from '../strings/format.js';
import { weave } from '../strings/weave.js';

/** Problems in words, and the questions that only a person can answer. */

/** @typedef {import('../strings/index.js').Strings} Strings */
/** @typedef {import('../strings/desk.js').DeskWords} DeskWords */
/** @typedef {import('./intake.js').Draft} Draft */

/** A sentence with foreign names in it. @param {string} template @param {Record<string, string>} [names] */
export function line(template, names = {}) {
  const parts = Object.entries(names).map(([name, text]) => [name, { text }]);
  return h('p', {}, runs(weave(template, Object.fromEntries(parts))));
}

/** A problem in words, until it is put away. @param {import('./intake.js').Problem} problem @param {Strings} strings @param {DeskWords} words */
export function problemLine({ code, file }, strings, words) {
  return notice(line(code === 'empty' ? words.empty : strings.page[code], { file }), strings);
}

/** A line that can be put away. @param {HTMLElement} told @param {Strings} strings */
export function notice(told, strings) {
  const close = button('✕', 'quiet close', () => told.remove());
  close.setAttribute('aria-label', strings.ui.close);
  told.className = 'notice';
  told.append(close);
  return told;
}

/** What the engine refuses, by the article that it names. @param {{code?: string, path?: string, message: string}} error @param {string[]} names of the articles @param {Strings} strings @param {DeskWords} words */
export function failureLine({ code, path = '', message }, names, strings, words) {
  const file = names[Number(/^\/articles\/(\d+)/.exec(path)?.[1] ?? -1)];
  if (code === 'too-large') return file ? line(words.tooLong, { file }) : line(words.tooMany);
  if (code === 'not-text' && file) return line(strings.page.binary, { file });
  if (code === 'not-loaded') return line(words.notLoaded);
  return line(strings.page.failed, { message });
}

/** @param {string} words @param {string} kind @param {() => void} act */
export function button(words, kind, act) {
  const element = h('button', { type: 'button', class: kind }, words);
  element.addEventListener('click', act);
  return element;
}

/** A question with its answers; any answer takes it away. @param {HTMLElement[]} asked @param {[string, (() => void) | null][]} answers the last one refuses */
function offer(asked, answers) {
  const element = h('div', { class: 'offer' }, asked);
  const row = h(
    'div',
    { class: 'offer-row' },
    answers.map(([words, act], i) =>
      button(words, i < answers.length - 1 ? 'use' : 'quiet', () => {
        element.remove();
        act?.();
      }),
    ),
  );
  element.append(row);
  return element;
}

/**
 * Asks which reading of a file is right, showing how each one begins.
 * @param {import('./intake.js').Question} question @param {Strings} strings @param {(intake: import('./intake.js').Intake) => void} take
 */
export function encodingOffer({ file, readings, take: read }, strings, take) {
  const { page } = strings;
  const element = h('div', { class: 'offer' }, line(page.encoding, { file }));
  const answer = (/** @type {string | null} */ text) => {
    element.remove();
    if (text !== null) take(read(text));
  };
  for (const { encoding, text } of readings)
    element.append(
      h('p', { class: 'preview', dir: 'auto' }, beginning(text, 160)),
      button(page.use.replace('{encoding}', encoding), 'use', () => answer(text)),
    );
  element.append(button(page.skip, 'quiet', () => answer(null)));
  return element;
}

/**
 * Asks whether a text is to come apart, showing how each piece begins.
 * @param {import('./intake.js').Division} division @param {DeskWords} words @param {(drafts: Draft[]) => void} add
 */
export function divisionOffer({ file, parts, whole }, words, add) {
  const question = line(file ? words.splitFile : words.split, { file, n: String(parts.length) });
  const list = h(
    'ol',
    { class: 'parts' },
    parts.map((part) =>
      h('li', {}, h('bdi', { dir: 'auto' }, beginning(part.title || part.text, 100))),
    ),
  );
  return offer(
    [question, list],
    [
      [words.apart, () => add(parts)],
      [words.whole, () => add([whole])],
      [words.skip, null],
    ],
  );
}

/**
 * Offers to take away what says the same as another.
 * @param {{first: string, twin: string, letters: [string, string]}} names @param {DeskWords} words @param {() => void} remove @param {() => void} keep
 */
export function twinOffer({ first, twin, letters }, words, remove, keep) {
  const [A, B] = letters;
  const question =
    A && B ? line(words.twinNamed, { A, B, b: twin }) : line(words.twin, { a: first, b: twin });
  return offer(
    [question],
    [
      [words.removeTwin, remove],
      [words.keepTwin, keep],
    ],
  );
}
