#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/align/opposed.h"
#include "tests/core/support.h"

namespace muqabala::test {

using OppositionFinder = std::function<void(const Wordings&, std::vector<Opposed>&)>;

/// What a finder of oppositions says of texts: "how: its words / its words; ...". A text may begin
/// with its day: "[2024-05-10] ...".
inline std::string oppositionsOf(const std::vector<std::string>& texts,
                                 const OppositionFinder& find) {
  std::vector<Analysis> held;
  for (const std::string& text : texts) held.push_back(analyse(article("a", text), {}));
  std::vector<const Analysis*> analyses;
  for (const Analysis& a : held) analyses.push_back(&a);
  const auto words = [&](int32_t place, TokenRange range) {
    const Span s = spanOf(held[place], range);
    return toUtf8(std::u16string_view(held[place].article.text).substr(s.start, s.length()));
  };
  constexpr const char* kHow[] = {"none", "polarity", "terms", "direction", "name"};
  std::vector<Opposed> found;
  const Vocabulary vocabulary = learnVocabulary(analyses);
  const SharedWords shared = sharedWordsOf(analyses, vocabulary, {});
  find(wordingsOf(analyses, vocabulary, shared), found);
  std::string out;
  for (const Opposed& o : found) {
    out += (out.empty() ? "" : "; ") + std::string(kHow[static_cast<int>(o.how)]) + ": " +
           words(o.articleA, o.a.key) + " / " + words(o.articleB, o.b.key);
  }
  return out;
}

/// One row of a table: two texts and what is found between them.
struct Opposing {
  const char* a;
  const char* b;
  const char* found;
};

}  // namespace muqabala::test
