#include "core/align/context.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/core/aligned.h"

namespace muqabala {
namespace {

TEST(Overlap, IsWeightedDiceInThousandths) {
  const std::vector<int32_t> weights = {100, 300, 100};
  const std::vector<WordId> words = {0, 1, 2};
  const WordSet a{words.data(), words.data() + 2, 400};
  const WordSet b{words.data() + 1, words.data() + 3, 400};
  EXPECT_EQ(overlap(a, a, weights), 1000);
  EXPECT_EQ(overlap(a, b, weights), 750);
  EXPECT_EQ(overlap(b, a, weights), 750);
  EXPECT_EQ(overlap(a, {}, weights), 0);
  EXPECT_EQ(overlap({}, {}, weights), 0);
}

/// Whether a set of words of the first article has the word of a token.
bool has(const test::Aligned& texts, const WordSet& set, size_t token) {
  return std::find(set.begin, set.end, texts.vocabulary.words[0][token]) != set.end;
}

TEST(Contexts, NearLeavesOutTheKeyAndEveryFigure) {
  const test::Aligned texts({"The flood killed 12 people in the valley."});
  const int32_t claim = texts.find(0, "12 people");
  ASSERT_NE(claim, kNone);
  const Analysis& a = texts.held[0];
  const auto stands = [&](const WordSet& set, const char* word) {
    const auto at = static_cast<int32_t>(a.article.text.find(toUtf16(word)));
    for (size_t t = 0; t < a.tokens.size(); ++t) {
      if (a.tokens[t].span.start == at) return has(texts, set, t);
    }
    return false;
  };
  const WordSet near = texts.contexts->near(claim);
  EXPECT_TRUE(stands(near, "flood"));
  EXPECT_TRUE(stands(near, "valley"));
  EXPECT_FALSE(stands(near, "people"));
  EXPECT_FALSE(stands(near, "12"));
  EXPECT_TRUE(stands(texts.contexts->wide(claim), "people"));
}

TEST(Contexts, WideReachesTheNeighbourSentencesAndNoFurther) {
  const test::Aligned texts({"Snow fell. Wind blew. The flood killed 12 people. Trees broke."});
  const int32_t claim = texts.find(0, "12 people");
  ASSERT_NE(claim, kNone);
  EXPECT_FALSE(has(texts, texts.contexts->wide(claim), 0)) << "Snow";
  EXPECT_TRUE(has(texts, texts.contexts->wide(claim), 3)) << "Wind";
}

}  // namespace
}  // namespace muqabala
