import { tell } from './host.js';
import { markOf, noMarks, quoteFrom, withMark } from './marks.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./facts.js').FactView} FactView */
/** @typedef {import('./marks.js').Said} Said */

/** What has been said of a finding so far. @param {Model} model @param {FactView} view @returns {Said} */
export function saidOf({ marked }, { fact }) {
  const mark = marked?.byFact.get(fact.id);
  return {
    judgement: mark?.judgement ?? null,
    reason: mark?.reason,
    note: mark?.note ?? '',
    title: marked?.titles.get(fact.id) ?? '',
  };
}

/** Puts what is said among the marks of the element, and tells the page; a doubt by itself too. @param {import('./source-comparison.js').SourceComparison} element @param {Model} model @param {FactView} view @param {Said} said @param {boolean} [isDoubt] */
export function keepSaid(element, model, view, said, isDoubt) {
  const mark = markOf(model.report, view.fact, quoteFrom(model.report, element.texts), said);
  element.marks = withMark(element.marks ?? noMarks(), mark);
  if (isDoubt) tell(element, 'flag', { mark });
  tell(element, 'marks', { marks: element.marks });
}
