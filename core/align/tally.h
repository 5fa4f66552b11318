#pragma once

#include <vector>

#include "core/algebra.h"
#include "core/align/outcome.h"
#include "core/claims/claims.h"

/// What a figure's frame says once its words are weighed together: whom it counts, what became of
/// them, and when it was told. Made once for a comparison, so that laying two claims side by side
/// looks nothing up.
namespace muqabala {

/// `head`: the concept counted; kNone when the words name none. `anybody`: the head says no more
/// than that people are counted ("persons", "others", "dead", "60 were hurt"): the outcome tells
/// them apart. `scope`: the claim's, without what its words only seem to say ("48 died and 210
/// others were hurt" adds nothing to the 48). `runs`: the count grows while the event goes on.
/// `earlier`: told as what was known before ("an earlier toll of 43"). `closed`: what it came to in
/// the end ("the final toll"): no other count is later. `past`: told when all was over, so that no
/// count told at whatever time is larger.
/// `published`: minutes since 1970 of the article, -1
/// unknown; whole days where only the day is.
struct Tally {
  ConceptId head = kNone;
  Outcome outcome = Outcome::none;
  Scope scope = Scope::none;
  bool anybody = false;
  bool person = false;
  bool runs = false;
  bool growing = false;  // "rose to 98": its clause tells a count that moves
  bool earlier = false;
  bool closed = false;
  bool past = false;
  bool unanchored = false;  // a distance or an age: its end points or bearer may be left unsaid
  double value = 0;
  double whole = -1;      // of a part ("31 dead, six of them children"): the whole's figure
  Key bearer = 0;         // of an age: the last word of the name before it, 0 unknown
  bool hasClock = false;  // published to the minute
  bool ofThose = false;   // "five of the dead": some of those whom its head names
  bool hasSince = false;  // "since July": the day from which its clause counts
  Day since = 0;
  int64_t published = -1;
  // of a duration counted from an event ("20 minutes after take-off"): that event, or those it may
  // be, and what happened then
  std::vector<ConceptId> anchors;
  std::vector<ConceptId> happened;
  bool vehicleLost = false;  // what happened is a vehicle's loss
};

/// One for each claim; those of claims that are no figures say nothing. Where one article says that
/// all on board died, the dead are those on board, and their number no longer grows.
std::vector<Tally> talliesOf(const std::vector<const Analysis*>& analyses,
                             const std::vector<Claim>& claims, const Lexicon& lexicon);

}  // namespace muqabala
