#pragma once

#include <utility>
#include <vector>

#include "core/claims/claims.h"
#include "core/vocabulary.h"

namespace muqabala {

/// Content words with their weights (Vocabulary::idf), sorted by key, each once.
struct WeightedKeys {
  std::vector<std::pair<Key, int32_t>> keys;
  int64_t total = 0;
};

/// Idf-weighted Dice overlap in thousandths: 0 nothing shared, 1000 the same words.
int32_t overlap(const WeightedKeys& a, const WeightedKeys& b);

/// The words that claims stand among, weighed once and compared often. Figures carry no context:
/// two claims of one value would else always be in good company.
class Contexts {
 public:
  Contexts(const std::vector<const Analysis*>& analyses, const std::vector<Claim>& claims,
           const Vocabulary& vocabulary);

  /// The sentence of a claim and its neighbours.
  const WeightedKeys& wide(int32_t claim) const { return wide_[wideOf_[claim]]; }
  /// The words around the key, inside its sentence, without those of the key.
  const WeightedKeys& near(int32_t claim) const { return near_[claim]; }

 private:
  std::vector<WeightedKeys> wide_;
  std::vector<int32_t> wideOf_;
  std::vector<WeightedKeys> near_;
};

}  // namespace muqabala
