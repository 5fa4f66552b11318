#pragma once

#include "core/claims/words.h"

namespace muqabala {

// What the words of polarity are where they stand: the readers of stance ask, and decide.

/// Whether `mark` is a piece of a longer phrase of another kind ("no doubt", "عادة ما").
bool isSwallowed(const ClaimContext& context, const Mark& mark);
/// Tokens of a negation that is no piece of a longer phrase with a sense of its own ("لا يزال" is
/// still, "no more than" a bound, "لم يتضح" an open cue); 0 where there is none.
int32_t findNegation(const ClaimContext& context, int32_t token);
inline int32_t negationAt(const ClaimContext& context, int32_t token) {
  constexpr uint64_t kNegations = classBit(EntryClass::negation) | classBit(EntryClass::zero);
  return startsAny(context, token, kNegations) ? findNegation(context, token) : 0;
}
/// Whether a negation stands within `reach` tokens before `token`, not before `begin`; where it
/// starts in `at`.
bool negatedBefore(const ClaimContext& context, int32_t token, int32_t begin, int32_t reach,
                   int32_t& at);
/// "قد" before a past tense, and with a conjunction before it, says that it did happen.
bool assertsDone(const ClaimContext& context, int32_t token);
/// Whether a mark of class denial denies: "dismissed", "rejected" and their like only with the
/// claim that they dismiss behind them ("dismissed the reports", not "dismissed the minister").
bool deniesAt(const ClaimContext& context, const Mark& mark);
/// A conjunction that ends the reach of the words before it: a contrast, a relative clause, a
/// reason or time. A German article is one behind a comma only.
bool conjunctionEndsReach(const ClaimContext& context, int32_t token);
inline bool endsReach(const ClaimContext& context, int32_t token) {
  return startsAny(context, token, classBit(EntryClass::conjunction)) &&
         conjunctionEndsReach(context, token);
}

}  // namespace muqabala
