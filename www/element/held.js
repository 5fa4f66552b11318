/** @typedef {import('./types.js').Report} Report */

/** On a server there is no such class, and only the name of ours is needed. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/** What a page gives the element to show, each as a property; a change is drawn once a turn. */
export class Held extends Base {
  /** @type {Report | null} */ report_ = null;
  /** @type {{id: string, text: string}[]} */ texts_ = [];
  /** @type {import('./model.js').Concepts | undefined} */ concepts_;
  /** @type {import('./marks.js').Marks | null} */ marks_ = null;
  /** The address of marks that are still to come. @type {string | null} */ awaited = null;
  /** Whether they did not come. */ failed = false;
  queued_ = false;

  /** The report that is shown; null empties the element. @type {Report | null} */
  get report() {
    return this.report_;
  }
  set report(report) {
    this.report_ = report ?? null;
    this.close(false);
    this.queue();
  }

  /** Texts of the articles, for a report that carries none. @type {{id: string, text: string}[]} */
  get texts() {
    return this.texts_;
  }
  set texts(texts) {
    this.texts_ = texts ?? [];
    this.queue();
  }

  /** Labels of concepts; loaded from beside the strings when not given. @type {import('./model.js').Concepts | undefined} */
  get concepts() {
    return this.concepts_;
  }
  set concepts(concepts) {
    this.concepts_ = concepts;
    this.queue();
  }

  /** What an editor has said of the findings; what that hides is not shown. @type {import('./marks.js').Marks | null} */
  get marks() {
    return this.marks_;
  }
  set marks(marks) {
    this.marks_ = marks ?? null;
    this.awaited = null;
    this.failed = false;
    this.queue();
  }

  /** Closes what is open of the report. @param {boolean} [_giveFocusBack] */
  close(_giveFocusBack) {}

  /** Draws all of it. */
  render() {}

  /** Renders once, after all that changes in one turn. */
  queue() {
    if (this.queued_ || !this.isConnected) return;
    this.queued_ = true;
    queueMicrotask(() => {
      this.queued_ = false;
      if (this.isConnected) this.render();
    });
  }
}
