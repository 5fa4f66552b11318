import { h } from './dom.js';
import { tell } from './host.js';
import { aimOf, claimLink, readLink, viewLink } from './links.js';
import { viewName } from './views.js';

/** @typedef {import('./source-comparison.js').SourceComparison} SourceComparison */

/**
 * Where the element stands: view, article, claim of the open evidence; empty without a comparison.
 * @param {SourceComparison} element @param {number | null} claim
 */
export function linkOf({ model, state }, claim) {
  if (!model) return '';
  return claim === null
    ? viewLink(model, state.view, state.article)
    : claimLink(model, state.view, claim);
}

/**
 * Opens what an address leads to. An article whose text is another one is refused, and said to be.
 * @param {SourceComparison} element @param {string} hash
 * @param {(fact: number, claim: number) => void} show
 */
export function follow(element, hash, show) {
  const { model, state, main } = element;
  const link = readLink(hash);
  const aim = model && link && aimOf(model, link);
  if (!aim) return false;
  if (aim === 'stale') {
    main.querySelector('.view')?.prepend(h('p', { class: 'state' }, model.strings.ui.stale));
    tell(element, 'error', { code: 'stale-link', message: hash });
    return false;
  }
  state.view = viewName(aim.view);
  state.article = aim.article ?? state.article;
  element.render();
  if (aim.fact) show(aim.fact.index, aim.claim);
  return true;
}
