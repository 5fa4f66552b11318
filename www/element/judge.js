import { loadFace } from '../strings/faces.js';
import { plain, weave } from '../strings/weave.js';
import { h } from './dom.js';
import { glyph } from './glyphs.js';
import { keepSaid, saidOf } from './keep-said.js';
import { loadRules } from './marking.js';
import { kReasons } from './marks.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./facts.js').FactView} FactView */
/** @typedef {import('../strings/faces.js').MarkingWords} Words */
/** @typedef {import('./marks.js').Said} Said */

/** The form with its words in the language of the element. @param {Model} model @param {FactView} view @param {boolean} onDesk */
export async function judging(model, view, onDesk) {
  const [words] = await Promise.all([loadFace('marking', model.strings.code), loadRules()]);
  return { rules, draw: () => withFocus(judgeForm(model, view, words, onDesk)) };
}

/** The button that was pressed last; it has the focus again once its form is drawn anew. @type {string | undefined} */
let pressed;

/** @param {HTMLElement} form */
function withFocus(form) {
  const name = pressed;
  pressed = undefined;
  if (name)
    queueMicrotask(() => {
      const button = form.querySelector(`[data-say="${name}"]`) ?? form.querySelector('button');
      /** @type {HTMLElement | null} */ (button)?.focus();
    });
  return form;
}

/**
 * What may be said of a finding: a reader doubts a conflict, an editor also checks one and notes.
 * @param {Model} model @param {FactView} view @param {Words} words @param {boolean} onDesk
 */
function judgeForm(model, view, words, onDesk) {
  const mark = model.marked?.byFact.get(view.fact.id);
  const form = h(
    'div',
    { class: 'judge' },
    view.hidden ? hiddenLine(words, mark?.reason ?? null) : null,
    onDesk && !view.hidden ? checkButton(words, mark?.judgement === 'checked') : null,
    view.fact.verdict === 'contradict' && !view.hidden ? reasonList(words) : null,
    onDesk ? noteField(words, mark?.note ?? '') : h('p', { class: 'why' }, words.local),
  );
  const said = saidOf(model, view);
  form.addEventListener('click', ({ target }) => {
    const button = /** @type {Element} */ (target).closest('button');
    const change = button && changeOf(button, said);
    if (!change) return;
    const note = form.querySelector('textarea')?.value.trim() ?? said.note;
    pressed = button.dataset.say;
    say(form, model, view, { ...said, note, ...change });
  });
  return form;
}

/** What a button of the form says, beside the note. @param {HTMLElement} button @param {Said} said @returns {Partial<Said> | null} */
function changeOf({ dataset }, said) {
  if (dataset.reason) return { judgement: 'not-conflict', reason: dataset.reason };
  if (dataset.say === 'undo') return { judgement: null, reason: null };
  if (dataset.say === 'check')
    return { judgement: said.judgement === 'checked' ? null : 'checked', reason: null };
  return dataset.say === 'note' ? {} : null;
}

/** Puts what was said among the marks of the element, and tells the page. @param {HTMLElement} form @param {Model} model @param {FactView} view @param {Said} said */
function say(form, model, view, said) {
  const { host } = /** @type {ShadowRoot} */ (form.getRootNode());
  const element = /** @type {import('./source-comparison.js').SourceComparison} */ (host);
  const place = model.sections[view.section].indexOf(view);
  const doubted = said.judgement === 'not-conflict' && !view.hidden;
  keepSaid(element, model, view, said, doubted);
  // After the render that the new marks have queued.
  if (doubted) queueMicrotask(() => focusAfter(element.main, place));
}

/** What was doubted is gone from the view: the focus goes to what took its place, else to where it can be shown again. @param {HTMLElement} main @param {number} place */
function focusAfter(main, place) {
  const titles = main.querySelectorAll('[data-mark="contradict"] a.title');
  const next = titles[Math.min(place, titles.length - 1)];
  const other = main.querySelector('[data-action=show-hidden]');
  /** @type {HTMLElement | null} */ (next ?? other)?.focus();
}

/** @param {Words} words @param {string | null} reason */
function hiddenLine(words, reason) {
  const why = words.reasons[/** @type {keyof Words['reasons']} */ (reason)];
  return h(
    'p',
    { class: 'judged' },
    why ? plain(weave(words.hiddenFor, { reason: why })) : words.hidden,
    ' ',
    h('button', { type: 'button', class: 'quiet', 'data-say': 'undo' }, words.undo),
  );
}

/** @param {Words} words @param {boolean} checked */
function checkButton(words, checked) {
  return h(
    'button',
    { type: 'button', class: 'say', 'data-say': 'check', 'aria-pressed': String(checked) },
    glyph('checked'),
    words.check,
  );
}

/** @param {Words} words */
function reasonList(words) {
  return h(
    'div',
    { class: 'reasons', role: 'group', 'aria-labelledby': 'judge-not' },
    h('p', { id: 'judge-not' }, words.not),
    kReasons.map((code) =>
      h(
        'button',
        { type: 'button', class: 'say', 'data-reason': code },
        words.reasons[/** @type {keyof Words['reasons']} */ (code)],
      ),
    ),
  );
}

/** @param {Words} words @param {string} note */
function noteField(words, note) {
  const field = h('textarea', { rows: 2, dir: 'auto' });
  field.value = note;
  return h(
    'div',
    { class: 'note-field' },
    h('label', {}, h('span', {}, words.note), field),
    h('button', { type: 'button', class: 'quiet', 'data-say': 'note' }, words.keep),
  );
}

const rules = `
.judge { display: grid; gap: 12px; justify-items: start; padding-block-end: 8px; }
.judge .say { display: inline-flex; align-items: center; gap: 8px; min-block-size: 36px; padding-inline: 12px; border: 1px solid var(--control); border-radius: 6px; line-height: 1.4; }
.judge .say:hover { border-color: var(--ink); }
.judge .say[aria-pressed="true"] { background: var(--ink); color: var(--surface); border-color: var(--ink); }
.judge .reasons { display: flex; flex-wrap: wrap; gap: 8px; }
.judge .reasons > p { flex: 0 0 100%; }
.judge label { display: grid; gap: 4px; color: var(--muted); font-size: var(--note); }
.judge .note-field { inline-size: 100%; display: grid; gap: 4px; justify-items: start; }
.judge label { inline-size: 100%; }
.judge textarea { font: inherit; font-size: var(--size); color: var(--ink); background: var(--surface); border: 1px solid var(--control); border-radius: 6px; padding: 8px 12px; inline-size: 100%; resize: vertical; field-sizing: content; }
@media (pointer: coarse) { .judge .say { min-block-size: 44px; } }
@media (forced-colors: active) { .judge .say[aria-pressed="true"] { outline: 2px solid Highlight; } }
`;
