import { h } from '../element/dom.js';

/** @typedef {import('../strings/index.js').Strings} Strings */

/** A problem in words. @param {import('./intake.js').Problem} problem @param {Strings} strings */
export function problemLine({ code, file }, strings) {
  return h(
    'p',
    {},
    ...strings.page[code]
      .split('{file}')
      .flatMap((piece, i) => (i ? [h('bdi', {}, file), piece] : [piece])),
  );
}

/**
 * Asks which reading of a file is right, showing how each one begins.
 * @param {import('./intake.js').Question} question @param {Strings} strings @param {(draft: import('./intake.js').Draft) => void} take
 */
export function encodingOffer(question, strings, take) {
  const offer = h(
    'div',
    { class: 'offer' },
    h(
      'p',
      {},
      ...strings.page.encoding
        .split('{file}')
        .flatMap((piece, i) => (i ? [h('bdi', {}, question.file), piece] : [piece])),
    ),
  );
  for (const { encoding, text } of question.readings) {
    const use = h(
      'button',
      { type: 'button', class: 'use' },
      strings.page.use.replace('{encoding}', encoding),
    );
    use.addEventListener('click', () => {
      offer.remove();
      take(question.take(text));
    });
    offer.append(h('p', { class: 'preview', dir: 'auto' }, text.trim().slice(0, 160)), use);
  }
  const skip = h('button', { type: 'button', class: 'quiet' }, strings.page.skip);
  skip.addEventListener('click', () => offer.remove());
  offer.append(skip);
  return offer;
}
