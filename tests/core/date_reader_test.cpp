#include <gtest/gtest.h>

#include "core/claims/date_words.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

struct Row {
  const char* text;
  const char* word;  // where the date starts
  int32_t year, month, day, weekday;
};

TEST(DateReader, FillsSlotsInWhateverOrderTheyStand) {
  const Row rows[] = {
      {"It fell on Thursday, January 20, 2022.", "Thursday", 2022, 1, 20, 4},
      {"It fell on 20 January 2022.", "20", 2022, 1, 20, -1},
      {"It fell on Thursday.", "Thursday", -1, -1, -1, 4},
      {"It fell in March 2019.", "March", 2019, 3, -1, -1},
      {"انهار يوم الخميس 20 يناير 2022.", "الخميس", 2022, 1, 20, 4},
      {"Am 20. Januar 2022 fiel er.", "20", 2022, 1, 20, -1},
  };
  for (const Row& row : rows) {
    const test::Reading read(row.text);
    DateWords words;
    ASSERT_TRUE(readDate(read.context, read.at(row.word), words)) << row.text;
    EXPECT_EQ(words.year, row.year) << row.text;
    EXPECT_EQ(words.month, row.month) << row.text;
    EXPECT_EQ(words.day, row.day) << row.text;
    EXPECT_EQ(words.weekday, row.weekday) << row.text;
  }
}

TEST(DateReader, ReadsWordsThatRunWithTheDayOfPublication) {
  const test::Reading last("It fell last week.");
  DateWords words;
  ASSERT_TRUE(readDate(last.context, last.at("last"), words));
  EXPECT_TRUE(words.shifted);
  EXPECT_EQ(words.shift, -1);
  EXPECT_EQ(words.unit, TimeUnit::week);
  const test::Reading yesterday("It fell yesterday.");
  DateWords day;
  ASSERT_TRUE(readDate(yesterday.context, yesterday.at("yesterday"), day));
  EXPECT_TRUE(day.hasOffset);
  EXPECT_EQ(day.offset, -1);
}

TEST(DateReader, LeavesWordsThatOnlyLookLikeOne) {
  struct {
    const char* text;
    const char* word;
  } rows[] = {{"They may march again.", "may"},
              {"The sun shone.", "sun"},
              {"In 2000 homes the light went out.", "2000"},
              {"She ran 12 miles.", "12"}};
  for (const auto& row : rows) {
    const test::Reading read(row.text);
    DateWords words;
    EXPECT_FALSE(readDate(read.context, read.at(row.word), words)) << row.text;
  }
}

}  // namespace
}  // namespace muqabala
