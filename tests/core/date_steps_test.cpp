#include <gtest/gtest.h>

#include "core/claims/date_reader.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

DateWords wordsAt(const test::Reading& read, const char* word) {
  DateWords words;
  EXPECT_TRUE(DateReader(read.context, read.at(word)).read(words)) << word;
  return words;
}

TEST(DateSteps, TakeADayBesideItsMonthAWeekdayOrAWordThatLeadsIt) {
  struct {
    const char* text;
    const char* word;
    int32_t day, month, weekday;
  } rows[] = {{"He left Oct-2.", "Oct", 2, 10, -1},
              {"He left on Friday the 15th.", "Friday", 15, -1, 5},
              {"He left on the 21st.", "21", 21, -1, -1},
              {"Elle partit le 27.", "27", 27, -1, -1},
              {"غادر في الثاني والعشرين من أبريل.", "الثاني", 22, 4, -1}};
  for (const auto& row : rows) {
    const test::Reading read(row.text);
    const DateWords words = wordsAt(read, row.word);
    EXPECT_EQ(words.day, row.day) << row.text;
    EXPECT_EQ(words.month, row.month) << row.text;
    EXPECT_EQ(words.weekday, row.weekday) << row.text;
  }
}

TEST(DateSteps, LeaveANumberThatCountsSomething) {
  for (const char* text : {"On Friday 15 people died.", "He saw the 27 people.", "Le 27 morts."}) {
    const test::Reading read(text);
    DateWords words;
    const bool fifteen = std::string_view(text).find("15") != std::string_view::npos;
    const char* word = fifteen ? "15" : "27";
    EXPECT_FALSE(readDate(read.context, read.at(word), words)) << text;
  }
}

TEST(DateSteps, ShiftUnitsMonthsAndWeekdays) {
  struct {
    const char* text;
    const char* word;
    int32_t shift;
    TimeUnit unit;
  } rows[] = {{"It opens next June.", "next", 1, TimeUnit::none},
              {"It opens on Friday next week.", "Friday", 1, TimeUnit::week},
              {"It opens the week after next.", "week", 2, TimeUnit::week},
              {"يفتح الأسبوع المقبل.", "الأسبوع", 1, TimeUnit::week}};
  for (const auto& row : rows) {
    const test::Reading read(row.text);
    const DateWords words = wordsAt(read, row.word);
    EXPECT_TRUE(words.shifted) << row.text;
    EXPECT_EQ(words.shift, row.shift) << row.text;
    EXPECT_EQ(words.unit, row.unit) << row.text;
  }
}

}  // namespace
}  // namespace muqabala
