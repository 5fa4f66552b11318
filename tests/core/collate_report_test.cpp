#include "core/align/collate_report.h"

#include <gtest/gtest.h>

#include "tests/core/support.h"

namespace muqabala {
namespace {

Report compared(const Session& session, Options options) {
  options.words = true;
  return session.compare("", options).value();
}

std::string text(const Session& session, int32_t article, Span s) {
  return toUtf8(
      std::u16string_view(session.analyses()[article]->article.text).substr(s.start, s.length()));
}

/// The decisive segments of the first relation, the words of the first text first: "12 | 15; ...".
std::string decisive(const std::vector<std::string>& texts) {
  const Session session = test::sessionOf(texts);
  const Report report = compared(session, {});
  if (report.facts.empty()) return "no fact";
  const Judgement& j = report.facts[0].relations[0];
  std::string out;
  for (const WordSegment& s : j.words) {
    if (!s.decisive) continue;
    const int32_t articleA = report.claims[j.a].article;
    const std::string a = text(session, articleA, s.a);
    const std::string b = text(session, report.claims[j.b].article, s.b);
    out += (out.empty() ? "" : "; ") + (articleA == 0 ? a + " | " + b : b + " | " + a);
  }
  return out;
}

TEST(CollateReport, MarksTheTwoValuesOfARelation) {
  EXPECT_EQ(decisive({"The explosion in the harbour killed 12 people on Monday.",
                      "The explosion in the harbour killed 15 people on Monday."}),
            "12 | 15");
  EXPECT_EQ(decisive({"قتل 12 شخصا في انفجار الميناء يوم الاثنين.",
                      "قتل 15 شخصا في انفجار الميناء يوم الاثنين."}),
            "12 | 15");
}

const std::vector<std::string> kTwoTellings = {
    "Engineers reopened the mountain tunnel after three weeks of repairs. The mayor of the town "
    "thanked the volunteers who had cleared the road.",
    "The mayor thanked volunteers who cleared the road to the town. After repairs of three weeks "
    "engineers reopened the tunnel through the mountain."};

TEST(CollateReport, GivesEveryPassageItsWords) {
  const Report report = compared(test::sessionOf(kTwoTellings), {});
  ASSERT_FALSE(report.passages.empty());
  for (const Passage& p : report.passages) EXPECT_FALSE(p.words.empty());
  EXPECT_TRUE(report.limits.empty());
}

TEST(CollateReport, DoesNothingUnlessAsked) {
  const Report report = test::sessionOf(kTwoTellings).compare("").value();
  ASSERT_FALSE(report.passages.empty());
  for (const Passage& p : report.passages) EXPECT_TRUE(p.words.empty());
}

TEST(CollateReport, SaysWhichBudgetWasReached) {
  std::string many;
  for (int i = 0; i < 40; ++i) many += " ridge" + std::to_string(i);
  Options options;
  options.maxAlignedWords = 20;
  const Report report =
      compared(test::sessionOf({"Engineers reopened the tunnel" + many + ".",
                                "Engineers have reopened the tunnel" + many + "."}),
               options);
  ASSERT_EQ(report.limits.size(), 1U);
  EXPECT_EQ(report.limits[0].code, "max-aligned-words");
}

TEST(CollateReport, DoesNotDependOnTheOrderOfArticles) {
  const Session one = test::sessionOf(kTwoTellings);
  const Session two = test::sessionOf({kTwoTellings[1], kTwoTellings[0]});
  const Report a = compared(one, {});
  const Report b = compared(two, {});
  ASSERT_EQ(a.passages.size(), b.passages.size());
  size_t segmentsA = 0;
  size_t segmentsB = 0;
  for (const Passage& p : a.passages) segmentsA += p.words.size();
  for (const Passage& p : b.passages) segmentsB += p.words.size();
  EXPECT_EQ(segmentsA, segmentsB);
}

}  // namespace
}  // namespace muqabala
