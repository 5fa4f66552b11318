#include <gtest/gtest.h>

#include "core/claims/date_words.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

bool amountIn(const test::Reading& read, const char* word, int32_t lead, DateWords& words) {
  int32_t next = 0;
  return amountAt(read.context, read.at(word), lead, words, next);
}

TEST(DateAmount, CountsUnitsFromNow) {
  struct {
    const char* text;
    const char* word;
    const char* lead;  // "" for none
    Edge edge;
    TimeUnit unit;
    Count count;
    int32_t months, days;
  } rows[] = {
      {"The bridge fell three years ago.", "three", "", Edge::none, TimeUnit::year, Count::ago, 36,
       0},
      {"The bridge fell 10 days ago.", "10", "", Edge::none, TimeUnit::day, Count::ago, 0, 10},
      {"انهار الجسر قبل ثلاثة أيام.", "ثلاثة", "قبل", Edge::before, TimeUnit::day, Count::ago, 0,
       3},
      {"انهار الجسر منذ عشرة أيام.", "عشرة", "منذ", Edge::since, TimeUnit::day, Count::ago, 0, 10},
      {"He left 2 years, 1 month and 21 days ago.", "2", "", Edge::none, TimeUnit::day, Count::ago,
       25, 21},
      {"He left the last three weeks out.", "last", "", Edge::none, TimeUnit::week, Count::past, 0,
       21},
      {"The talks take the next 3 months.", "next", "", Edge::none, TimeUnit::month, Count::coming,
       3, 0},
      {"He left two days later.", "two", "", Edge::none, TimeUnit::day, Count::later, 0, 2},
      {"He leaves two weeks from now.", "two", "", Edge::none, TimeUnit::week, Count::ahead, 0, 14},
      {"Il partit les trois derniers mois.", "trois", "", Edge::none, TimeUnit::month, Count::past,
       3, 0},

  };
  for (const auto& row : rows) {
    const test::Reading read(row.text);
    DateWords words;
    // The reader of the lead has taken it for an edge.
    if (*row.lead != 0) words.edge = row.edge;
    const int32_t lead = *row.lead == 0 ? kNone : read.at(row.lead);
    ASSERT_TRUE(amountIn(read, row.word, lead, words)) << row.text;
    EXPECT_EQ(words.count, row.count) << row.text;
    EXPECT_EQ(words.unit, row.unit) << row.text;
    EXPECT_EQ(words.months, row.months) << row.text;
    EXPECT_EQ(words.days, row.days) << row.text;
  }
}

TEST(DateAmount, CountsFromADayThatIsNamed) {
  DateWords words;
  ASSERT_TRUE(amountIn(test::Reading("He left two days before yesterday."), "two", kNone, words));
  EXPECT_TRUE(words.hasOffset);
  EXPECT_EQ(words.offset, -3);
}

TEST(DateAmount, WithoutAWordOfDirectionIsALengthOfTime) {
  DateWords words;
  EXPECT_FALSE(amountIn(test::Reading("The search took three years."), "three", kNone, words));
  EXPECT_FALSE(amountIn(test::Reading("Three ships sank ago."), "Three", kNone, words));
}

}  // namespace
}  // namespace muqabala
