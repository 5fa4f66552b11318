#pragma once

#include <vector>

#include "core/claims/claims.h"

namespace muqabala {

/// Words that say what happened.
///
///     "the army freed the hostages"   tokens freed   event release
///     "تحرير"                          event release, too retake: its partner tells which
struct Trigger {
  TokenRange tokens;
  ConceptId event = kNone;
  ConceptId too = kNone;  // a second reading of the same words
};

/// The event words of the article in text order, none inside another. Words that say how another
/// event goes ("began", "increased") are none.
std::vector<Trigger> findTriggers(const ClaimContext& context);

}  // namespace muqabala
