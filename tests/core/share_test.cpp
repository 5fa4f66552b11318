#include "core/align/share.h"

#include <gtest/gtest.h>

#include "tests/core/aligned.h"

/// What a figure's own words say of the whole that it belongs to.
namespace muqabala {
namespace {

Tally tallyOf(const test::Aligned& aligned, const char* key) {
  for (size_t i = 0; i < aligned.claims.size(); ++i) {
    if (aligned.keyOf(static_cast<int32_t>(i)) == key) return aligned.tallies[i];
  }
  ADD_FAILURE() << "no claim " << key;
  return {};
}

TEST(Shares, OfTheDeadAreSomeOfThem) {
  const struct {
    const char* text;
    const char* key;
    bool ofThose;
  } rows[] = {
      {"Five of the dead were sisters.", "Five of the dead", true},
      {"The crash left five dead.", "five dead", false},
      {"The crash killed five pilots.", "five pilots", false},
  };
  for (const auto& row : rows) {
    const test::Aligned aligned({row.text});
    EXPECT_EQ(tallyOf(aligned, row.key).ofThose, row.ofThose) << row.text;
  }
}

TEST(Shares, CountFromTheDayThatTheyName) {
  const test::Aligned aligned(
      {"The clashes killed 18 people since 4 May 2020. On 6 May 2020 they killed 3 men."});
  EXPECT_TRUE(tallyOf(aligned, "18 people").hasSince);
  EXPECT_FALSE(tallyOf(aligned, "3 men").hasSince);
}

TEST(Shares, AgesOfChildrenAreTheChildsWhereOneIsGiven) {
  const test::Aligned one({"A 3-year-old boy fell.", "The 4-year-old boy fell into the moat."});
  EXPECT_NE(tallyOf(one, "3-year-old").bearer, 0U);
  EXPECT_EQ(tallyOf(one, "3-year-old").bearer, tallyOf(one, "4-year-old").bearer);
  const test::Aligned two({"A 3-year-old boy and a 5-year-old girl fell."});
  EXPECT_EQ(tallyOf(two, "3-year-old").bearer, 0U);
}

TEST(Shares, NoMeasureRuns) {
  const test::Aligned aligned({"A boy was killed in a well 40 metres deep."});
  EXPECT_FALSE(tallyOf(aligned, "40 metres deep").runs);
}

}  // namespace
}  // namespace muqabala
