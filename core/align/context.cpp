#include "core/align/context.h"

#include <algorithm>

namespace muqabala {

namespace {

/// Tokens on either side of a key that are near it.
constexpr int32_t kReach = 12;

TokenRange neighbourhood(const Analysis& a, const Claim& claim) {
  const auto last = static_cast<int32_t>(a.sentences.size()) - 1;
  return {a.sentences[std::max(0, claim.sentence - 1)].tokens.begin,
          a.sentences[std::min(last, claim.sentence + 1)].tokens.end};
}

TokenRange surroundings(const Analysis& a, const Claim& claim) {
  const TokenRange sentence = a.sentences[claim.sentence].tokens;
  return {std::max(sentence.begin, claim.key.begin - kReach),
          std::min(sentence.end, claim.key.end + kReach)};
}

}  // namespace

int32_t overlap(const WordSet& a, const WordSet& b, const std::vector<int32_t>& weights) {
  int64_t common = 0;
  const WordId* x = a.begin;
  const WordId* y = b.begin;
  while (x != a.end && y != b.end) {
    const WordId left = *x;
    const WordId right = *y;
    if (left == right) common += weights[left];
    x += left <= right ? 1 : 0;
    y += right <= left ? 1 : 0;
  }
  const int64_t total = a.total + b.total;
  return total == 0 ? 0 : static_cast<int32_t>(common * 2000 / total);
}

Contexts::Held Contexts::hold(const Analysis& a, const std::vector<WordId>& words, TokenRange range,
                              TokenRange without, const Vocabulary& vocabulary) {
  Held held{words_.size(), 0, 0};
  for (int32_t t = range.begin; t < range.end; ++t) {
    const bool figure = a.tokens[t].kind == TokenKind::number;
    if (words[t] != kNone && !figure && !without.contains(t)) words_.push_back(words[t]);
  }
  const auto first = words_.begin() + static_cast<std::ptrdiff_t>(held.begin);
  std::sort(first, words_.end());
  words_.erase(std::unique(first, words_.end()), words_.end());
  held.end = words_.size();
  for (size_t i = held.begin; i < held.end; ++i) held.total += vocabulary.weights[words_[i]];
  return held;
}

Contexts::Contexts(const std::vector<const Analysis*>& analyses, const std::vector<Claim>& claims,
                   const Vocabulary& vocabulary) {
  for (size_t i = 0; i < claims.size(); ++i) {
    const Claim& c = claims[i];
    const Analysis& a = *analyses[c.article];
    const std::vector<WordId>& words = vocabulary.words[c.article];
    // Claims stand in text order: a sentence's claims follow one another.
    const bool sameSentence =
        i > 0 && claims[i - 1].article == c.article && claims[i - 1].sentence == c.sentence;
    if (!sameSentence) wide_.push_back(hold(a, words, neighbourhood(a, c), {}, vocabulary));
    wideOf_.push_back(static_cast<int32_t>(wide_.size()) - 1);
    near_.push_back(hold(a, words, surroundings(a, c), c.key, vocabulary));
  }
}

}  // namespace muqabala
