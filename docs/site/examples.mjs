#!/usr/bin/env node
// Runs the examples of the documentation: each block marked "run" must print the block marked
// "output" below it, as far as that goes.
//
//     node docs/site/examples.mjs [--write]      --write puts in what they print now
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const docs = join(root, 'docs');
const kExample = /```(js|sh) run\n([\s\S]*?)```\n\n```text output\n([\s\S]*?)```/g;

/** Pages with their text. */
export const pages = () =>
  readdirSync(docs)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(docs, name), 'utf8') }));

/** @param {string} text @returns {{ language: string, code: string, output: string, line: number }[]} */
export const examplesIn = (text) =>
  [...text.matchAll(kExample)].map((match) => ({
    language: match[1],
    code: match[2],
    output: match[3],
    line: text.slice(0, match.index).split('\n').length,
  }));

/** A folder of its own inside the project, where `import 'muqabala'` means this one. */
function makeFolder() {
  mkdirSync(join(root, 'build'), { recursive: true });
  const folder = mkdtempSync(join(root, 'build/example-'));
  cpSync(join(docs, 'example'), folder, { recursive: true });
  return folder;
}

/** What one example prints. @param {{ language: string, code: string }} example */
export function printed({ language, code }) {
  const folder = makeFolder();
  try {
    const program = `muqabala() { "${process.execPath}" "${join(root, 'www/cli/muqabala.js')}" "$@"; }\n`;
    if (language === 'js') writeFileSync(join(folder, 'example.mjs'), code);
    const [command, args] =
      language === 'js'
        ? [process.execPath, ['example.mjs']]
        : ['sh', ['-c', program + asRun(code)]];
    const { stdout, stderr } = spawnSync(command, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    });
    return withoutControls(stdout + stderr);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Isolates order words on a screen and only confuse in a source. @param {string} text */
const withoutControls = (text) => text.replace(/[\u2066-\u2069\uFEFF\r]/g, '').replace(/ +$/gm, '');

/** What a terminal would show is asked for by name where there is none. @param {string} code */
const asRun = (code) =>
  code.replace(/^(muqabala compare (?!--help)(?!.*--format)(?!.*>).*)$/gm, '$1 --format text');

/** The page with what its examples print now; an output that breaks off with "…" keeps its length. @param {string} text */
function rewritten(text) {
  return text.replace(kExample, (all, language, code, output) =>
    all.replace(
      /```text output\n[\s\S]*?```$/,
      () => `\`\`\`text output\n${shortened(printed({ language, code }), output)}\`\`\``,
    ),
  );
}

/** @param {string} now @param {string} before */
function shortened(now, before) {
  if (!before.endsWith('…\n')) return now;
  const lines = before.split('\n').length - 2;
  return `${now.split('\n').slice(0, lines).join('\n')}\n…\n`;
}

/** Whether an example prints what the page says. @param {string} now @param {string} output */
export const isAsSaid = (now, output) => shortened(now, output) === output;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { name, text } of pages()) {
    if (process.argv.includes('--write')) writeFileSync(join(docs, name), rewritten(text));
    else
      for (const { line, output, ...example } of examplesIn(text))
        if (!isAsSaid(printed(example), output))
          console.log(`${name}:${line} prints something else`);
  }
}
