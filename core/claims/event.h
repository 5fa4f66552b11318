#pragma once

#include <string_view>
#include <vector>

#include "core/claims/claims.h"

namespace muqabala {

/// Words that tell an event: "killed", "مقتل", "the dead". `too` is the other reading of ambiguous
/// words, kNone where there is one only.
struct Trigger {
  TokenRange tokens;
  ConceptId event = kNone;
  ConceptId too = kNone;
};

/// The event words of the article in text order, none inside another.
std::vector<Trigger> findTriggers(const ClaimContext& context);

/// A head that holds its event: "120 dead" die whatever is said (`always`), "3,500 inmates" are
/// held when nothing nearer is said. A `trigger` is an event word for other figures too: "the
/// number of the fugitives was 30".
struct Implied {
  std::string_view head;
  std::string_view event;
  bool always;
  bool trigger;
};
/// nullptr where the concept holds none.
const Implied* impliedBy(const Concept& head);

}  // namespace muqabala
