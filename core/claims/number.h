#pragma once

#include <string_view>

#include "core/claims/figure_pieces.h"

namespace muqabala {

/// One number as written, digits or words, with its bound: "ما لا يقل عن 10", "between three and
/// five thousand", "dozens", "1.2bn". `tokens` holds bound words and number, not what is counted.
struct NumberMatch {
  TokenRange tokens;
  TokenRange figure;  // the number words alone, without the bound
  Quantity value;
  bool ordinal = false;
  bool share = false;    // a part, 0.75 in `value`: of what, or percent, the reader has to say
  bool nobody = false;   // a word for none, which may need a negation
  bool wordOne = false;  // the word "one" alone, which is often a pronoun
};

/// The longest number that starts at `token`, bound words included; false where none does.
bool numberAt(const ClaimContext& context, int32_t token, NumberMatch& match);

/// The classes of words that numberAt may begin at.
inline constexpr uint64_t kOpensNumber = kNumberWords | classBit(EntryClass::bound) |
                                         classBit(EntryClass::currency) |
                                         classBit(EntryClass::percent) | classBit(EntryClass::zero);

/// Whether numberAt may find one at `token`: a figure, or what stands before one.
inline bool mayOpenNumber(const ClaimContext& context, int32_t token) {
  if (!inText(context, token)) return false;
  const Token& word = context.analysis.tokens[token];
  if (word.kind == TokenKind::number || (word.classes & kOpensNumber) != 0) return true;
  if (word.kind == TokenKind::word) return compoundAt(context, token).has_value();
  return isSignOfNumber(context, token) || isOneOf(context, token, u"<>≤≥%٪");
}

/// Narrows a value by a bound's kind ("atLeast", "moreThan", "atMost", "lessThan", "about" ...);
/// kinds without a meaning for values ("exactly") change nothing.
void applyBound(Tag bound, Quantity& value);

/// Applies the bound that stands at `end` behind what was read ("or more", "at least") and moves
/// `end` behind it; nothing where none does or where it opens the bound of another number ("5000 or
/// more than 4500").
void takeBoundAfter(const ClaimContext& context, int32_t& end, Quantity& value);

}  // namespace muqabala
