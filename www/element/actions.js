import { loadFace } from '../strings/faces.js';
import { follow, linkOf } from './address.js';
import { noFilter, withChoice } from './choice.js';
import { evidence } from './evidence.js';
import { measure, tell } from './host.js';
import { inField, kStops, neighbour, nextConflict, rove } from './keys.js';
import { adopt } from './sheets.js';
import { actInView } from './views.js';
import { press, pressedVoice, quiet } from './voices.js';

/** @typedef {import('./source-comparison.js').SourceComparison} SourceComparison */

/**
 * What a reader does to the element, by listening on its shadow root alone: nothing is put on the
 * host's window or document.
 * @param {SourceComparison} element
 */
export function actions(element) {
  /** @type {HTMLElement | null} */
  let opener = null;
  /** @type {HTMLElement | null} */
  let stepped = null;
  /** @type {string | null} */
  let hovered = null;
  /** @type {{fact: string, claim: number} | null} */
  let open = null;
  const shadow = /** @type {ShadowRoot} */ (element.shadowRoot);
  const { main, panel, root } = element;

  /** Opens the evidence of a fact at a claim. @param {number} index @param {number} claim @param {HTMLElement | null} from */
  function show(index, claim, from) {
    const view = element.model?.facts[index];
    if (!element.model || !view) return;
    if (from && main.contains(from)) opener = from;
    open = { fact: view.fact.id, claim };
    panel.replaceChildren(...evidence(element.model, view, claim, element.hasAttribute('desk')));
    panel.hidden = false;
    root.dataset.evidence = 'open';
    measure(element);
    highlight(index);
    panel.scrollTop = 0;
    panel.querySelector('h2')?.focus({ preventScroll: true });
    if (root.dataset.room === 'panel') panel.scrollIntoView({ block: 'nearest' });
    opener?.scrollIntoView({ block: 'nearest' });
    tell(element, 'select', {
      fact: view.fact.id,
      claim,
      article: element.model.claims[claim]?.article,
      relation: view.fact.verdict,
      link: linkOf(element, claim),
    });
  }

  /** Marks the opened row and passages. @param {number | null} index */
  function highlight(index) {
    for (const link of main.querySelectorAll('[data-fact]')) {
      if (link.getAttribute('data-fact') === String(index))
        link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  /** @param {boolean} [giveFocusBack] */
  function close(giveFocusBack = true) {
    if (!open) return;
    open = null;
    panel.hidden = true;
    panel.replaceChildren();
    delete root.dataset.evidence;
    delete panel.dataset.full;
    measure(element);
    highlight(null);
    if (giveFocusBack && opener?.isConnected) opener.focus();
    opener = null;
    tell(element, 'close', { link: linkOf(element, null) });
  }

  /** Opens what a link leads to; the link that stands there gets the focus back. @param {string} hash */
  function go(hash) {
    close(false);
    return follow(element, hash, (fact, claim) => {
      const own = `a[data-fact="${fact}"][data-claim="${claim}"]`;
      show(fact, claim, main.querySelector(own) ?? main.querySelector(`a[data-fact="${fact}"]`));
    });
  }

  /** After a render the open evidence is drawn anew, or closed when its fact has gone. */
  function refresh() {
    const view = open && element.model?.facts.find(({ fact }) => fact.id === open?.fact);
    if (!open) return;
    if (!view || !element.model) return close(false);
    const isRead = panel.contains(shadow.activeElement);
    panel.replaceChildren(
      ...evidence(element.model, view, open.claim, element.hasAttribute('desk')),
    );
    if (isRead) panel.querySelector('h2')?.focus({ preventScroll: true });
    highlight(view.index);
    opener = main.querySelector(`a[data-fact="${view.index}"]`);
  }

  /** @param {Event} event */
  function onClick(event) {
    const target = /** @type {Element} */ (event.target).closest(
      '[data-action], [data-fact], [data-view], [data-article], [data-pair]',
    );
    if (!(target instanceof HTMLElement)) {
      if (root.dataset.room === 'sheet' && !panel.contains(/** @type {Node} */ (event.target)))
        close(false);
      return;
    }
    const { action, fact, claim, view, only, article, pair } = target.dataset;
    if (pair) element.state.pair = JSON.parse(pair);
    if (only) element.state.filter = { ...noFilter(), relations: only.split(' ') };
    if (fact !== undefined) {
      event.preventDefault();
      show(Number(fact), Number(claim), target);
    } else if (view) showView(view);
    else if (pair) change({}, `#${target.id}`);
    else if (article) {
      change({ article }, `[data-article="${CSS.escape(article)}"]`);
      tellView();
    } else if (action) act(action, target);
  }

  /** Another article in a place of the picker. @param {Event} event */
  function onChange(event) {
    const { id, value, dataset } = /** @type {HTMLSelectElement} */ (event.target);
    if (dataset.chosen)
      change(
        { pair: withChoice(JSON.parse(dataset.chosen), Number(dataset.place), value) },
        `#${id}`,
      );
    if (dataset.filter) actInView(element, /** @type {HTMLElement} */ (event.target));
  }

  /** A search finds while it is typed. @param {Event} event */
  function onInput({ target }) {
    if (target instanceof HTMLInputElement && target.dataset.filter) actInView(element, target);
  }

  /** Opens what a button controls, alone among its like; again, closes it. @param {HTMLElement} button */
  function disclose(button) {
    const shown = button.getAttribute('aria-expanded') === 'true';
    const own = button.getAttribute('aria-controls');
    for (const other of main.querySelectorAll('[data-action=disclose]')) {
      const same = other.getAttribute('aria-controls') === own;
      other.setAttribute('aria-expanded', String(same && !shown));
      const part = shadow.getElementById(other.getAttribute('aria-controls') ?? '');
      part?.toggleAttribute('hidden', !same || shown);
    }
  }

  /** To the passage after or before the one that had the focus last. @param {number} step */
  function stepMark(step) {
    const marks = /** @type {HTMLElement[]} */ ([...main.querySelectorAll('a.mark')]);
    const at = marks.indexOf(/** @type {HTMLElement} */ (stepped));
    stepped = marks.at(at < 0 && step < 0 ? -1 : (at + step) % marks.length) ?? null;
    if (!stepped) return;
    focusOn(stepped);
    stepped.scrollIntoView({ block: 'center' });
  }

  /** @param {string} action @param {HTMLElement} target */
  function act(action, target) {
    if (action === 'close') close();
    if (action === 'step') stepMark(Number(target.dataset.step));
    if (action === 'mark-all')
      change(
        { markAll: /** @type {HTMLInputElement} */ (target).checked },
        '[data-action=mark-all]',
      );
    if (action === 'show-hidden')
      change({ showHidden: !element.state.showHidden }, '[data-action=show-hidden]');
    if (action === 'enlarge') {
      const full = panel.dataset.full !== 'true';
      panel.dataset.full = String(full);
      target.setAttribute('aria-pressed', String(full));
    }
    if (action === 'disclose') disclose(target);
    if (action === 'copy-quote') copyQuote(target);
    if (action === 'voice') press(main, target);
    if (action === 'keys') listKeys();
    if (action === 'rename') rename();
    actInView(element, target);
    if (action === 'context') {
      const shown = target.getAttribute('aria-expanded') !== 'true';
      target.setAttribute('aria-expanded', String(shown));
      for (const part of target.closest('.claim')?.querySelectorAll('.around') ?? [])
        part.toggleAttribute('hidden', !shown);
    }
  }

  /** @param {HTMLElement} button */
  async function copyQuote(button) {
    const { model } = element;
    if (!model) return;
    const [{ toClipboard }, { quoteFlavours }] = await Promise.all([
      import('./clipboard.js'),
      import('../formats/copy-quote.js'),
    ]);
    toClipboard(quoteFlavours(model, Number(button.dataset.quote)), button, model.strings.ui);
  }

  /** Lets an editor give what is open another title. */
  async function rename() {
    const view = element.model?.facts.find(({ fact }) => fact.id === open?.fact);
    if (view) (await import('./rename.js')).rename(element, view);
  }

  /** @param {string} view */
  function showView(view) {
    close(false);
    change({ view }, `#tab-${view}`);
    tellView();
  }

  const tellView = () =>
    tell(element, 'view', { view: element.state.view, link: linkOf(element, null) });

  /** Changes the state, draws, and leaves the focus where it was. @param {object} change @param {string} focus */
  function change(change, focus) {
    Object.assign(element.state, change);
    element.render();
    /** @type {HTMLElement | null} */ (main.querySelector(focus))?.focus();
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const target = /** @type {Element} */ (event.target);
    if (event.ctrlKey || event.metaKey || event.altKey || inField(target)) return;
    const handled =
      escapeKey(event, target) ||
      helpKey(event) ||
      conflictKey(event, target) ||
      arrowKey(event, target);
    if (handled) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  /** Closes the evidence; where none is open, what a button of the view has opened. @param {KeyboardEvent} event @param {Element} target */
  function escapeKey(event, target) {
    if (event.key !== 'Escape' || target.closest('dialog')) return false;
    const shown = main.querySelector('[data-action=disclose][aria-expanded=true]');
    if (!open && shown instanceof HTMLElement) {
      disclose(shown);
      shown.focus();
      return true;
    }
    if (!open) return false;
    close();
    return true;
  }

  /** The question mark of either script lists the keys. @param {KeyboardEvent} event */
  function helpKey({ key }) {
    if (key !== '?' && key !== '؟') return false;
    listKeys();
    return true;
  }

  async function listKeys() {
    const { model } = element;
    if (!model || root.querySelector('dialog')) return;
    const [{ keysHelp, rules }, words] = await Promise.all([
      import('./keys-help.js'),
      loadFace('tools', model.strings.code),
    ]);
    adopt(shadow, rules);
    const dialog = keysHelp(model.strings, words);
    root.append(dialog);
    dialog.showModal();
  }

  /** N and P. @param {KeyboardEvent} event @param {Element} target */
  function conflictKey(event, target) {
    if (event.shiftKey || (event.code !== 'KeyN' && event.code !== 'KeyP')) return false;
    const inside = panel.contains(target);
    const next = nextConflict(main, inside ? opener : target, event.code === 'KeyN' ? 1 : -1);
    if (!next) return true;
    if (inside) show(Number(next.dataset.fact), Number(next.dataset.claim), next);
    else focusOn(next);
    return true;
  }

  /** Arrows, Home and End. @param {KeyboardEvent} event @param {Element} target */
  function arrowKey(event, target) {
    const rightToLeft = root.dir === 'rtl';
    const tabs = target.closest('[role=tablist]');
    if (tabs) return tabKey(event.key, target, tabs, rightToLeft);
    const group = target.closest('[data-roving]');
    const next = group && neighbour(group, target, event.key, rightToLeft);
    if (next) focusOn(next);
    return Boolean(next);
  }

  /** @param {string} key @param {Element} target @param {Element} tabs @param {boolean} rightToLeft */
  function tabKey(key, target, tabs, rightToLeft) {
    const all = [...tabs.children];
    const at = all.indexOf(target);
    const step = {
      [rightToLeft ? 'ArrowLeft' : 'ArrowRight']: at + 1,
      [rightToLeft ? 'ArrowRight' : 'ArrowLeft']: at - 1,
      Home: 0,
      End: all.length - 1,
    }[key];
    const next = step === undefined ? undefined : all[(step + all.length) % all.length];
    if (!(next instanceof HTMLElement) || !next.dataset.view) return false;
    showView(next.dataset.view);
    return true;
  }

  /** @param {HTMLElement} link */
  function focusOn(link) {
    rove(main, link);
    link.focus();
    if (link.matches('.mark')) stepped = link;
  }

  /** @param {Event} event */
  const onFocus = (event) => {
    if (event.target instanceof Element && event.target.matches(`[data-roving] :is(${kStops})`))
      rove(main, event.target);
  };

  /** A letter under the mouse quiets the others for as long. @param {Event} event */
  function onPointer(event) {
    if (/** @type {PointerEvent} */ (event).pointerType !== 'mouse') return;
    const mark = /** @type {Element} */ (event.target).closest('[data-siglum]');
    const letter = mark?.getAttribute('data-siglum') ?? null;
    if (letter === hovered) return;
    hovered = letter;
    quiet(main, letter ?? pressedVoice(main));
  }

  /** @param {'addEventListener' | 'removeEventListener'} method */
  function each(method) {
    shadow[method]('click', onClick);
    shadow[method]('change', onChange);
    shadow[method]('input', onInput);
    shadow[method]('pointerover', onPointer);
    shadow[method]('keydown', /** @type {EventListener} */ (onKey));
    shadow[method]('focusin', onFocus);
  }

  return {
    listen: () => each('addEventListener'),
    unlisten: () => each('removeEventListener'),
    close,
    refresh,
    go,
    link: () => linkOf(element, open?.claim ?? null),
  };
}
