#include <gtest/gtest.h>

#include "core/claims/date_reader.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

bool wordsAt(const char* text, const char* word, DateWords& words) {
  const test::Reading read(text);
  return DateReader(read.context, read.at(word)).read(words);
}

TEST(DateUnits, CountUnitsWithinALongerTime) {
  struct {
    const char* text;
    const char* word;
    int32_t nth;
    TimeUnit unit;
    int32_t weekday, month, year;
  } rows[] = {
      {"It opens on the first Friday of July.", "first", 1, TimeUnit::day, 5, 7, -1},
      {"It grew in the third quarter of 2016.", "third", 3, TimeUnit::quarter, -1, -1, 2016},
      {"It grew in Q3 2016.", "Q3", 3, TimeUnit::quarter, -1, -1, 2016},
      {"نما في الربع الثالث من عام 2016.", "الربع", 3, TimeUnit::quarter, -1, -1, 2016},
      {"It closed in the last week of May.", "last", -1, TimeUnit::week, -1, 5, -1},
  };
  for (const auto& row : rows) {
    DateWords words;
    ASSERT_TRUE(wordsAt(row.text, row.word, words)) << row.text;
    EXPECT_EQ(words.nth, row.nth) << row.text;
    EXPECT_EQ(words.nthUnit, row.unit) << row.text;
    EXPECT_EQ(words.weekday, row.weekday) << row.text;
    EXPECT_EQ(words.month, row.month) << row.text;
    EXPECT_EQ(words.year, row.year) << row.text;
  }
}

TEST(DateUnits, ReadDecadesAndCenturies) {
  struct {
    const char* text;
    const char* word;
    int32_t year, years;
    bool anyCentury;
  } rows[] = {{"He was born in the 1990s.", "1990", 1990, 10, false},
              {"He was born in the nineties.", "nineties", 90, 10, true},
              {"He was born in the nineteen seventies.", "nineteen", 1970, 10, false},
              {"ولد في التسعينيات.", "التسعينيات", 90, 10, true},
              {"Nació en los años 70.", "años", 70, 10, true},
              {"It was built in the 21st century.", "21", 2000, 100, false}};
  for (const auto& row : rows) {
    DateWords words;
    ASSERT_TRUE(wordsAt(row.text, row.word, words)) << row.text;
    EXPECT_EQ(words.year, row.year) << row.text;
    EXPECT_EQ(words.years, row.years) << row.text;
    EXPECT_EQ(words.anyCentury, row.anyCentury) << row.text;
  }
}

TEST(DateUnits, NeedSomethingToBeCountedIn) {
  DateWords words;
  EXPECT_FALSE(wordsAt("It was the first week of fighting.", "first", words));
  EXPECT_FALSE(wordsAt("He is in his seventies.", "seventies", words));
  EXPECT_FALSE(wordsAt("They scored in the second half.", "second", words));
}

}  // namespace
}  // namespace muqabala
