#pragma once

#include <cstdint>

namespace muqabala {

/// Every threshold and budget of the engine. Unless said otherwise an option is the same in the
/// JSON input under `options` with the same spelling. Values outside the range are clamped.
struct Options {
  /// Put each article's text into the report. Default false.
  bool includeText = false;
  /// Lay the words of every passage, and of the two sentences of every relation, side by side:
  /// `words` in the report. Costs nothing when false. Default false.
  bool words = false;
  /// Relations of a lower confidence are not reported. 0 to 1, default 0.5.
  double confidenceFloor = 0.5;

  /// Articles in one comparison. 1 to 10000; more is an error "too-large".
  int32_t maxArticles = 1000;
  /// UTF-16 code units of one article; more is an error "too-large".
  int32_t maxArticleLength = 8 * 1024 * 1024;
  /// Tokens of one sentence; a longer one is cut into pieces of this size. 50 to 10000.
  int32_t maxSentenceTokens = 600;
  /// Claims taken from one article, in text order; what lies beyond is in `limits`. 10 to 100000.
  int32_t maxClaimsPerArticle = 4000;
  /// Claims of one bucket (same kind and concept) that are compared with one another. 10 to 5000.
  int32_t maxClaimsPerBucket = 400;
  /// Candidate pairs that fact building looks at. 1000 to 10000000.
  int32_t maxCandidatePairs = 400000;
  /// Relations of one fact; beyond, it holds one pair for each two versions. 10 to 10000.
  int32_t maxRelationsPerFact = 400;
  /// Postings of one key in the sentence index; a more common key proposes no candidate. 2 to 1000.
  int32_t maxPostings = 40;
  /// Passages reported for one comparison. 100 to 1000000.
  int32_t maxPassages = 20000;
  /// Words of one side that are laid side by side with `words`; the rest is left out. 20 to 2000.
  int32_t maxAlignedWords = 300;
  /// Pairs of words looked at for `words` in one comparison; relations and passages beyond have
  /// none. 10000 to 1000000000.
  int32_t maxWordPairs = 50000000;
};

}  // namespace muqabala
