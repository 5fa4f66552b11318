// The pages of the site: Markdown to HTML, with headings that can be linked to, links between pages
// turned to theirs, and the widget where a page asks for it.
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Marked } from 'marked';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Sources by their place in the project, in the order of the menu. @type {{ path: string, name: string, isListed: boolean, lang: 'en' | 'ar' }[]} */
export const sources = [
  ['docs/GUIDE.md', 'index'],
  ['docs/GUIDE.ar.md', 'dalil', 'ar'],
  ['docs/API.md', 'api'],
  ['docs/COMMAND-LINE.md', 'command-line'],
  ['docs/REPORT.md', 'report'],
  ['docs/BATCH.md', 'batch'],
  ['docs/LANGUAGES.md', 'languages'],
  ['docs/ACCURACY.md', 'accuracy'],
  ['docs/PERFORMANCE.md', 'performance'],
  ['docs/HOW-IT-WORKS.md', 'how-it-works'],
  ['docs/FACES.md', 'faces'],
  ['README.md', 'readme', 'en', false],
  ['core/README.md', 'core', 'en', false],
  ['core/lang/README.md', 'words', 'en', false],
  ['wasm/README.md', 'wasm', 'en', false],
  ['tests/README.md', 'tests', 'en', false],
  ['tests/quality/README.md', 'quality', 'en', false],
  ['tests/data/stories/README.md', 'stories', 'en', false],
].map(
  ([path, name, lang = 'en', isListed = true]) =>
    /** @type {any} */ ({ path, name, lang, isListed }),
);

const nameAt = new Map(sources.map(({ path, name }) => [path, name]));

/** @param {string} text */
const escaped = (text) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '',
  );

/** What a heading is called in an address, as GitHub has it. @param {string} heading */
export const slugOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/<[^>]*>/g, '')
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** Passages of other files: `<!-- include FILE from "…" to "…" -->`. @param {string} text @param {string} path */
function withIncludes(text, path) {
  return text.replace(
    /<!-- include (\S+) from "([^"]+)" to "([^"]+)" -->/g,
    (_, file, from, to) => {
      const whole = readFileSync(join(root, dirname(path), file), 'utf8');
      const start = whole.indexOf(from);
      const end = whole.indexOf(to, start + from.length);
      if (start < 0 || end < 0)
        throw new Error(`${path}: ${file} has no passage from "${from}" to "${to}"`);
      return whole.slice(start, end).replace(/^## .*\n/, '');
    },
  );
}

/** @typedef {{ path: string, name: string, lang: 'en' | 'ar' }} Source */
/** @typedef {{ title: string, body: string, files: string[] }} Page `files`: what it shows or links to beside the pages */

/**
 * Where a link of a source leads on the site; null for a folder of the project, which it does not show.
 * @param {string} href @param {Source} source @param {string[]} files gathers files to copy
 */
function addressOf(href, source, files) {
  if (/^[a-z]+:|^#/.test(href)) return href;
  const [file, anchor] = href.split('#');
  const path = posix.normalize(posix.join(posix.dirname(source.path), file)).replace(/\/$/, '');
  const name = nameAt.get(path) ?? nameAt.get(`${path}/README.md`);
  if (name) return `${name}.html${anchor === undefined ? '' : `#${anchor}`}`;
  if (statSync(join(root, path)).isDirectory()) return null;
  files.push(path);
  return `files/${path}`;
}

/** The first of several Arabic or Hebrew letters decides for a cell or a paragraph. */
const isRightToLeft = (/** @type {string} */ text) =>
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);

/** @param {Source} source @param {string[]} files */
function rendererOf(source, files) {
  const used = new Map();
  /** @param {string} text */
  function idOf(text) {
    const slug = slugOf(text);
    const count = used.get(slug) ?? 0;
    used.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  }
  return {
    /** @this {any} @param {any} token */
    heading({ tokens, depth, text }) {
      const id = idOf(text.replace(/`/g, ''));
      const inner = this.parser.parseInline(tokens);
      return `<h${depth} id="${id}"><a class="anchor" href="#${id}">${inner}</a></h${depth}>\n`;
    },
    /** @this {any} @param {any} token */
    link({ href, tokens }) {
      const address = addressOf(href, source, files);
      const inner = this.parser.parseInline(tokens);
      return address ? `<a href="${escaped(address)}">${inner}</a>` : inner;
    },
    /** @param {any} token */
    image({ href, text }) {
      return `<img src="${escaped(addressOf(href, source, files) ?? '')}" alt="${escaped(text)}" loading="lazy">`;
    },
    /** @param {any} token */
    code({ text, lang = '' }) {
      const [language, role] = lang.split(' ');
      const kind = role === 'output' ? 'output' : 'source';
      return `<pre class="${kind}" dir="ltr" tabindex="0"><code data-language="${escaped(language)}">${escaped(text)}</code></pre>\n`;
    },
    /** @this {any} @param {any} token */
    blockquote({ tokens, text }) {
      const dir = isRightToLeft(text) ? ' dir="rtl"' : '';
      return `<blockquote${dir}>${this.parser.parse(tokens)}</blockquote>\n`;
    },
    /** @this {any} @param {any} token */
    table(token) {
      const cell = (/** @type {any} */ { tokens, text }, /** @type {string} */ name) => {
        const tag = text.trim() === '' ? 'td' : name;
        return `<${tag} dir="auto">${this.parser.parseInline(tokens)}</${tag}>`;
      };
      const row = (/** @type {any[]} */ cells, /** @type {string} */ name) =>
        `<tr>${cells.map((each) => cell(each, name)).join('')}</tr>`;
      const head = token.header.some((/** @type {any} */ { text }) => text.trim() !== '')
        ? `<thead>${row(token.header, 'th')}</thead>`
        : '';
      const body = token.rows.map((/** @type {any} */ cells) => row(cells, 'td')).join('\n');
      return `<div class="wide" tabindex="0"><table>${head}<tbody>${body}</tbody></table></div>\n`;
    },
    /** @param {any} token */
    html({ text }) {
      if (!text.includes('<!-- widget -->')) return '';
      return `<div class="widget"><source-comparison lang="${source.lang}" theme="auto"></source-comparison></div>\n`;
    },
  };
}

/** @param {Source} source @returns {Page} */
export function pageOf(source) {
  /** @type {string[]} */
  const files = [];
  const text = withIncludes(readFileSync(join(root, source.path), 'utf8'), source.path);
  const marked = new Marked({ renderer: rendererOf(source, files) });
  const body = /** @type {string} */ (marked.parse(text));
  const title = /^# (.*)$/m.exec(text)?.[1].replace(/`/g, '') ?? source.name;
  return { title, body, files };
}
