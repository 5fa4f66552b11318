#include <gtest/gtest.h>

#include <set>

#include "core/judge.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

/// The rule that decides between the claims of two articles of one sentence; "-" where none was
/// asked or nothing said.
std::string decidedBy(const char* a, const char* b) {
  const Session session = test::sessionOf({a, b});
  const Report report = session.compare("").value();
  std::string out;
  for (const Fact& fact : report.facts) {
    for (const Judgement& j : fact.relations) out += (out.empty() ? "" : " ") + j.reason.code;
  }
  for (const Abstention& x : report.abstained) out += (out.empty() ? "?" : " ?") + x.reason.code;
  return out.empty() ? "-" : out;
}

TEST(RuleTable, EndsWithTheWeakestTest) {
  ASSERT_FALSE(ruleTable().empty());
  EXPECT_EQ(ruleTable().front().code, "denied");
  EXPECT_EQ(ruleTable().back().code, "quantity-differs");
}

TEST(RuleTable, AbstainsOrRelatesUnderOneCode) {
  std::set<std::string_view> abstaining;
  std::set<std::string_view> relating;
  for (const Rule& rule : ruleTable()) {
    ASSERT_NE(rule.test, nullptr) << rule.code;
    (rule.abstains ? abstaining : relating).insert(rule.code);
  }
  for (std::string_view code : abstaining) EXPECT_EQ(relating.count(code), 0u) << code;
}

/// "?" before the reason of an abstention.
TEST(Rules, AreAskedFromTheTop) {
  struct {
    const char* a;
    const char* b;
    const char* rule;
  } rows[] = {
      {"The flood killed 12 people.", "The flood killed twelve people.", "same-value"},
      {"The flood killed 12 people.", "The flood killed 20 people.", "quantity-differs"},
      {"The flood killed dozens of people.", "The flood killed 43 people.", "figure-within-vague"},
      {"The flood killed at least 40 people.", "The flood killed 43 people.", "bound-holds"},
      {"The flood killed about 900 people.", "The flood killed 860 people.", "?within-rounding"},
      {"[2024-05-10] The flood has killed 12 people so far.",
       "[2024-05-12] The flood has killed 20 people so far.", "later-count"},
      // The later and smaller of two totals takes nothing back: it contradicts.
      {"[2024-05-10] The death toll of the flood stands at 40 people.",
       "[2024-05-12] The death toll of the flood stands at 20 people.", "quantity-differs"},
      {"[2024-05-10] The flood killed 12 people.", "[2024-05-12] The flood killed 20 people.",
       "later-count"},
      // A later count much below an earlier one may be of another stage.
      {"[2024-05-10] The flood killed 20 people.", "[2024-05-12] The flood killed 12 people.",
       "?time-unknown"},
      {"The crater is 39 feet wide.", "The crater is 12 metres wide.", "unit-converted"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(decidedBy(row.a, row.b), row.rule) << row.a << " " << row.b;
}

TEST(Rules, SayTheirParameters) {
  const Report report =
      test::sessionOf({"The flood killed 12 people.", "The flood killed 20 people."})
          .compare("")
          .value();
  ASSERT_EQ(report.facts.size(), 1u);
  const Reason& reason = report.facts[0].relations.at(0).reason;
  ASSERT_EQ(reason.params.size(), 1u);
  EXPECT_EQ(reason.params[0].name, "difference");
  EXPECT_EQ(reason.params[0].number, 8);
}

TEST(Rules, NameTheFinerOfTwo) {
  const Session session =
      test::sessionOf({"The flood killed dozens of people.", "The flood killed 43 people."});
  const Report report = session.compare("").value();
  ASSERT_EQ(report.facts.size(), 1u);
  const Judgement& j = report.facts[0].relations.at(0);
  const Claim& finer = report.claims[j.finer == 1 ? j.a : j.b];
  EXPECT_EQ(test::keyText(session, finer), "43 people");
}

}  // namespace
}  // namespace muqabala
