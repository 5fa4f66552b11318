#pragma once

#include <string_view>
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

/// figure_event.cpp: the event concept and role that each figure takes part in, its scope.
void attachEvents(const ClaimContext& context, const std::vector<Trigger>& triggers,
                  std::vector<Claim>& claims);

/// A head that holds its event: "120 dead" die whatever is said (`always`), "3,500 inmates" are
/// held when nothing nearer is said. A `trigger` is an event word for other figures too: "the
/// number of the fugitives was 30".
struct Implied {
  Tag head;
  Tag event;
  bool always;
  bool trigger;
};
/// nullptr where the concept holds none.
const Implied* impliedBy(const Concept& head);

}  // namespace muqabala
