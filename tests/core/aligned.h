#pragma once

#include <memory>

#include "core/align/candidates.h"
#include "core/align/facts.h"
#include "tests/core/support.h"

namespace muqabala::test {

/// Articles up to alignment, for tests of what lies between claims and judging. The articles stand
/// as given, not in canonical order: no test here depends on it.
struct Aligned {
  std::vector<Analysis> held;
  std::vector<const Analysis*> analyses;
  Vocabulary vocabulary;
  std::vector<Claim> claims;
  std::unique_ptr<Contexts> contexts;
  std::vector<Tally> tallies;
  std::unique_ptr<Collection> all;

  explicit Aligned(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) held.push_back(analyse(article("a", text), {}));
    for (const Analysis& a : held) analyses.push_back(&a);
    vocabulary = learnVocabulary(analyses);
    for (size_t i = 0; i < held.size(); ++i) take(static_cast<int32_t>(i));
    contexts = std::make_unique<Contexts>(analyses, claims, vocabulary);
    tallies = talliesOf(analyses, claims, Lexicon::instance());
    all.reset(
        new Collection{analyses, claims, vocabulary, Lexicon::instance(), *contexts, tallies});
  }
  Aligned(const Aligned&) = delete;
  Aligned& operator=(const Aligned&) = delete;

  /// The first claim of this article whose key reads so, kNone when there is none.
  int32_t find(int32_t article, std::string_view key) const {
    for (size_t i = 0; i < claims.size(); ++i) {
      if (claims[i].article == article && keyOf(static_cast<int32_t>(i)) == key) {
        return static_cast<int32_t>(i);
      }
    }
    return kNone;
  }

  std::string keyOf(int32_t claim) const {
    const Claim& c = claims[claim];
    const Span s = spanOf(*analyses[c.article], c.key);
    return toUtf8(
        std::u16string_view(analyses[c.article]->article.text).substr(s.start, s.length()));
  }

  /// The groups of the alignment as keys: "12 people = Twelve people; ...".
  std::string groups() const {
    std::string out;
    for (const std::vector<int32_t>& group : alignFacts(*all, {}, {}).groups) {
      std::string one;
      for (int32_t c : group) one += (one.empty() ? "" : " = ") + keyOf(c);
      out += (out.empty() ? "" : "; ") + one;
    }
    return out;
  }

 private:
  void take(int32_t place) {
    const auto offset = static_cast<int32_t>(claims.size());
    const ClaimContext context{held[place], Lexicon::instance(), place, vocabulary.established};
    for (Claim& claim : extractClaims(context, {})) {
      if (claim.denies != kNone) claim.denies += offset;
      if (claim.within != kNone) claim.within += offset;
      claims.push_back(std::move(claim));
    }
  }
};

}  // namespace muqabala::test
