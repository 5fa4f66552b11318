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
 * The page's history is never written. What follows is made into custom-elements.json and the types
 * of the frameworks (www/package).
 * @attr {'ar' | 'en'} lang - the words of the interface
 * @attr {'overview' | 'table' | 'article' | 'side' | 'time'} view - what is shown first
 * @attr {'auto' | 'light' | 'dark'} theme - the colours; by default the reader's
 * @attr {string} marks - the address of a file of marks; what it calls no conflict is hidden
 * @attr {boolean} deep-link - opens what the page's address names
 * @attr {boolean} print - offers to print, by `muqabala-print`
 * @attr {boolean} desk - every kind of mark may be made, not only doubts
 * @fires {{ sources: number, conflicts: number }} muqabala-ready - a report is drawn
 * @fires {{ fact: string, claim: number, article: string | undefined, relation: string, link: string }} muqabala-select - the evidence of a finding is opened
 * @fires {{ link: string }} muqabala-close - the evidence is closed
 * @fires {{ view: string, link: string }} muqabala-view - the reader went to another view
 * @fires {{ mark: FindingMark }} muqabala-flag - a reader doubts a finding
 * @fires {{ marks: Marks | null }} muqabala-marks - a finding is marked
 * @fires {null} muqabala-print - the reader wants it printed
 * @fires {{ code: string, message: string }} muqabala-error - nothing can be shown, or a link is stale
 * @csspart main - the tabs and the view
 * @csspart evidence - the panel with the evidence of one finding
 * @cssprop --muqabala-text-font - quotes and articles
 * @cssprop --muqabala-headline-font - headings
 * @cssprop --muqabala-ui-font - buttons and notes
 * @cssprop --surface - the ground
 * @cssprop --raised - what lies on the ground
 * @cssprop --ink - letters
 * @cssprop --muted - letters of less weight
 * @cssprop --control - edges of what can be used
 * @cssprop --line - rules
 * @cssprop --conflict - a contradiction
 * @cssprop --conflict-tint - behind the words of a contradiction
 * @cssprop --update - an update
 * @cssprop --update-tint - behind the words of an update
 * @cssprop --agree - an agreement
 * @cssprop --agree-tint - behind the words of an agreement
 * @cssprop --detail - one says it more exactly
 * @cssprop --detail-tint - behind the words that are more exact
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
    this.main = h('div', { class: 'main', part: 'main' });
    this.panel = h('div', {
      class: 'evidence',
      part: 'evidence',
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

  /** The address of what is shown: view, article, claim of the open evidence. @type {string} */
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
