#pragma once

#include <cstddef>
#include <cstdint>

namespace muqabala {

/// The compiled break rules of the pinned ICU (72.1: root `word.brk` and `sent.brk`) without their
/// ICU data headers, in the form that icu::RuleBasedBreakIterator takes:
///
///     icu::RuleBasedBreakIterator words(kWordRules, uint32_t(kWordRulesSize), status);
///
/// Native and wasm builds embed the same bytes, so both cut a text at the same places. Sizes are in
/// bytes; static storage, aligned to 16 bytes, never freed (the iterator does not copy them).
extern const uint8_t kWordRules[];
extern const size_t kWordRulesSize;
extern const uint8_t kSentenceRules[];
extern const size_t kSentenceRulesSize;

}  // namespace muqabala
