#pragma once

#include <vector>

#include "core/align/word_links.h"

namespace muqabala {

/// What is laid side by side. `figures`: see SideKnowledge.
struct CollationSide {
  const Analysis* analysis = nullptr;
  std::vector<int32_t> sentences;
  const std::vector<const Claim*>* figures = nullptr;
};

/// Lays the words of two tellings side by side.
///
///     a  "On Monday 12 people died, police said."
///     b  "Police say at least 15 people were killed on Tuesday."
///     changed  12 | at least 15       same  people | people      same  died | were killed
///     changed  Monday | Tuesday       moved  police said | Police say
///
/// Words that stand for one another on the backbone (word_links.h) are the same, or changed where a
/// relation or their kind sets them against one another; off it they are moved. What is left over
/// between two anchors on both sides is changed, on one side only onlyA or onlyB.
///
/// Segments come in the order of a, what only b has behind what it follows in b; their spans do not
/// overlap on either side. Words without content that differ alone are in no segment. Swapping a
/// and b gives the same segments with the sides swapped: the work is done in an order of the two
/// texts' own.
class Collation {
 public:
  /// `most`: words of one side that are looked at.
  Collation(const Vocabulary& vocabulary, size_t most) : vocabulary_(vocabulary), most_(most) {}

  /// `pins` lie in the sentences of the sides, and apart from one another on each.
  std::vector<WordSegment> align(const CollationSide& a, const CollationSide& b,
                                 const std::vector<Pin>& pins);

  /// Pairs of words looked at so far, and whether a side was longer than `most`.
  int64_t pairs() const { return pairs_; }
  bool cut() const { return cut_; }

 private:
  const Vocabulary& vocabulary_;
  size_t most_;
  int64_t pairs_ = 0;
  bool cut_ = false;
};

}  // namespace muqabala
