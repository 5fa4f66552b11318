#pragma once

#include <string_view>

#include "core/claims/claims.h"
#include "core/vocabulary.h"

namespace muqabala {

/// What alignment and judging look at: all claims of all articles in canonical order.
struct Collection {
  const std::vector<const Analysis*>& analyses;
  const std::vector<Claim>& claims;
  const Vocabulary& vocabulary;
  const Lexicon& lexicon;
};

/// A frame slot of two claims. Unknown is not conflict.
enum class Slot : uint8_t { unknown, equal, compatible, conflict };

/// Two frames laid side by side, before their values are looked at. `refusal` is the abstain reason
/// of the first slot in conflict, empty when there is none. `context` is the overlap of the sentences
/// and their neighbours in thousandths (idf-weighted Dice); it ranks partners and refuses nothing.
struct FrameMatch {
  Slot head = Slot::unknown;
  Slot event = Slot::unknown;
  Slot side = Slot::unknown;
  Slot scope = Slot::unknown;
  int32_t sharedNames = 0;
  int32_t context = 0;
  std::string_view refusal;

  /// Points for slots known equal: head 40, event 30, side 15, then names and context.
  int32_t score() const;
};

FrameMatch matchFrames(const Collection& all, const Claim& a, const Claim& b);

/// Content keys of a claim's sentence and its neighbours, sorted, each once.
std::vector<Key> contextKeys(const Analysis& analysis, const Claim& claim);

}  // namespace muqabala
