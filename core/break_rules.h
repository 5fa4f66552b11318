#pragma once

#include <cstdint>

namespace muqabala {

/// Compiled break rules of the pinned ICU (72.1: root `word.brk` and `sent.brk`), the two parts of
/// them that walking forwards needs: `table` is an RBBIStateTable with rows of bytes and without
/// look-ahead, `categories` a serialized UCPTrie (fast, 8 bits) from code point to column.
/// core/embed.mjs cuts them out and refuses rules of another form.
///
/// Native and wasm builds embed the same bytes, so both cut a text at the same places. Static
/// storage, aligned to 16 bytes, never freed. `categoriesSize` is in bytes.
struct BreakRules {
  const uint8_t* table;
  const uint8_t* categories;
  int32_t categoriesSize;
};

extern const BreakRules kWordRules;
extern const BreakRules kSentenceRules;

}  // namespace muqabala
