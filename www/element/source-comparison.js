import { assignSigla } from '../strings/sigla.js';
import { actions } from './actions.js';
import { h } from './dom.js';
import { frame } from './frame.js';
import { measure, prepared, showNotice, showTab, tell, upgrade, wordsOf } from './host.js';
import { rove } from './keys.js';
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
 * Attributes: `lang` (ar, en), `view` (overview, table, article, side, time), `theme` (light, dark, auto).
 * Events, bubbling and composed: `muqabala-ready` {sources, conflicts}, `muqabala-select` {fact,
 * claim, article, relation}, `muqabala-error` {code, message}.
 */
export class SourceComparison extends HTMLElement {
  static observedAttributes = ['lang', 'view', 'theme'];

  /** @type {Report | null} */ report_ = null;
  /** @type {{id: string, text: string}[]} */ texts_ = [];
  /** @type {import('./model.js').Concepts | undefined} */ concepts_;
  /** @type {Map<string, number>} */ sigla_ = new Map();
  /** @type {import('./model.js').Model | null} */ model = null;
  state = firstState();
  queued_ = false;
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
    this.observer_ = new ResizeObserver(() => measure(this) && this.queue());
  }

  connectedCallback() {
    for (const name of /** @type {const} */ (['report', 'texts', 'concepts'])) upgrade(this, name);
    this.actions_.listen();
    this.observer_.observe(this);
    measure(this);
    this.queue();
  }

  disconnectedCallback() {
    this.actions_.unlisten();
    this.observer_.disconnect();
  }

  /** @param {string} name @param {string | null} _old @param {string | null} value */
  attributeChangedCallback(name, _old, value) {
    if (name === 'view') this.state.view = viewName(value);
    this.queue();
  }

  /** The report that is shown; null empties the element. @type {Report | null} */
  get report() {
    return this.report_;
  }
  set report(report) {
    this.report_ = report ?? null;
    this.actions_.close(false);
    this.queue();
  }

  /** Texts of the articles, for a report that carries none. */
  get texts() {
    return this.texts_;
  }
  set texts(texts) {
    this.texts_ = texts ?? [];
    this.queue();
  }

  /** Labels of concepts; loaded from beside the strings when not given. */
  get concepts() {
    return this.concepts_;
  }
  set concepts(concepts) {
    this.concepts_ = concepts;
    this.queue();
  }

  /** Renders once, after all that changes in one turn. */
  queue() {
    if (this.queued_ || !this.isConnected) return;
    this.queued_ = true;
    queueMicrotask(() => {
      this.queued_ = false;
      if (this.isConnected) this.render();
    });
  }

  render() {
    const { strings, concepts } = wordsOf(this);
    if (!strings) return;
    this.root.lang = strings.code;
    this.root.dir = strings.dir;
    const report = this.report_;
    if (!report || report.error || !Array.isArray(report.articles))
      return showNotice(this, report, strings);
    this.sigla_ = assignSigla(
      this.sigla_,
      chronological(report.articles).map(({ id }) => id),
    );
    measure(this);
    this.model = createModel({
      report,
      texts: this.texts_,
      strings,
      concepts,
      sigla: this.sigla_,
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
    if (report !== this.announced_)
      tell(this, 'ready', {
        sources: this.model.sources.length,
        conflicts: this.model.counts.conflict,
      });
    this.announced_ = report;
  }
}
