import { loadFace } from '../strings/faces.js';
import { plain } from '../strings/weave.js';
import { h } from './dom.js';
import { keepSaid, saidOf } from './keep-said.js';
import { adopt } from './sheets.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./facts.js').FactView} FactView */
/** @typedef {import('../strings/faces.js').MarkingWords} Words */
/** @typedef {import('./source-comparison.js').SourceComparison} SourceComparison */

/** Puts a field in place of the title of a finding; what is written there is its title from then on. @param {SourceComparison} element @param {FactView} view */
export async function rename(element, view) {
  const { model, panel } = element;
  const heading = panel.querySelector('h2');
  if (!model || !heading || panel.querySelector('.retitle')) return;
  const words = await loadFace('marking', model.strings.code);
  adopt(/** @type {ShadowRoot} */ (element.shadowRoot), rules);
  const form = renameForm(view, words);
  const give = (/** @type {string} */ title) =>
    keepSaid(element, model, view, { ...saidOf(model, view), title });
  const leave = () => {
    form.remove();
    heading.hidden = false;
    heading.focus();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const title = form.querySelector('input')?.value.trim() ?? '';
    if (title === plain(view.title)) leave();
    else give(title);
  });
  form.querySelector('[data-say=own]')?.addEventListener('click', () => give(''));
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave();
  });
  heading.hidden = true;
  heading.after(form);
  form.querySelector('input')?.select();
}

/** @param {FactView} view @param {Words} words */
function renameForm(view, words) {
  const field = h('input', { type: 'text', dir: 'auto', 'aria-label': words.title });
  field.value = plain(view.title);
  return h(
    'form',
    { class: 'retitle' },
    field,
    h('button', { type: 'submit', class: 'quiet' }, words.keepTitle),
    view.renamed
      ? h('button', { type: 'button', class: 'quiet', 'data-say': 'own' }, words.ownTitle)
      : null,
  );
}

const rules = `
.retitle { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; }
.retitle input { flex: 1 0 100%; min-inline-size: 0; font: inherit; font-weight: 600; font-size: var(--text); color: inherit; background: var(--surface); border: 1px solid var(--control); border-radius: 6px; padding: 4px 8px; }
@media (pointer: coarse) { .retitle .quiet { min-block-size: 44px; } }
`;
