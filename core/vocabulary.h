#pragma once

#include <vector>

#include "core/options.h"
#include "core/records.h"

/// What only the articles together can tell.
namespace muqabala {

/// Inverse document frequencies in 1/256 bits (256: one sentence in two has it), the span of days
/// that the articles fix, and which articles share their wording.
struct Vocabulary {
  struct Weight {
    Key key = 0;
    int32_t idf = 0;
  };
  std::vector<Weight> weights;  // sorted by key
  int32_t unseenIdf = 0;
  DateValue established;  // earliest to latest publication day, widened by a week back
  std::vector<std::vector<Copy>> copies;  // by article
  std::vector<bool>
      counted;  // by article: false when an earlier-digest article has the same wording

  /// Weight of a stem; that of a word seen once for one never seen.
  int32_t idf(Key key) const;
};

/// The key by which a token is compared and counted: its stem; 0 for
/// function words and punctuation.
Key contentKey(const Token& token);

/// Learns over all articles; the order in which they stand changes nothing. A text that stands
/// twice counts once.
Vocabulary learnVocabulary(const std::vector<const Analysis*>& analyses);

}  // namespace muqabala
