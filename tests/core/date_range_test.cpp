#include <gtest/gtest.h>

#include "core/claims/date_words.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

/// The first date of a text; range false and no tokens where there is none.
DateMatch dateIn(const test::Reading& read) {
  for (size_t t = 0; t < read.analysis.tokens.size(); ++t) {
    DateMatch match;
    if (dateAt(read.context, static_cast<int32_t>(t), match)) return match;
  }
  return {};
}

TEST(DateRange, HoldsBothEnds) {
  struct {
    const char* text;
    int32_t firstDay, lastDay, firstYear, lastYear;
  } rows[] = {
      {"The vote took place on 12-15 May 2018.", 12, 15, 2018, 2018},
      {"The vote took place between 12 and 15 May 2018.", 12, 15, 2018, 2018},
      {"The town was held from 2017 to 2019.", -1, -1, 2017, 2019},
      {"The town was held between 2017 and 2019.", -1, -1, 2017, 2019},
  };
  for (const auto& row : rows) {
    const test::Reading read(row.text);
    const DateMatch match = dateIn(read);
    ASSERT_TRUE(match.range) << row.text;
    EXPECT_EQ(match.first.day, row.firstDay) << row.text;
    EXPECT_EQ(match.last.day, row.lastDay) << row.text;
    EXPECT_EQ(match.last.year, row.lastYear) << row.text;
    // The first end has its own year, or leaves it to the last.
    EXPECT_TRUE(match.first.year == row.firstYear || match.first.year == -1) << row.text;
  }
}

TEST(DateRange, OneDateIsNone) {
  const test::Reading read("The vote took place on 12 May 2018.");
  const DateMatch match = dateIn(read);
  EXPECT_FALSE(match.range);
  EXPECT_EQ(read.text(match.tokens), "12 May 2018");
}

}  // namespace
}  // namespace muqabala
