#include "core/judge.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/core/support.h"

namespace muqabala {
namespace {

using test::rows;

class Relations : public testing::TestWithParam<std::string> {};

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

/// Whether the relation with its reason is there, or, for "none", nothing is.
bool holds(const Report& report, const std::vector<std::string>& row) {
  if (row[0] == "none") return report.facts.empty();
  return std::any_of(report.facts.begin(), report.facts.end(), [&](const Fact& fact) {
    return std::any_of(fact.relations.begin(), fact.relations.end(), [&](const Judgement& j) {
      return test::nameOf(j.relation) == row[0] && j.reason.code == row[1];
    });
  });
}

TEST_P(Relations, AreThoseOfACarefulReader) {
  const auto table = rows(std::string("relations/") + GetParam() + ".tsv");
  ASSERT_GE(table.size(), 30u);
  for (const auto& row : table) {
    ASSERT_EQ(row.size(), 4u) << row[0];
    const Session session = test::sessionOf({row[2], row[3]});
    const Report report = session.compare("").value();
    EXPECT_TRUE(holds(report, row)) << row[0] << " " << row[1] << "\n"
                                    << row[2] << "\n"
                                    << row[3] << "\n"
                                    << said(session, report);
  }
}

/// A row that a careful reader wants and the engine misses must still fail, so that a fix shows.
TEST_P(Relations, FailStillWhereTheyAreKnownTo) {
  for (const auto& row : rows(std::string("relations/known-failures.") + GetParam() + ".tsv")) {
    ASSERT_EQ(row.size(), 5u) << row[0] << ": the fifth column is the reason";
    const Report report = test::sessionOf({row[2], row[3]}).compare("").value();
    EXPECT_FALSE(holds(report, row)) << "no longer fails, move it: " << row[2];
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, Relations,
                         testing::ValuesIn(test::languagesWith("relations/")));

}  // namespace
}  // namespace muqabala
