#!/usr/bin/env node
// Writes the documentation as a small static site, from the same Markdown that is read in the project,
// with the element in it showing the example. It asks for nothing from elsewhere.
//
//     npm run docs [-- --serve [PORT]]      build/site, and a server of this machine to look at it
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageOf, root, sources } from './pages.mjs';
import { serveFolder } from './serve-folder.mjs';

const kPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** What the element is made of. */
const kWidget = ['element', 'formats', 'strings'];

const words = {
  en: {
    dir: 'ltr',
    name: 'Muqabala',
    skip: 'To the text',
    menu: 'Pages',
    other: 'Inside the project',
  },
  ar: { dir: 'rtl', name: 'مقابلة', skip: 'إلى النص', menu: 'الصفحات', other: 'من داخل المشروع' },
};

/** @param {{ name: string, lang: 'en' | 'ar', title: string }[]} pages @param {string} here */
function menu(pages, here) {
  const items = pages.map(({ name, lang, title }) => {
    const current = name === here ? ' aria-current="page"' : '';
    return `<li><a href="${name}.html" lang="${lang}"${current}>${title}</a></li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}

/** A whole page. @param {{ name: string, lang: 'en' | 'ar', title: string, body: string }} page @param {any[]} pages */
function documentOf({ name, lang, title, body }, pages) {
  const own = words[lang];
  const listed = pages.filter(({ isListed }) => isListed);
  const others = pages.filter(({ isListed }) => !isListed);
  const script = body.includes('<source-comparison')
    ? '<script type="module" src="widget.js"></script>\n'
    : '';
  return `<!doctype html>
<html lang="${lang}" dir="${own.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${kPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title} · ${own.name}</title>
<link rel="icon" href="icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="site.css">
${script}</head>
<body>
<a class="skip" href="#text">${own.skip}</a>
<header><a class="wordmark" href="${lang === 'ar' ? 'dalil' : 'index'}.html">${own.name}</a></header>
<nav aria-label="${own.menu}">${menu(listed, name)}<details${others.some((page) => page.name === name) ? ' open' : ''}><summary>${own.other}</summary>${menu(others, name)}</details></nav>
<main id="text">
${body}</main>
</body>
</html>
`;
}

/** The element and the report that it shows. @param {string} folder */
function copyWidget(folder) {
  for (const name of kWidget)
    cpSync(join(root, 'www', name), join(folder, name), {
      recursive: true,
      filter: (path) => !path.endsWith('.mjs'),
    });
  const report = join(root, 'www/page/sample/report.json');
  if (!existsSync(report))
    throw new Error('There is no compared example yet: npm run build makes it.');
  cpSync(report, join(folder, 'report.json'));
}

/** Files that pages show or lead to, as they lie in the project. @param {string[]} files @param {string} folder */
function copyFiles(files, folder) {
  for (const file of new Set(files)) {
    const from = join(root, file);
    if (!existsSync(from) || !statSync(from).isFile())
      throw new Error(`A page leads to ${file}, which is no file.`);
    const to = join(folder, 'files', file);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(from, to);
  }
}

/** @param {string} folder */
export function makeSite(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const pages = sources.map((source) => ({ ...source, ...pageOf(source) }));
  for (const page of pages)
    writeFileSync(join(folder, `${page.name}.html`), documentOf(page, pages));
  for (const name of ['site.css', 'widget.js'])
    writeFileSync(join(folder, name), readFileSync(new URL(name, import.meta.url)));
  cpSync(join(root, 'www/page/icon.svg'), join(folder, 'icon.svg'));
  copyFiles(
    pages.flatMap(({ files }) => files),
    folder,
  );
  copyWidget(folder);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(root, 'build/site');
  makeSite(folder);
  console.log('The site is in build/site; npm run docs -- --serve shows it.');
  const at = process.argv.indexOf('--serve');
  if (at > 0)
    console.log(
      await serveFolder(folder, Number(process.argv[at + 1] ?? 0)).then(({ address }) => address),
    );
}
