#include "core/judge.h"

#include <gtest/gtest.h>

#include <set>

#include "tests/core/support.h"

namespace muqabala {
namespace {

using test::rows;

class Relations : public testing::TestWithParam<const char*> {};

std::string said(const Session& session, const Report& report) {
  std::string out;
  for (const Fact& fact : report.facts) {
    for (const Judgement& j : fact.relations) {
      out += std::string(test::nameOf(j.relation)) + " " + j.reason.code + " [" +
             test::keyText(session, report.claims[j.a]) + "] [" +
             test::keyText(session, report.claims[j.b]) + "]; ";
    }
  }
  return out;
}

/// Every row of the table: the relation with its reason is there, or nothing is.
TEST_P(Relations, AreThoseOfACarefulReader) {
  const auto table = rows(std::string("relations/") + GetParam());
  ASSERT_FALSE(table.empty());
  for (const auto& row : table) {
    ASSERT_EQ(row.size(), 4u) << row[0];
    const Session session = test::sessionOf({row[2], row[3]});
    const Report report = session.compare("").value();
    bool found = false;
    for (const Fact& fact : report.facts) {
      for (const Judgement& j : fact.relations) {
        found = found || (test::nameOf(j.relation) == row[0] && j.reason.code == row[1]);
      }
    }
    if (row[0] == "none") {
      EXPECT_TRUE(report.facts.empty()) << row[2] << "\n"
                                        << row[3] << "\n"
                                        << said(session, report);
    } else {
      EXPECT_TRUE(found) << row[0] << " " << row[1] << "\n"
                         << row[2] << "\n"
                         << row[3] << "\n"
                         << said(session, report);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, Relations, testing::Values("ar.tsv", "en.tsv"));

TEST(RuleTable, EndsWithTheWeakestTestAndNamesEveryReason) {
  for (const Rule& rule : ruleTable()) {
    EXPECT_FALSE(rule.code.empty());
    EXPECT_NE(rule.test, nullptr);
  }
  EXPECT_EQ(ruleTable().back().code, "quantity-differs");
}

}  // namespace
}  // namespace muqabala
