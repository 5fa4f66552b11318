// Writes core/compat_table.h: compatibility forms of the blocks that newspapers meet.
//   node core/compat_table.mjs > core/compat_table.h
// Made by hand when the blocks change, not at build time: the table must not depend on the Unicode
// version of whoever builds.
const blocks = [
  [0xa0, 0xff], // superscripts, fractions, no-break space
  [0x2000, 0x206f], // spaces, leaders
  [0x2070, 0x209f], // superscripts and subscripts
  [0x2100, 0x218f], // letterlike symbols, number forms
  [0x2460, 0x24ff], // enclosed
  [0xfb00, 0xfb06], // Latin ligatures
  [0xfb50, 0xfdfb], // Arabic presentation forms A
  [0xfe70, 0xfefc], // Arabic presentation forms B
  [0xff01, 0xffee], // half and full width
];

const rows = [];
let pool = '';
for (const [first, last] of blocks) {
  for (let unit = first; unit <= last; unit++) {
    const from = String.fromCharCode(unit);
    const to = from.normalize('NFKC');
    if (to === from || to === from.normalize('NFC')) continue;
    let at = pool.indexOf(to);
    if (at < 0) {
      at = pool.length;
      pool += to;
    }
    rows.push([unit, at, to.length]);
  }
}

const wrap = (items) => items.join(',').replace(/(.{1,96}),/g, '$1,\n');
const hex = (number) => `0x${number.toString(16)}`;
const units = [...Array(pool.length).keys()].map((i) => hex(pool.charCodeAt(i)));
process.stdout.write(`#pragma once

#include <cstdint>

// Made by core/compat_table.mjs; not edited by hand. Row i says that the unit kCompatFrom[i] reads
// as kCompatLength[i] units of kCompatPool from kCompatAt[i] on. Sorted by unit.
// clang-format off
namespace muqabala {

inline constexpr int kCompatCount = ${rows.length};
inline constexpr char16_t kCompatFrom[] = {
${wrap(rows.map((row) => hex(row[0])))}};
inline constexpr uint16_t kCompatAt[] = {
${wrap(rows.map((row) => row[1]))}};
inline constexpr uint8_t kCompatLength[] = {
${wrap(rows.map((row) => row[2]))}};
inline constexpr char16_t kCompatPool[] = {
${wrap(units)}};

}  // namespace muqabala
// clang-format on
`);
