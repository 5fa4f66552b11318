// Turns files into C++ source, so that the program needs no files of its own at run time.
//   node core/embed.mjs tables <core/lang> <out.txt>            every table in one text, from which
//                                                               wasm/setup/pack_tool.cpp compiles packs
//   node core/embed.mjs lang <core/lang> <compiled> <out.cpp>   with all words, for native programs
//   node core/embed.mjs base <core/lang> <compiled> <out.cpp>   what every language needs, for wasm;
//                                                               the rest of each is a pack
//   node core/embed.mjs packs <compiled> <out folder>           the packs, a file a language
//   node core/embed.mjs rules <folder with word.brk and sent.brk> <out.cpp>
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isMain } from '../wasm/setup/say.mjs';

/** The table without comment lines, blank lines and spaces around `|`, each line ended by one line feed. */
export function stripTable(text) {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const kept = lines.filter((line) => !/^\s*(#|$)/.test(line));
  return kept.map((line) => `${line.replace(/ *\| */g, '|').trimEnd()}\n`).join('');
}

/** Bytes as a C++ string literal, in lines that compilers take. @param {Buffer} bytes */
export function toLiteral(bytes) {
  const escaped = (byte) =>
    byte < 0x20 || byte > 0x7e || byte === 0x22 || byte === 0x3f || byte === 0x5c
      ? `\\${byte.toString(8).padStart(3, '0')}`
      : String.fromCharCode(byte);
  const text = Array.from(bytes, escaped).join('');
  const lines = text.match(/(?:\\\d{3}|[^\\]){1,100}/g) ?? [''];
  return lines.map((line) => `"${line}"`).join('\n');
}

/** Tables below the folder, sorted by bytes, not by the order or the locale of the file system. */
function tablesOf(folder) {
  return readdirSync(folder, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.tsv'))
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

const readTable = (folder, path) => stripTable(readFileSync(join(folder, path), 'utf8'));

/** All tables as one text for the compiler of packs: a line with \f and the path before each. */
const allTables = (folder) =>
  tablesOf(folder)
    .map((path) => `\f${path}\n${readTable(folder, path)}`)
    .join('');

/**
 * What is compiled into a program (lang_files.h): the tables across languages and each language's
 * function words; its other words only when it is to have them all.
 */
function langSource(folder, compiled, whole) {
  const files = ['concepts.tsv', 'entities.tsv', 'languages.tsv'].map((path) => ({
    path,
    bytes: Buffer.from(readTable(folder, path)),
  }));
  for (const name of readdirSync(compiled).sort()) {
    if (whole || !name.endsWith('.words'))
      files.push({
        path: name.replace(/\.(function|words)$/, '/$1'),
        bytes: readFileSync(join(compiled, name)),
      });
  }
  const rows = files.map(
    ({ path, bytes }) => `{"${path}",\n${toLiteral(bytes)},\n${bytes.length}},`,
  );
  return `#include "core/lang/lang_files.h"
namespace muqabala {
const LangFile kLangFiles[] = {
${rows.join('\n')}
};
const size_t kLangFileCount = ${files.length};
}  // namespace muqabala
`;
}

/** The packs under the names that a page asks for: as text, so that any server compresses them. */
function writePacks(compiled, out) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const name of readdirSync(compiled)) {
    if (name.endsWith('.words'))
      copyFileSync(join(compiled, name), join(out, name.replace('.words', '.txt')));
  }
}

/**
 * The forward state table and the trie of categories out of compiled rules (ICU's RBBIDataHeader).
 * @param {Buffer} rules
 */
export function breakTables(rules) {
  const [table, tableSize] = [rules.readUInt32LE(16), rules.readUInt32LE(20)];
  const [trie, trieSize] = [rules.readUInt32LE(32), rules.readUInt32LE(36)];
  const [lookAhead, flags] = [rules.readUInt32LE(table + 12), rules.readUInt32LE(table + 16)];
  const hasByteRows = (flags & 4) !== 0;
  const hasByteTrie = (rules.readUInt16LE(trie + 4) & 0xc7) === 2;
  if (rules[4] !== 6 || !hasByteRows || !hasByteTrie || lookAhead > 0)
    throw new Error('The break rules are not of the form that core/unicode.cpp walks.');
  return {
    table: rules.subarray(table, table + tableSize),
    categories: rules.subarray(trie, trie + trieSize),
  };
}

function rulesSource(folder) {
  const rules = (name, file) => {
    const { table, categories } = breakTables(readFileSync(join(folder, file)));
    return `alignas(16) static const uint8_t ${name}Table[] = {${table.join(',')}};
alignas(16) static const uint8_t ${name}Categories[] = {${categories.join(',')}};
const BreakRules ${name} = {${name}Table, ${name}Categories, ${categories.length}};
`;
  };
  return `#include "core/break_rules.h"
namespace muqabala {
${rules('kWordRules', 'word.brk')}${rules('kSentenceRules', 'sent.brk')}}  // namespace muqabala
`;
}

if (isMain(import.meta)) {
  const [kind, folder, ...rest] = process.argv.slice(2);
  const out = rest.at(-1);
  mkdirSync(dirname(out), { recursive: true });
  if (kind === 'packs') writePacks(folder, out);
  else {
    const sources = {
      tables: () => allTables(folder),
      rules: () => rulesSource(folder),
      lang: () => langSource(folder, rest[0], true),
      base: () => langSource(folder, rest[0], false),
    };
    writeFileSync(out, sources[kind]());
  }
}
