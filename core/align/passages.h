#pragma once

#include "core/align/shared_keys.h"
#include "core/claims/claims.h"
#include "core/options.h"
#include "core/records.h"
#include "core/vocabulary.h"

namespace muqabala {

struct PassageAlignment {
  std::vector<Passage> passages;    // by article a, article b, first sentence of a, of b
  std::vector<SentenceRef> unique;  // body sentences that no passage holds, by article, sentence
  std::vector<Limit> limits;
};

/// Two sentences of different articles that something else has brought together: two claims of one
/// fact, or the same phrase in alike company. In any order, the same pair as often as it comes.
struct SentenceTie {
  SentenceRef a;
  SentenceRef b;
  bool byFact = false;  // else by a phrase
};

/// Sentences of different articles that tell the same, titles and headings too. A pair is weighed
/// by the idf-weighted Dice overlap of its words and of its meanings (sentence_keys.h), half each,
/// of its meanings alone across languages; a tie adds to that. Candidates come from an inverted
/// index over keys that are not too common; a sentence keeps its best few partners in each other
/// article, where both think so; partners that stand side by side make one passage. Any order, many
/// to many; no partner is an outcome (`unique`). `claims`: of all the articles, by article.
PassageAlignment alignPassages(const std::vector<const Analysis*>& analyses,
                               const std::vector<Claim>& claims,
                               const std::vector<SentenceTie>& ties, const Vocabulary& vocabulary,
                               const SharedWords& shared, const Options& options);

}  // namespace muqabala
