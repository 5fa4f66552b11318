#include "core/report.h"

#include <gtest/gtest.h>

#include <set>
#include <tuple>

#include "tests/core/support.h"

namespace muqabala {
namespace {

Report reportOn(const std::vector<std::string>& texts) {
  return test::sessionOf(texts).compare("").value();
}

const std::string kGate = "Workers repaired the gate of the old harbour with oak from the hills.";

TEST(Report, ListsVersionsInNaturalOrder) {
  const Report report = reportOn({"The flood killed 30 people.", "The flood killed 12 people.",
                                  "The flood killed 20 people."});
  ASSERT_EQ(report.facts.size(), 1u);
  std::vector<double> values;
  for (const Version& v : report.facts[0].versions) values.push_back(v.value.quantity.min);
  EXPECT_EQ(values, (std::vector<double>{12, 20, 30}));
}

TEST(Report, GroupsEqualClaimsIntoOneVersion) {
  const Report report = reportOn({"The flood killed 12 people.", "The flood killed twelve people.",
                                  "The flood killed 20 people."});
  ASSERT_EQ(report.facts.size(), 1u);
  ASSERT_EQ(report.facts[0].versions.size(), 2u);
  EXPECT_EQ(report.facts[0].versions[0].claims.size(), 2u);
  EXPECT_EQ(report.facts[0].verdict, Relation::contradict);
}

TEST(Report, PutsConflictsFirstAndDeathsBeforeOthers) {
  const Session session =
      test::sessionOf({"The flood killed 12 people. The town has 14 bridges. The storm destroyed "
                       "30 houses.",
                       "The flood killed 12 people. The town has 14 bridges. The storm destroyed "
                       "90 houses."});
  const Report report = session.compare("").value();
  std::vector<std::string> anchors;
  for (const Fact& fact : report.facts) {
    anchors.push_back(test::keyText(session, report.claims[fact.anchor]).substr(3));
  }
  EXPECT_EQ(anchors, (std::vector<std::string>{"houses", "people", "bridges"}));
  for (size_t i = 1; i < report.facts.size(); ++i) {
    EXPECT_GE(report.facts[i - 1].salience, report.facts[i].salience);
  }
}

TEST(Report, CountsOneSpeakerOnce) {
  const Report report = reportOn({"Maria Lopez said that the flood killed 12 people.",
                                  "Maria Lopez said that twelve people were killed by the flood.",
                                  "The flood killed 12 people."});
  ASSERT_FALSE(report.facts.empty());
  EXPECT_EQ(report.facts[0].kind, ClaimKind::quantity);
  EXPECT_EQ(report.facts[0].sources, 3);
  EXPECT_EQ(report.facts[0].independentSources, 2);
}

TEST(Report, CountsACopyOnce) {
  const std::string told = kGate + " The flood killed 12 people in the valley.";
  const Report report = reportOn({told, told + " ", "Twelve people were killed by the flood."});
  bool seen = false;
  for (const Fact& fact : report.facts) {
    if (fact.kind != ClaimKind::quantity) continue;
    seen = true;
    EXPECT_EQ(fact.sources, 3);
    EXPECT_EQ(fact.independentSources, 2);
  }
  EXPECT_TRUE(seen);
}

TEST(Report, OrdersArticlesByDayAndTheUndatedLast) {
  Session session;
  const auto add = [&](const char* id, const char* day, const char* source) {
    Article a = test::article(id, std::string("The flood killed 12 people near ") + id + ".");
    a.published = day;
    a.source = source;
    ASSERT_TRUE(session.add(std::move(a)).ok());
  };
  add("undated", "", "A");
  add("late", "2024-05-12", "A");
  add("second", "2024-05-10", "B");
  add("first", "2024-05-10", "A");
  const Report report = session.compare("").value();
  std::vector<int32_t> order;
  for (const ArticleReport& a : report.articles) order.push_back(a.order);
  EXPECT_EQ(order, (std::vector<int32_t>{3, 2, 1, 0}));
}

TEST(Report, RenumbersClaimsWithWhatTheyDeny) {
  const Report report =
      reportOn({"The museum has 14 doors. The rebels said that 800 prisoners escaped. The "
                "government refuted these allegations."});
  int denials = 0;
  for (size_t i = 0; i < report.claims.size(); ++i) {
    const int32_t denied = report.claims[i].denies;
    if (denied == kNone) continue;
    ++denials;
    ASSERT_LT(static_cast<size_t>(denied), report.claims.size());
    EXPECT_NE(static_cast<size_t>(denied), i);
    EXPECT_EQ(report.claims[denied].value.quantity.min, 800);
  }
  EXPECT_EQ(denials, 1);
  for (const Claim& c : report.claims) EXPECT_NE(c.value.quantity.min, 14);
}

TEST(Report, TellsTheRelationOfTwoPlacesOnce) {
  const Report report = reportOn({"The flood killed 12 people on 20 January 2024 in the valley.",
                                  "The flood killed 20 people on 20 January 2024 in the valley.",
                                  "On 20 January 2024 the flood killed 12 people and hurt 30."});
  std::set<std::tuple<int32_t, int32_t, int32_t, int32_t, int32_t, int32_t>> seen;
  size_t count = 0;
  for (const Fact& fact : report.facts) {
    for (const Judgement& j : fact.relations) {
      const Claim& a = report.claims[j.a];
      const Claim& b = report.claims[j.b];
      seen.emplace(a.article, a.key.begin, a.key.end, b.article, b.key.begin, b.key.end);
      ++count;
    }
  }
  EXPECT_GT(count, 2u);
  EXPECT_EQ(seen.size(), count);
}

TEST(Report, HoldsNoFactOfOneArticleThatSaysAThingOnce) {
  EXPECT_TRUE(reportOn({"The flood killed 12 people."}).facts.empty());
}

}  // namespace
}  // namespace muqabala
