#include "core/align/passages.h"

#include <gtest/gtest.h>

#include "tests/core/support.h"

namespace muqabala {
namespace {

TEST(Passages, PairSentencesThatTellTheSameInAnyOrder) {
  const Session session = test::sessionOf(
      {"Engineers reopened the mountain tunnel after three weeks of repairs. The mayor of the town "
       "thanked the volunteers who had cleared the road. Ticket prices remain unchanged.",
       "The mayor thanked volunteers who cleared the road to the town. After repairs of three "
       "weeks "
       "engineers reopened the tunnel through the mountain. Snow is forecast for tonight."});
  const Report report = session.compare("").value();
  ASSERT_EQ(report.passages.size(), 2u);
  EXPECT_EQ(report.passages[0].sentencesA, std::vector<int32_t>{0});
  EXPECT_EQ(report.passages[0].sentencesB, std::vector<int32_t>{1});
  EXPECT_EQ(report.passages[1].sentencesA, std::vector<int32_t>{1});
  EXPECT_EQ(report.passages[1].sentencesB, std::vector<int32_t>{0});
}

TEST(Passages, SentencesWithoutAPartnerAreUnique) {
  const Session session = test::sessionOf(
      {"Engineers reopened the mountain tunnel after three weeks of repairs. Ticket prices remain "
       "unchanged for commuters.",
       "After repairs of three weeks engineers reopened the tunnel through the mountain."});
  const Report report = session.compare("").value();
  ASSERT_EQ(report.unique.size(), 1u);
  EXPECT_EQ(report.unique[0].article, 0);
  EXPECT_EQ(report.unique[0].sentence, 1);
}

}  // namespace
}  // namespace muqabala
