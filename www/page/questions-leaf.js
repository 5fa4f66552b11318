import { h, runs } from '../element/dom.js';
import { plain, weave } from '../strings/weave.js';
import { comparison, desk } from './place.js';
import { neutralSentences, questions } from './questions.js';

/** @typedef {import('../strings/faces.js').OutWords} Words */
/** @typedef {import('../strings/weave.js').Part} Part */
/** @typedef {{title: string, lead: Part[], lines: Part[][]}} Item what is copied as one */

/** Opens the sheet of questions and sentences on what is compared now. @param {Words} words */
export function show(words) {
  adoptRules();
  const { model } = comparison;
  const asked = model ? questions(model, words) : [];
  const told = model ? neutralSentences(model, words) : [];
  const close = h('button', { type: 'button', class: 'quiet' }, words.close);
  const sheet = h(
    'dialog',
    { class: 'leaf', 'aria-labelledby': 'leaf-title', lang: desk.state.lang },
    h(
      'div',
      { class: 'leaf-head' },
      h('h2', { id: 'leaf-title', tabindex: -1 }, words.heading),
      close,
    ),
    part(
      words.questions,
      words.questionsHint,
      words.none,
      words,
      asked.map(({ title, question, lines }) => ({ title, lead: question, lines })),
    ),
    part(
      words.neutral,
      words.neutralHint,
      words.nothing,
      words,
      told.map(({ title, sentence }) => ({ title, lead: sentence, lines: [] })),
    ),
  );
  close.addEventListener('click', () => sheet.close());
  sheet.addEventListener('close', () => sheet.remove());
  sheet.addEventListener('click', (event) => {
    if (event.target === sheet) sheet.close();
  });
  document.body.append(sheet);
  sheet.showModal();
  sheet.querySelector('h2')?.focus();
}

/** One of the two lists, each item with its own copy button. @param {string} heading @param {string} hint @param {string} empty @param {Words} words @param {Item[]} items */
function part(heading, hint, empty, words, items) {
  const all = items.map(textOf).join('\n\n');
  return h(
    'section',
    {},
    h(
      'div',
      { class: 'leaf-part' },
      h('h3', {}, heading),
      items.length > 1 && copyButton(words.copyAll, null, all, words),
    ),
    h('p', { class: 'hint' }, items.length ? hint : empty),
    items.length > 0 &&
      h(
        'ol',
        { class: 'leaf-items' },
        items.map((item) => entry(item, words)),
      ),
  );
}

/** @param {Item} item @param {Words} words */
function entry(item, words) {
  const name = plain(weave(words.copyOf, { title: item.title }));
  return h(
    'li',
    {},
    h('p', {}, runs(item.lead)),
    item.lines.map((line) => h('p', { class: 'said' }, runs(line))),
    copyButton(words.copy, name, textOf(item), words),
  );
}

/** @param {Item} item */
const textOf = ({ lead, lines }) => [lead, ...lines].map(plain).join('\n');

/** @param {string} label @param {string | null} name @param {string} text @param {Words} words */
function copyButton(label, name, text, words) {
  const button = h('button', { type: 'button', class: 'quiet', 'aria-label': name }, label);
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = words.copied;
    button.removeAttribute('aria-label');
    setTimeout(() => {
      button.textContent = label;
      if (name) button.setAttribute('aria-label', name);
    }, 2000);
  });
  return button;
}

let adopted = false;

function adoptRules() {
  if (adopted) return;
  adopted = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(kRules);
  document.adoptedStyleSheets.push(sheet);
}

const kRules = `
.leaf { inline-size: min(760px, 100% - 32px); max-block-size: calc(100dvh - 48px); overflow-y: auto; overscroll-behavior: contain; padding: 0 24px 24px; border: 1px solid var(--line); border-radius: 12px; background: var(--surface); color: var(--ink); box-shadow: 0 8px 32px rgb(0 0 0 / .18); }
.leaf::backdrop { background: rgb(0 0 0 / .32); }
.leaf-head { position: sticky; inset-block-start: 0; z-index: 1; display: flex; justify-content: space-between; align-items: center; gap: 16px; min-block-size: 56px; background: var(--surface); border-block-end: 1px solid var(--line); }
.leaf h2 { font-family: var(--reading); font-size: calc(var(--size) * 1.3); font-weight: 600; line-height: 1.5; outline: none; }
.leaf-part { display: flex; justify-content: space-between; align-items: baseline; gap: 16px; margin-block-start: 24px; }
.leaf h3 { margin: 0; font-size: inherit; font-weight: 600; }
.leaf-items { margin: 8px 0 0; padding: 0; list-style: none; }
.leaf-items > li { border-block-start: 1px solid var(--line); padding-block: 12px 4px; overflow-wrap: anywhere; }
.leaf .said { margin-block-start: 4px; padding-inline-start: 12px; border-inline-start: 2px solid var(--line); color: var(--muted); font-family: var(--reading); font-size: var(--size); }
.leaf-items .quiet { margin-block-start: 4px; }
@media (max-width: 600px) { .leaf { inline-size: 100%; max-inline-size: 100%; max-block-size: 100dvh; block-size: 100dvh; margin: 0; border: 0; border-radius: 0; padding-inline: 16px; } }
`;
