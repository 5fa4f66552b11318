// Writes core/script_table.h: the code points of the scripts that decide something.
//   node core/script_table.mjs > core/script_table.h
// Made by hand when the scripts change, not at build time: the table must not depend on the Unicode
// version of whoever builds.
const groups = {
  none: ['Common', 'Inherited'],
  latin: ['Latin'],
  arabic: ['Arabic'],
  cyrillic: ['Cyrillic'],
  greek: ['Greek'],
  hebrew: ['Hebrew'],
  unspaced: ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'],
};
const tests = Object.entries(groups).map(([group, scripts]) => [
  group,
  new RegExp(`^[${scripts.map((script) => `\\p{sc=${script}}`).join('')}]$`, 'u'),
]);
/** Private use and surrogates are of no script. */
const isNobodys = /\p{gc=Co}|\p{gc=Cs}/u;
const groupOf = (c) =>
  isNobodys.test(String.fromCodePoint(c))
    ? 'none'
    : (tests.find(([, test]) => test.test(String.fromCodePoint(c)))?.[0] ?? 'other');

const rows = [];
let last = '';
for (let c = 0; c <= 0x10ffff; c++) {
  // What is not assigned goes with what stands before it: fewer rows, and nobody meets it.
  const group = /\p{gc=Cn}/u.test(String.fromCodePoint(c)) ? last : groupOf(c);
  if (group !== last) rows.push([c, group]);
  last = group;
}

const wrap = (items) => items.join(',').replace(/(.{1,96}),/g, '$1,\n');
const names = ['none', 'latin', 'arabic', 'cyrillic', 'greek', 'hebrew', 'unspaced', 'other'];
process.stdout.write(`#pragma once

#include <cstdint>

// Made by core/script_table.mjs; not edited by hand. From kScriptFrom[i] to the next row on, code
// points are of the script with the number kScriptOf[i] in the enumeration Script.
// clang-format off
namespace muqabala {

inline constexpr int kScriptRows = ${rows.length};
inline constexpr uint32_t kScriptFrom[] = {
${wrap(rows.map(([c]) => `0x${c.toString(16)}`))}};
inline constexpr uint8_t kScriptOf[] = {
${wrap(rows.map(([, group]) => names.indexOf(group)))}};

}  // namespace muqabala
// clang-format on
`);
