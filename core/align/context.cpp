#include "core/align/context.h"

#include <algorithm>

namespace muqabala {

namespace {

/// Tokens on either side of a key that are near it.
constexpr int32_t kReach = 12;

WeightedKeys weigh(const Analysis& a, TokenRange range, TokenRange without,
                   const Vocabulary& vocabulary) {
  WeightedKeys out;
  for (int32_t t = range.begin; t < range.end; ++t) {
    const Key key = a.tokens[t].kind == TokenKind::number ? 0 : contentKey(a.tokens[t]);
    if (key != 0 && !without.contains(t)) out.keys.emplace_back(key, 0);
  }
  std::sort(out.keys.begin(), out.keys.end());
  out.keys.erase(std::unique(out.keys.begin(), out.keys.end()), out.keys.end());
  for (auto& [key, weight] : out.keys) {
    weight = vocabulary.idf(key);
    out.total += weight;
  }
  return out;
}

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

int32_t overlap(const WeightedKeys& a, const WeightedKeys& b) {
  int64_t common = 0;
  auto x = a.keys.begin();
  auto y = b.keys.begin();
  while (x != a.keys.end() && y != b.keys.end()) {
    if (x->first == y->first) common += x->second;
    const bool stepBoth = x->first == y->first;
    if (stepBoth || x->first < y->first) {
      ++x;
      if (stepBoth) ++y;
    } else {
      ++y;
    }
  }
  const int64_t total = a.total + b.total;
  return total == 0 ? 0 : static_cast<int32_t>(common * 2000 / total);
}

Contexts::Contexts(const std::vector<const Analysis*>& analyses, const std::vector<Claim>& claims,
                   const Vocabulary& vocabulary) {
  for (size_t i = 0; i < claims.size(); ++i) {
    const Claim& c = claims[i];
    const Analysis& a = *analyses[c.article];
    // Claims stand in text order: a sentence's claims follow one another.
    const bool sameSentence =
        i > 0 && claims[i - 1].article == c.article && claims[i - 1].sentence == c.sentence;
    if (!sameSentence) wide_.push_back(weigh(a, neighbourhood(a, c), {}, vocabulary));
    wideOf_.push_back(static_cast<int32_t>(wide_.size()) - 1);
    near_.push_back(weigh(a, surroundings(a, c), c.key, vocabulary));
  }
}

}  // namespace muqabala
