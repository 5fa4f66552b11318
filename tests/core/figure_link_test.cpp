#include "core/claims/figure_link.h"

#include <gtest/gtest.h>

#include "tests/core/support.h"

namespace muqabala {
namespace {

struct Row {
  const char* lang;
  const char* text;
  int32_t from;
  bool joined;
  bool hyphen;
};

TEST(Link, StandsBetweenThePiecesOfANumber) {
  const Row rows[] = {
      {"en", "twenty-five", 2, false, true},   {"fr", "cent et un", 2, true, false},
      {"fr", "vingt-et-un", 4, true, true},    {"en", "one and a half", 3, true, false},
      {"en", "twenty five", 1, false, false},  {"ar", "خمسة وعشرون", 1, true, false},
      {"en", "one and a man", 2, true, false}, {"en", "twenty - five", 1, false, false},
  };
  for (const Row& row : rows) {
    const test::Reading read(row.text, row.lang);
    const auto end = static_cast<int32_t>(read.analysis.tokens.size());
    const Link link = linkAt(read.context, 1, end, false);
    EXPECT_EQ(link.from, row.from) << row.text;
    EXPECT_EQ(link.joined, row.joined) << row.text;
    EXPECT_EQ(link.hyphen, row.hyphen) << row.text;
  }
}

TEST(Link, AIsIndefiniteOnlyBeforeAFactor) {
  const test::Reading read("half a million or a man", "en");
  EXPECT_TRUE(isIndefinite(read.context, 1, 6, false));
  EXPECT_FALSE(isIndefinite(read.context, 4, 6, false));
}

}  // namespace
}  // namespace muqabala
