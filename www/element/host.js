import { conceptsIn, loadConcepts } from '../strings/concepts.js';
import { languageCode, loadStrings, stringsFor } from '../strings/index.js';
import { layoutFor, notice, tableFits } from './frame.js';

/** @typedef {import('./source-comparison.js').SourceComparison} SourceComparison */

/** From this width on the evidence stands beside the view. */
const kPanelWidth = 1120;

/**
 * Takes the layout from the room that the element has; true when the view must be drawn anew.
 * @param {SourceComparison} element
 */
export function measure({ root, main, state, report }) {
  const { width } = root.getBoundingClientRect();
  const sources = report?.articles?.length ?? 0;
  const layout = layoutFor(width, sources);
  const changed = layout !== state.layout;
  state.layout = layout;
  const fits = String(tableFits(main.getBoundingClientRect().width || width, sources));
  Object.assign(root.dataset, { layout, room: width >= kPanelWidth ? 'panel' : 'sheet', fits });
  return changed;
}

/** Brings the current tab into the row's view; nothing else scrolls. @param {HTMLElement} main */
export function showTab(main) {
  const tab = main.querySelector('[role=tab][aria-selected=true]');
  const row = tab?.parentElement;
  if (!tab || !row) return;
  const [box, room] = [tab.getBoundingClientRect(), row.getBoundingClientRect()];
  const past = Math.max(0, box.right - room.right) || Math.min(0, box.left - room.left);
  if (past) row.scrollLeft += past + Math.sign(past) * 24;
}

/**
 * The strings of the element's language, and the labels of concepts when the page gave it none. What
 * is not there is loaded, and the element drawn again when it comes.
 * @param {SourceComparison} element
 */
export function wordsOf(element) {
  const code = languageCode(element.getAttribute('lang'));
  const strings = stringsFor(code);
  const concepts = element.concepts ?? conceptsIn(code);
  const again = () => element.queue();
  if (!strings)
    loadStrings(code).then(again, ({ message }) =>
      tell(element, 'error', { code: 'not-loaded', message }),
    );
  if (!concepts) loadConcepts(code).then(again);
  return { strings, concepts };
}

/** @param {SourceComparison} element @param {string} name @param {unknown} detail */
export function tell(element, name, detail) {
  element.dispatchEvent(
    new CustomEvent(`muqabala-${name}`, { detail, bubbles: true, composed: true }),
  );
}

/**
 * A property set before the class was known becomes a real one.
 * @param {any} element @param {string} name
 */
export function upgrade(element, name) {
  if (!Object.hasOwn(element, name)) return;
  const value = element[name];
  delete element[name];
  element[name] = value;
}

/**
 * What the page's HTML shows until there is a report: a declarative shadow root. What is drawn then
 * stands at the same places, so nothing moves.
 * @param {ShadowRoot} shadow
 */
export function prepared(shadow) {
  const nodes = [...shadow.childNodes];
  return {
    get stands() {
      return nodes.length > 0;
    },
    leave() {
      for (const node of nodes.splice(0)) node.remove();
    },
  };
}

/**
 * Says why there is nothing to see, unless the page's HTML shows something.
 * @param {SourceComparison} element @param {import('./types.js').Report | null} report @param {import('../strings/index.js').Strings} strings
 */
export function showNotice(element, report, strings) {
  if (!report && element.prepared.stands) return;
  element.prepared.leave();
  element.model = null;
  element.main.replaceChildren(...notice(report ? strings.ui.failed : strings.ui.waiting));
  if (report && !element.failed && report !== element.announced_)
    tell(
      element,
      'error',
      report.error ?? { code: 'invalid-report', message: 'articles are missing' },
    );
  element.announced_ = report;
}
