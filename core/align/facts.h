#pragma once

#include <utility>
#include <vector>

#include "core/algebra.h"
#include "core/align/frames.h"
#include "core/options.h"

namespace muqabala {

/// Two claims that may be about the same thing. `rivals`: figures of the same kind in either
/// article that fit the frame as well; confidence falls with them. `course`: as course() in
/// tally.h, 0 where the frames do not meet. `elsewhere`: either article tells the other's value
/// too; `old`: and tells it as what this one grew to. `rivalling`: the frames are those of two
/// values of one thing; what only stands in one fact through others is not set against one another.
struct Pair {
  int32_t a = 0;  // a < b, indices into Collection::claims
  int32_t b = 0;
  FrameMatch frames;
  ValueFit fit;
  int32_t rivals = 0;
  int course = 0;
  Opposition opposition = Opposition::none;
  bool elsewhere = false;
  bool old = false;
  bool rivalling = false;
};

/// Two claims (a < b) that are one thing by their words: phrases in alike company, or the two sides
/// of an opposition.
struct Told {
  int32_t a = 0;
  int32_t b = 0;
  Opposition opposition = Opposition::none;
};

/// Facts: groups of claims about the same thing, each sorted, no claim in two; `pairs` holds every
/// pair that was looked at, ordered by (a, b), and `partners` the b of each. Those of claim a are
/// [starts[a], starts[a + 1]).
struct Alignment {
  std::vector<std::vector<int32_t>> groups;
  std::vector<Pair> pairs;
  std::vector<int32_t> partners;
  std::vector<int32_t> starts;  // size claims + 1
  std::vector<Limit> limits;

  /// nullptr when the two were never laid side by side.
  const Pair* find(int32_t a, int32_t b) const;
};

/// Stage 5. Candidates come from an inverted index over counted thing, event and value, never from
/// all pairs. Equal values of a comparable thing link at once; different values link only mutual
/// best partners whose frames meet in what is counted and in the event; a link whose groups hold
/// too many pairs in conflict is refused. Claims must be in canonical order, so that the order of
/// articles changes nothing.
///
/// `told`: descriptions whose words are the same in alike company link where nothing speaks against
/// it, one description an article; the sides of an opposition always.
Alignment alignFacts(const Collection& all, const std::vector<Told>& told, const Options& options);

}  // namespace muqabala
