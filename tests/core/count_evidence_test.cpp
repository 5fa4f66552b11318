#include "core/claims/count_evidence.h"

#include <gtest/gtest.h>

#include "tests/core/support.h"

namespace muqabala {
namespace {

struct Row {
  const char* text;
  const char* number;
  bool count;
};

bool counts(const test::Reading& read, const char* number) {
  const std::vector<Claim> none;
  NumberMatch match;
  EXPECT_TRUE(numberAt(read.context, read.at(number), match)) << number;
  const TokenRange all{0, static_cast<int32_t>(read.analysis.tokens.size())};
  const CountEvidence evidence{read.context, all, none, 0};
  return evidence.isCount(match, countedAfter(read.context, match.tokens.end),
                          countedBefore(read.context, match.tokens.begin), {});
}

TEST(CountEvidence, TellsCountsFromNames) {
  const Row rows[] = {
      {"The commander said 550 surrendered.", "550", true},
      {"The camp holds 12 refugees.", "12", true},
      {"The dam broke in 2014.", "2014", false},
      {"He flew an ATR 72.", "72", false},
      {"He turned to page 5 of the report.", "5", false},
      {"Only the one of them stayed.", "one", false},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(counts(test::Reading(row.text, "en"), row.number), row.count) << row.text;
  }
}

TEST(CountEvidence, BareNumbersAreNoCountsBefore) {
  const test::Reading read("It is 7.", "en");
  std::vector<Claim> claims(1);
  claims[0].bare = true;
  const CountEvidence evidence{read.context, {0, 4}, claims, 0};
  EXPECT_FALSE(evidence.afterCounts());
  claims[0].bare = false;
  EXPECT_TRUE(evidence.afterCounts());
}

}  // namespace
}  // namespace muqabala
