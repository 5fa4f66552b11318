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
    const char* unit;
    int32_t amount;
  } rows[] = {
      {"The bridge fell three years ago.", "three", "", Edge::none, "a", 3},
      {"The bridge fell 10 days ago.", "10", "", Edge::none, "d", 10},
      {"انهار الجسر قبل ثلاثة أيام.", "ثلاثة", "قبل", Edge::before, "d", 3},
      {"انهار الجسر منذ عشرة أيام.", "عشرة", "منذ", Edge::since, "d", 10},
  };
  for (const auto& row : rows) {
    const test::Reading read(row.text);
    DateWords words;
    // The reader of the lead has taken it for an edge.
    if (*row.lead != 0) words.edge = row.edge;
    const int32_t lead = *row.lead == 0 ? kNone : read.at(row.lead);
    ASSERT_TRUE(amountIn(read, row.word, lead, words)) << row.text;
    EXPECT_EQ(words.shift, Shift::ago) << row.text;
    EXPECT_EQ(words.unit, row.unit) << row.text;
    EXPECT_EQ(words.amount, row.amount) << row.text;
  }
}

TEST(DateAmount, WithoutAWordOfDirectionIsALengthOfTime) {
  DateWords words;
  EXPECT_FALSE(amountIn(test::Reading("The search took three years."), "three", kNone, words));
  EXPECT_FALSE(amountIn(test::Reading("Three ships sank ago."), "Three", kNone, words));
}

}  // namespace
}  // namespace muqabala
