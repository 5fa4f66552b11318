#pragma once

#include <vector>

#include "core/claims/claims.h"
#include "core/vocabulary.h"

namespace muqabala {

/// Words of content in ascending order, each once, and what they weigh together. The words are
/// somebody else's.
struct WordSet {
  const WordId* begin = nullptr;
  const WordId* end = nullptr;
  int64_t total = 0;
};

/// Idf-weighted Dice overlap in thousandths: 0 nothing shared, 1000 the same words. `weights`: by
/// word.
int32_t overlap(const WordSet& a, const WordSet& b, const std::vector<int32_t>& weights);

/// The words that claims stand among, weighed once and compared often. Figures carry no context:
/// two claims of one value would else always be in good company.
class Contexts {
 public:
  Contexts(const std::vector<const Analysis*>& analyses, const std::vector<Claim>& claims,
           const Vocabulary& vocabulary);

  /// The sentence of a claim and its neighbours.
  WordSet wide(int32_t claim) const { return setOf(wide_[wideOf_[claim]]); }
  /// The words around the key, inside its sentence, without those of the key.
  WordSet near(int32_t claim) const { return setOf(near_[claim]); }

 private:
  struct Held {
    size_t begin = 0;
    size_t end = 0;
    int64_t total = 0;
  };
  Held hold(const Analysis& analysis, const std::vector<WordId>& words, TokenRange range,
            TokenRange without, const Vocabulary& vocabulary);
  WordSet setOf(const Held& held) const {
    return {words_.data() + held.begin, words_.data() + held.end, held.total};
  }

  std::vector<WordId> words_;  // of all sets, one behind the other
  std::vector<Held> wide_;
  std::vector<int32_t> wideOf_;
  std::vector<Held> near_;
};

}  // namespace muqabala
