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

/// "0-1 2-0": the pairs of sentences that passages hold, of two texts.
std::string pairsOf(const std::vector<std::string>& texts) {
  const Report report = test::sessionOf(texts).compare("").value();
  std::string out;
  for (const Passage& p : report.passages) {
    for (const int32_t a : p.sentencesA) {
      for (const int32_t b : p.sentencesB) {
        out += (out.empty() ? "" : " ") + std::to_string(a) + "-" + std::to_string(b);
      }
    }
  }
  return out;
}

TEST(Passages, MeetAcrossLanguagesByMeaningsNamesAndValues) {
  EXPECT_EQ(
      pairsOf({"Nine people were killed when fire swept through the port of Beirut on Monday. "
               "The transport ministry says the blaze was set on purpose.",
               "وقالت وزارة النقل إن الحريق متعمد. وقتل تسعة أشخاص في حريق في مرفأ بيروت يوم "
               "الاثنين."}),
      "0-1 1-0");
}

TEST(Passages, MeetInOtherWordsForTheSame) {
  EXPECT_EQ(pairsOf({"Police arrested the suspect at the border. Farmers sold their wheat early.",
                     "Wheat was sold early by farmers. Officers detained a suspect near the "
                     "frontier."}),
            "0-1 1-0");
}

TEST(Passages, MeetWhereAFactBringsThemTogether) {
  const std::string far =
      "A long winter with snow on every road had kept the valley without news when, as a courier "
      "told the governor, an avalanche near the old mill killed 17 villagers";
  EXPECT_EQ(pairsOf({far + ".", "The avalanche killed 17 villagers, the rescue service said."}),
            "0-0");
}

TEST(Passages, OfTheSameThemeAloneDoNotMeet) {
  EXPECT_EQ(pairsOf({"The bridge over the river was built of stone by masons from the coast.",
                     "Anglers like the quiet river in spring, when its water is high and cold."}),
            "");
}

TEST(Passages, DoNotDependOnTheOrderOfArticles) {
  const std::string a =
      "Engineers reopened the mountain tunnel after repairs. The mayor thanked the volunteers.";
  const std::string b =
      "The mayor thanked volunteers. Repairs done, engineers reopened the tunnel.";
  const Report one = test::sessionOf({a, b}).compare("").value();
  const Report two = test::sessionOf({b, a}).compare("").value();
  ASSERT_EQ(one.passages.size(), two.passages.size());
  ASSERT_FALSE(one.passages.empty());
  int32_t scores = 0;
  for (const Passage& p : one.passages) scores += p.score;
  for (const Passage& p : two.passages) scores -= p.score;
  EXPECT_EQ(scores, 0);
}

TEST(Passages, AWireTextGivenTwiceWeighsItsWordsOnce) {
  const std::string wire =
      "Engineers reopened the mountain tunnel after three weeks of repairs on Monday morning. The "
      "mayor of the town thanked the volunteers who had cleared the road.";
  const std::string other =
      "After repairs the tunnel through the mountain was reopened by engineers. Snow is forecast.";
  const Report once = test::sessionOf({wire, other}).compare("").value();
  const Report twice = test::sessionOf({wire, wire, other}).compare("").value();
  ASSERT_EQ(once.passages.size(), 1U);
  const auto of = [&](const Report& r) { return r.passages.back().score; };
  EXPECT_EQ(of(once), of(twice));
}

}  // namespace
}  // namespace muqabala
