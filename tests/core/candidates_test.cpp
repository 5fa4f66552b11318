#include "core/align/candidates.h"

#include <gtest/gtest.h>

#include "tests/core/aligned.h"

namespace muqabala {
namespace {

using test::Aligned;

bool meet(const Aligned& texts, const char* a, const char* b) {
  std::vector<Limit> limits;
  const auto pairs = candidatePairs(*texts.all, {}, limits);
  const std::pair<int32_t, int32_t> wanted{texts.find(0, a), texts.find(1, b)};
  EXPECT_NE(wanted.first, kNone) << a;
  EXPECT_NE(wanted.second, kNone) << b;
  return std::find(pairs.begin(), pairs.end(), wanted) != pairs.end();
}

TEST(Candidates, ShareAHeadAConceptOrAnEvent) {
  EXPECT_TRUE(meet(Aligned({"The storm damaged 14 kiosks.", "The storm damaged 19 kiosks."}),
                   "14 kiosks", "19 kiosks"));
  EXPECT_TRUE(meet(Aligned({"The jail held 40 inmates.", "The jail held 90 prisoners."}),
                   "40 inmates", "90 prisoners"));
  EXPECT_TRUE(meet(Aligned({"The flood killed 40 people.", "The flood killed 90 people."}),
                   "40 people", "90 people"));
}

TEST(Candidates, OfOtherThingsAndUnitsNeverMeet) {
  EXPECT_FALSE(meet(Aligned({"The town has 40 bridges.", "The town has 90 doctors."}), "40 bridges",
                    "90 doctors"));
  EXPECT_FALSE(meet(Aligned({"The road is 40 metres long.", "The town has 40 bridges."}),
                    "40 metres long", "40 bridges"));
}

TEST(Candidates, AreSortedAndEachOnce) {
  const Aligned texts({"The flood killed 40 people and hurt 60 people.",
                       "The flood killed 40 people and hurt 90 people.",
                       "The flood killed 12 people."});
  std::vector<Limit> limits;
  const auto pairs = candidatePairs(*texts.all, {}, limits);
  ASSERT_FALSE(pairs.empty());
  for (size_t i = 0; i < pairs.size(); ++i) {
    EXPECT_LT(pairs[i].first, pairs[i].second);
    if (i > 0) EXPECT_LT(pairs[i - 1], pairs[i]);
  }
  EXPECT_TRUE(limits.empty());
}

TEST(Candidates, BeyondABudgetAreLeftOutAndSaid) {
  const Aligned texts({"The flood killed 40 people and hurt 60 people.",
                       "The flood killed 41 people and hurt 61 people."});
  std::vector<Limit> limits;
  Options few;
  few.maxCandidatePairs = 1;
  EXPECT_EQ(candidatePairs(*texts.all, few, limits).size(), 1u);
  ASSERT_EQ(limits.size(), 1u);
  EXPECT_EQ(limits[0].code, "max-candidate-pairs");
  EXPECT_EQ(limits[0].value, 1);
  limits.clear();
  Options narrow;
  narrow.maxClaimsPerBucket = 1;
  EXPECT_TRUE(candidatePairs(*texts.all, narrow, limits).empty());
  ASSERT_EQ(limits.size(), 1u);
  EXPECT_EQ(limits[0].code, "max-claims-per-bucket");
}

TEST(Candidates, OfEventsDifferInPolarity) {
  EXPECT_FALSE(meet(Aligned({"The army freed the hostages.", "The army freed the hostages."}),
                    "freed the hostages", "freed the hostages"));
}

}  // namespace
}  // namespace muqabala
