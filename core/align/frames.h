#pragma once

#include <string_view>

#include "core/align/context.h"
#include "core/align/course.h"
#include "core/claims/claims.h"
#include "core/vocabulary.h"

namespace muqabala {

/// What alignment and judging look at: all claims of all articles in canonical order.
struct Collection {
  const std::vector<const Analysis*>& analyses;
  const std::vector<Claim>& claims;
  const Vocabulary& vocabulary;
  const Lexicon& lexicon;
  const Contexts& contexts;
  const std::vector<Tally>& tallies;  // one for each claim
};

/// A frame slot of two claims. Unknown is not conflict.
enum class Slot : uint8_t { unknown, equal, compatible, conflict };

/// Two frames laid side by side, before their values are looked at. `refusal` is the abstain reason
/// of the first slot in conflict, empty when there is none. `context` is the overlap of the
/// sentences and their neighbours in thousandths (idf-weighted Dice), `nearby` that of the words
/// around the keys; they rank partners and refuse nothing.
struct FrameMatch {
  Slot head = Slot::unknown;
  Slot event = Slot::unknown;
  Slot side = Slot::unknown;
  Slot scope = Slot::unknown;
  bool anybody = false;       // both heads count people without saying of what kind
  bool oneAnybody = false;    // one does: it may count more than the other
  bool countsPeople = false;  // either head is a kind of people
  bool unanchored = false;    // a distance or an age, whose end points or bearer may be left unsaid
  bool otherWhole = false;    // parts of two wholes, or a part and what is told as all
  bool stretch = false;       // durations from one event to one other
  bool otherWindow = false;   // they count from other days ("since July"), or one of an article's
  bool someOfThose = false;   // one counts some of the dead, one the dead
  bool corrected = false;     // one is told as what was reported before
  bool otherEvent = false;    // the events are known and are not one, though no count's outcomes
  int32_t sharedNames = 0;
  int32_t context = 0;
  int32_t nearby = 0;
  std::string_view refusal;

  /// Points for slots known equal: head 40, event 30, side 15, then names and words.
  int32_t score() const;
};

/// The slots alone. `a` and `b` are indices into Collection::claims.
FrameMatch matchSlots(const Collection& all, int32_t a, int32_t b);
/// Adds shared names, context and the words nearby: the dear part, which a refused pair of
/// different values can do without.
void weighCompany(const Collection& all, int32_t a, int32_t b, FrameMatch& match);
/// Both.
FrameMatch matchFrames(const Collection& all, int32_t a, int32_t b);

}  // namespace muqabala
