import { h } from '../element/dom.js';
import { sheet } from '../formats/sheet.js';
import { sheetRules } from '../formats/sheet-style.js';
import { faceWords, loadFace } from '../strings/faces.js';
import { languageCodes } from '../strings/index.js';

/** @typedef {import('../element/source-comparison.js').SourceComparison} SourceComparison */

/** @param {import('../formats/tree.js').Twig} twig @returns {Node | string} */
const toDom = (twig) =>
  typeof twig === 'string'
    ? twig
    : h(/** @type {'div'} */ (twig.tag), twig.attributes, ...twig.children.map(toDom));

/**
 * Lets the page print as a document: the comparison as a sheet stands in for everything else as long
 * as the page is printed.
 * @param {SourceComparison} comparison @param {() => string} title of the event
 */
export async function preparePrint(comparison, title) {
  await Promise.all(languageCodes.map((code) => loadFace('exports', code)));
  const rules = new CSSStyleSheet();
  rules.replaceSync(
    `${sheetRules} @media print { html, body { background: #fff; color-scheme: light; } body > :not(.sheet) { display: none !important; } } @media screen { body > .sheet { display: none; } }`,
  );
  document.adoptedStyleSheets.push(rules);
  /** @type {Element | null} */
  let shown = null;
  const hide = () => {
    shown?.remove();
    shown = null;
  };
  const show = () => {
    const { model } = comparison;
    const words = model && faceWords('exports', model.strings.code);
    if (shown || !words) return;
    shown = /** @type {Element} */ (toDom(sheet(model, words, title())));
    shown.classList.add('paper');
    document.body.append(shown);
  };
  matchMedia('print').addEventListener('change', ({ matches }) => (matches ? show() : hide()));
  addEventListener('beforeprint', show);
  addEventListener('afterprint', hide);
  comparison.addEventListener('muqabala-print', () => print());
  comparison.setAttribute('print', '');
}
