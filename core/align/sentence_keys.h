#pragma once

#include <vector>

#include "core/claims/claims.h"
#include "core/vocabulary.h"

namespace muqabala {

/// What one sentence tells, as keys to be shared with others, in no order; one that is told twice
/// may stand twice.
///
///     "Two soldiers died in Damascus on Monday."
///     meanings   [2] [soldier] [die] [Damascus] [that Monday], equal in every language
struct SentenceKeys {
  int32_t article = 0;
  int32_t sentence = 0;
  std::vector<Key> meanings;
};

/// The keys of the sentences that tell something, by article and sentence. In `meanings` a figure
/// stands for its value, a known name for its entity, a word or phrase of a concept for that
/// concept, any other word of content for its stem. `claims`: of all the articles.
std::vector<SentenceKeys> sentenceKeysOf(const std::vector<const Analysis*>& analyses,
                                         const std::vector<Claim>& claims);

}  // namespace muqabala
