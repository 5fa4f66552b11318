#pragma once

#include <vector>

#include "core/claims/counted.h"
#include "core/claims/number.h"

namespace muqabala {

/// What tells whether a number of one sentence counts something. A view of the reader's own state:
/// `claims` holds those of the article so far, from index `first` on those of the sentence.
///
///     "550 surrendered"          a count: something happened to 550
///     "65, not 66"               66 is a count because it goes on with one
///     "in 2014", "ATR 72", "one of them", "page 5"    no counts
struct CountEvidence {
  const ClaimContext& context;
  TokenRange range;
  const std::vector<Claim>& claims;
  size_t first;

  /// `after`, `before`, `article`: what countedAfter, countedBefore and countedBeforeArticle found.
  bool isCount(const NumberMatch& match, const Counted& after, const Counted& before,
               const Counted& article) const;
  bool isPerson(ConceptId concept_) const;
  /// Behind initials that are no known name: "ATR 72-500", "EP 3704".
  bool isModel(const NumberMatch& match) const;
  /// Whether a verb of growth or nothing much stands between the counting noun and the figure.
  bool reaches(const Counted& before, const NumberMatch& match) const;
  /// Whether the sentence has a claim before this one that counts or measures something.
  bool afterCounts() const;

 private:
  bool isZero(const NumberMatch& match) const;
  bool isOne(const NumberMatch& match, const Counted& after) const;
  bool inYearPlace(const NumberMatch& match) const;
  bool hasEvidence(const NumberMatch& match) const;
  bool isAmong(int32_t token) const;
  bool follows(const NumberMatch& match) const;
};

}  // namespace muqabala
