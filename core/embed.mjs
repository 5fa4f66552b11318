// Turns files into C++ source, so that the program needs no files of its own at run time.
//   node core/embed.mjs lang <core/lang folder> <out.cpp>       every table, for native programs
//   node core/embed.mjs base <core/lang folder> <out.cpp>       those that every language needs, for
//                                                               wasm; the rest of each is a pack
//   node core/embed.mjs packs <core/lang folder> <out folder>   the packs, a file a language
//   node core/embed.mjs rules <folder with word.brk and sent.brk> <out.cpp>
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isMain } from '../wasm/setup/say.mjs';

/** The table without comment lines, blank lines and spaces around `|`, each line ended by one line feed. */
export function stripTable(text) {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const kept = lines.filter((line) => !/^\s*(#|$)/.test(line));
  return kept.map((line) => `${line.replace(/ *\| */g, '|').trimEnd()}\n`).join('');
}

/** A C++ string literal for each line; UTF-8 stays as it is, so the source can be read. */
export function toLiteral(text) {
  const escaped = (line) => line.replace(/[\\"]/g, '\\$&').replaceAll('\t', '\\t');
  const lines = text.split('\n').slice(0, -1);
  return lines.length === 0 ? '""' : lines.map((line) => `"${escaped(line)}\\n"`).join('\n');
}

/** Tables below the folder, sorted by bytes, not by the order or the locale of the file system. */
function tablesOf(folder) {
  return readdirSync(folder, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.tsv'))
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

const readTable = (folder, path) => stripTable(readFileSync(join(folder, path), 'utf8'));

/** Whether every program needs it: tables across languages, and what tells languages apart. */
const isBase = (path) => !path.includes('/') || path.endsWith('/function.tsv');

function langSource(folder, whole) {
  const paths = tablesOf(folder).filter((path) => whole || isBase(path));
  const rows = paths.map((path) => {
    const text = readTable(folder, path);
    return `{"${path}",\n${toLiteral(text)},\n${Buffer.byteLength(text)}},`;
  });
  // An array of no elements is not C++: a last row that the count leaves out.
  return `#include "core/lang/lang_files.h"
namespace muqabala {
const LangFile kLangFiles[] = {
${rows.join('\n')}
{nullptr, nullptr, 0}};
const size_t kLangFileCount = ${paths.length};
const bool kLangFilesWhole = ${whole};
}  // namespace muqabala
`;
}

/**
 * The words of one language as the JavaScript side hands them to the module: a line that names the
 * version and the language, then the rows of its tables but for the function words, which the module has.
 */
function packOf(folder, code, version) {
  const paths = tablesOf(folder).filter((path) => path.startsWith(`${code}/`) && !isBase(path));
  return `muqabala\t${version}\t${code}\n${paths.map((path) => readTable(folder, path)).join('')}`;
}

/** A pack for each language of languages.tsv, also for one that has no table yet. */
function writePacks(folder, out) {
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const row of readTable(folder, 'languages.tsv').trimEnd().split('\n')) {
    const [code] = row.split('\t');
    writeFileSync(join(out, `${code}.txt`), packOf(folder, code, manifest.version));
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
  const [kind, folder, out] = process.argv.slice(2);
  mkdirSync(dirname(out), { recursive: true });
  if (kind === 'packs') writePacks(folder, out);
  else
    writeFileSync(
      out,
      kind === 'rules' ? rulesSource(folder) : langSource(folder, kind === 'lang'),
    );
}
