#pragma once

#include "core/options.h"
#include "core/records.h"
#include "core/vocabulary.h"

namespace muqabala {

struct PassageAlignment {
  std::vector<Passage> passages;    // by article a, article b, first sentence of a, of b
  std::vector<SentenceRef> unique;  // body sentences that no passage holds, by article, sentence
  std::vector<Limit> limits;
};

/// Sentences of different articles that tell the same: idf-weighted Dice overlap of content words,
/// candidates from an inverted index over words that are not too common, the best two partners of
/// each sentence in each other article when both think so; partners that stand side by side make
/// one passage. Any order, many to many; no partner is an outcome (`unique`).
PassageAlignment alignPassages(const std::vector<const Analysis*>& analyses,
                               const Vocabulary& vocabulary, const Options& options);

}  // namespace muqabala
