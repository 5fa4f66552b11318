#include "core/vocabulary.h"

#include <gtest/gtest.h>

#include "core/fixed_point.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

Vocabulary learned(const Session& session) {
  std::vector<const Analysis*> analyses;
  for (const auto& a : session.analyses()) analyses.push_back(a.get());
  return learnVocabulary(analyses);
}

TEST(FixedPoint, Log2IsRoundedDownInUnitsOf256) {
  EXPECT_EQ(log2Fixed(1), 0);
  EXPECT_EQ(log2Fixed(2), 256);
  EXPECT_EQ(log2Fixed(3), 405);
  EXPECT_EQ(log2Fixed(1024), 2560);
}

TEST(Vocabulary, ARareWordWeighsMoreThanACommonOne) {
  const Session session = test::sessionOf(
      {"The river rose. The river fell. The river froze over.", "The river carried a piano away."});
  const Vocabulary v = learned(session);
  const Analysis& b = *session.analyses()[1];
  const Key river = contentKey(b.tokens[1]);
  const Key piano = contentKey(b.tokens[4]);
  EXPECT_LT(v.idf(river), v.idf(piano));
}

TEST(Vocabulary, AWireTextGivenTwiceCountsOnce) {
  const std::string wire =
      "The minister resigned on Monday after the court ruled against the new law on water.";
  const Session session =
      test::sessionOf({wire, wire, "Farmers welcomed the ruling of the court."});
  const Vocabulary v = learned(session);
  EXPECT_EQ(v.counted[0] + v.counted[1], 1);
  EXPECT_TRUE(v.counted[2]);
  ASSERT_EQ(v.copies[0].size(), 1u);
  EXPECT_EQ(v.copies[0][0].share, 100);
}

}  // namespace
}  // namespace muqabala
