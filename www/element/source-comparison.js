import { assignSigla } from '../strings/sigla.js';
import { actions } from './actions.js';
import { h } from './dom.js';
import { frame } from './frame.js';
import { Held } from './held.js';
import { measure, prepared, showNotice, showTab, tell, upgrade, wordsOf } from './host.js';
import { rove } from './keys.js';
import { fetchMarks, markedReport } from './marking.js';
import { chronological, createModel } from './model.js';
import { sheets } from './sheets.js';
import { firstState, viewName } from './views.js';

/** @typedef {import('./types.js').Report} Report */

/**
 * `<source-comparison>`: shows a report. Importing this module registers nothing; `define.js` does.
 *
 *     const element = document.createElement('source-comparison');
 *     element.texts = [{ id: 'a1', text: '…' }];   // when the report carries no text
 *     element.report = report;
 *
 * Attributes: `lang` (ar, en), `view` (overview, table, article, side, time), `theme` (light, dark,
 * auto), `deep-link` (reads the page's address), `print` (offers to print, by `muqabala-print`),
 * `marks` (the address of a file of marks), `desk` (every kind of mark may be made, not only doubts).
 * Events, bubbling and composed: `muqabala-ready` {sources, conflicts}, `muqabala-select` {fact,
 * claim, article, relation, link}, `muqabala-close` {link}, `muqabala-view` {view, link},
 * `muqabala-flag` {mark} when a reader doubts a finding, `muqabala-marks` {marks} when one is marked,
 * `muqabala-error` {code, message}. The page's history is never written.
 */
export class SourceComparison extends Held {
  static observedAttributes = ['lang', 'view', 'theme', 'marks'];

  /** Place of each article among the letters; read at the next render. @type {Map<string, number>} */
  sigla = new Map();
  /** @type {import('./model.js').Model | null} */ model = null;
  state = firstState();
  /** @type {import('./marks.js').Marked | null} */ marked = null;
  /** @type {unknown} */ announced_ = null;

  constructor() {
    super();
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = sheets();
    this.main = h('div', { class: 'main' });
    this.panel = h('div', {
      class: 'evidence',
      hidden: true,
      role: 'dialog',
      'aria-labelledby': 'evidence-title',
    });
    this.root = h('div', { class: 'root' }, this.main, this.panel);
    this.prepared = prepared(shadow);
    shadow.append(this.root);
    this.actions_ = actions(this);
    this.follow_ = () => this.hasAttribute('deep-link') && this.open(location.hash);
    this.observer_ = new ResizeObserver(() => measure(this) && this.queue());
  }

  connectedCallback() {
    for (const name of /** @type {const} */ (['report', 'texts', 'concepts', 'marks']))
      upgrade(this, name);
    this.actions_.listen();
    this.observer_.observe(this);
    if (this.hasAttribute('deep-link')) addEventListener('hashchange', this.follow_);
    measure(this);
    this.queue();
  }

  disconnectedCallback() {
    this.actions_.unlisten();
    this.observer_.disconnect();
    removeEventListener('hashchange', this.follow_);
  }

  /** @param {string} name @param {string | null} _old @param {string | null} value */
  attributeChangedCallback(name, _old, value) {
    if (name === 'view') this.state.view = viewName(value);
    if (name === 'marks') fetchMarks(this, value);
    this.queue();
  }

  /** Opens what an address such as `#m:table/a4:1234-1260` leads to; false when it leads nowhere. @param {string} link */
  open(link) {
    return this.actions_.go(link);
  }

  /** The address of what is shown: view, article, claim of the open evidence. */
  get link() {
    return this.actions_.link();
  }

  /** Closes the evidence. */
  close(giveFocusBack = true) {
    this.actions_.close(giveFocusBack);
  }

  render() {
    const { strings, concepts } = wordsOf(this);
    if (!strings) return;
    this.root.lang = strings.code;
    this.root.dir = strings.dir;
    const report = this.report_;
    if (!report || report.error || !Array.isArray(report.articles) || this.failed)
      return showNotice(this, report, strings);
    this.marked = this.awaited === null ? markedReport(this, report) : null;
    if (!this.marked) return;
    this.sigla = assignSigla(
      this.sigla,
      chronological(report.articles).map(({ id }) => id),
    );
    measure(this);
    this.model = createModel({
      report: this.state.showHidden ? report : this.marked.report,
      marked: this.marked,
      texts: this.texts_,
      strings,
      concepts,
      sigla: this.sigla,
    });
    this.main.replaceChildren(
      ...frame(this.model, this.state, /** @type {ShadowRoot} */ (this.shadowRoot), () =>
        this.queue(),
      ),
    );
    this.prepared.leave();
    this.actions_.refresh();
    rove(this.main);
    showTab(this.main);
    if (report === this.announced_) return;
    this.announced_ = report;
    tell(this, 'ready', {
      sources: this.model.sources.length,
      conflicts: this.model.counts.conflict,
    });
    this.follow_();
  }
}
