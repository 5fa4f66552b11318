#include "core/align/context.h"

#include <gtest/gtest.h>

#include "tests/core/aligned.h"

namespace muqabala {
namespace {

TEST(Overlap, IsWeightedDiceInThousandths) {
  const WeightedKeys a{{{1, 100}, {2, 300}}, 400};
  const WeightedKeys b{{{2, 300}, {3, 100}}, 400};
  EXPECT_EQ(overlap(a, a), 1000);
  EXPECT_EQ(overlap(a, b), 750);
  EXPECT_EQ(overlap(b, a), 750);
  EXPECT_EQ(overlap(a, {}), 0);
  EXPECT_EQ(overlap({}, {}), 0);
}

TEST(Contexts, NearLeavesOutTheKeyAndEveryFigure) {
  const test::Aligned texts({"The flood killed 12 people in the valley."});
  const int32_t claim = texts.find(0, "12 people");
  ASSERT_NE(claim, kNone);
  const Analysis& a = texts.held[0];
  const auto has = [&](const WeightedKeys& keys, const char* word) {
    const auto at = static_cast<int32_t>(a.article.text.find(toUtf16(word)));
    for (const Token& t : a.tokens) {
      if (t.span.start != at) continue;
      return std::any_of(keys.keys.begin(), keys.keys.end(),
                         [&](const auto& k) { return k.first == contentKey(t); });
    }
    return false;
  };
  const WeightedKeys& near = texts.contexts->near(claim);
  EXPECT_TRUE(has(near, "flood"));
  EXPECT_TRUE(has(near, "valley"));
  EXPECT_FALSE(has(near, "people"));
  EXPECT_FALSE(has(near, "12"));
  EXPECT_TRUE(has(texts.contexts->wide(claim), "people"));
}

TEST(Contexts, WideReachesTheNeighbourSentencesAndNoFurther) {
  const test::Aligned texts({"Snow fell. Wind blew. The flood killed 12 people. Trees broke."});
  const int32_t claim = texts.find(0, "12 people");
  ASSERT_NE(claim, kNone);
  const std::vector<Token>& tokens = texts.held[0].tokens;
  const auto& keys = texts.contexts->wide(claim).keys;
  const auto has = [&](size_t token) {
    return std::any_of(keys.begin(), keys.end(),
                       [&](const auto& k) { return k.first == contentKey(tokens[token]); });
  };
  EXPECT_FALSE(has(0)) << "Snow";
  EXPECT_TRUE(has(3)) << "Wind";
}

}  // namespace
}  // namespace muqabala
