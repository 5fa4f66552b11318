#pragma once

#include <compare>
#include <vector>

#include "core/options.h"
#include "core/records.h"
#include "core/vocabulary.h"

namespace muqabala {

/// The same few words in two articles, in alike company: what both say of one thing where no figure
/// says it. Alike is by the idf-weighted Dice overlap of the words around.
///
///     "… the ferry hit a sunken barge outside the old harbour …"
///     "… had run into a sunken barge just outside the harbour …"
///     → "sunken barge outside" ~ "sunken barge just outside"
struct PhrasePair {
  int32_t articleA = 0;  // < articleB, indices of the analyses
  TokenRange a;
  int32_t articleB = 0;
  TokenRange b;

  auto operator<=>(const PhrasePair&) const = default;
};

/// Runs of shared content words, two to four of them with little between, of which one at least is
/// no theme of the texts: it stands about once in each article that has it. The more often it
/// stands, the more alike the company must be. Ordered by article a, article b, a, b; no two with
/// the same ranges. Candidates come from an inverted index; words in more places than
/// `Options::maxPostings` start no run. `analyses` are ordered by digest; of a text that stands
/// twice each phrase meets itself, and it counts once.
std::vector<PhrasePair> sharedPhrases(const std::vector<const Analysis*>& analyses,
                                      const Vocabulary& vocabulary, const Options& options);

}  // namespace muqabala
