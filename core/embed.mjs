// Turns files into C++ source, so that the program needs no files of its own at run time.
//   node core/embed.mjs lang <core/lang folder> <out.cpp>
//   node core/embed.mjs rules <folder with word.brk and sent.brk> <out.cpp>
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isMain } from '../wasm/setup/say.mjs';

/** The table without comment lines and blank lines, each line ended by one line feed. */
export function stripTable(text) {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const kept = lines.filter((line) => !/^\s*(#|$)/.test(line));
  return kept.map((line) => `${line}\n`).join('');
}

/** A C++ string literal for each line; UTF-8 stays as it is, so the source can be read. */
export function toLiteral(text) {
  const escaped = (line) => line.replace(/[\\"]/g, '\\$&').replaceAll('\t', '\\t');
  const lines = text.split('\n').slice(0, -1);
  return lines.length === 0 ? '""' : lines.map((line) => `"${escaped(line)}\\n"`).join('\n');
}

function langSource(folder) {
  // Sorted by bytes, not by the order or the locale of the file system.
  const paths = readdirSync(folder, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.tsv'))
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const rows = paths.map((path) => {
    const text = stripTable(readFileSync(join(folder, path), 'utf8'));
    return `{"${path}",\n${toLiteral(text)},\n${Buffer.byteLength(text)}},`;
  });
  // An array of no elements is not C++: a last row that the count leaves out.
  return `#include "core/lang/lang_files.h"
namespace muqabala {
const LangFile kLangFiles[] = {
${rows.join('\n')}
{nullptr, nullptr, 0}};
const size_t kLangFileCount = ${paths.length};
}  // namespace muqabala
`;
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

const makers = { lang: langSource, rules: rulesSource };

if (isMain(import.meta)) {
  const [kind, folder, out] = process.argv.slice(2);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, makers[kind](folder));
}
