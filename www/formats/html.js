import { sheet } from './sheet.js';
import { sheetRules } from './sheet-style.js';
import { htmlText, t } from './tree.js';

const kPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * A page of its own: no script, nothing to load, readable without colour and in print.
 * @param {import('../element/model.js').Model} model @param {import('../strings/faces.js').ExportWords} words
 */
export function html(model, words) {
  const { code, dir } = model.strings;
  const head = t(
    'head',
    {},
    t('meta', { charset: 'utf-8' }),
    t('meta', { 'http-equiv': 'Content-Security-Policy', content: kPolicy }),
    t('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    t('meta', { name: 'color-scheme', content: 'light dark' }),
    t('title', {}, words.heading),
  );
  const rules = `<style>body { margin: 0; }${sheetRules}</style></head>`;
  const body = htmlText(t('body', {}, sheet(model, words)));
  const top = htmlText(head).replace('</head>', rules);
  return `<!doctype html>\n<html lang="${code}" dir="${dir}">${top}${body}</html>\n`;
}
