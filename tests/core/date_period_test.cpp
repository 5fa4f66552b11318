#include <gtest/gtest.h>

#include "core/claims/calendar.h"
#include "core/claims/date_resolve.h"

namespace muqabala {
namespace {

std::string textOf(DaySpan span) { return isoDay(span.from) + ".." + isoDay(span.to - 1); }

DateAnchor published(Civil day) {
  DateAnchor anchor;
  anchor.published = dayOf(day);
  anchor.hasPublished = true;
  return anchor;
}

TEST(DatePeriod, ShiftsEveryUnit) {
  const Day day = dayOf({2016, 11, 7});
  EXPECT_EQ(textOf(shiftedUnit(TimeUnit::week, -1, day)), "2016-10-31..2016-11-06");
  EXPECT_EQ(textOf(shiftedUnit(TimeUnit::weekend, 0, day)), "2016-11-12..2016-11-13");
  EXPECT_EQ(textOf(shiftedUnit(TimeUnit::month, 2, day)), "2017-01-01..2017-01-31");
  EXPECT_EQ(textOf(shiftedUnit(TimeUnit::quarter, 0, day)), "2016-10-01..2016-12-31");
  EXPECT_EQ(textOf(shiftedUnit(TimeUnit::quarter, -4, day)), "2015-10-01..2015-12-31");
  EXPECT_EQ(textOf(shiftedUnit(TimeUnit::decade, 1, day)), "2020-01-01..2029-12-31");
}

TEST(DatePeriod, CountsWeeksByTheirThursdays) {
  DateWords words;
  words.nthUnit = TimeUnit::week;
  words.nth = 1;
  DaySpan span = yearSpan(2015);
  ASSERT_TRUE(nthOf(words, span));
  EXPECT_EQ(textOf(span), "2014-12-29..2015-01-04");
  words.nth = -1;
  span = yearSpan(2015);
  ASSERT_TRUE(nthOf(words, span));
  EXPECT_EQ(textOf(span), "2015-12-28..2016-01-03");
}

TEST(DatePeriod, FindsTheNthWeekdayOrNone) {
  DateWords words;
  words.nthUnit = TimeUnit::day;
  words.weekday = 5;
  words.nth = 1;
  DaySpan span = monthSpan(2017, 7);
  ASSERT_TRUE(nthOf(words, span));
  EXPECT_EQ(textOf(span), "2017-07-07..2017-07-07");
  words.nth = 5;
  span = monthSpan(2017, 7);
  EXPECT_FALSE(nthOf(words, span));
}

TEST(DatePeriod, KeepsTheDayOfAMonthThatIsTooShort) {
  EXPECT_EQ(isoDay(monthsFrom(dayOf({2024, 3, 31}), -1)), "2024-02-29");
  EXPECT_EQ(isoDay(monthsFrom(dayOf({2024, 1, 15}), 13)), "2025-02-15");
}

TEST(DatePeriod, NarrowsToAPart) {
  struct {
    Part part;
    TimeUnit unit;
    DaySpan span;
    const char* narrowed;
  } rows[] = {
      {Part::start, TimeUnit::year, yearSpan(2017), "2017-01-01..2017-06-30"},
      {Part::end, TimeUnit::month, monthSpan(2017, 10), "2017-10-16..2017-10-31"},
      {Part::end,
       TimeUnit::week,
       {dayOf({2017, 11, 6}), dayOf({2017, 11, 13})},
       "2017-11-09..2017-11-12"},
      {Part::rest, TimeUnit::year, yearSpan(2017), "2017-11-08..2017-12-31"},
      {Part::earlier, TimeUnit::month, monthSpan(2017, 11), "2017-11-01..2017-11-07"},
      {Part::rest, TimeUnit::year, yearSpan(2015), "2015-01-01..2015-12-31"},
  };
  for (const auto& row : rows) {
    DateWords words;
    words.unit = row.unit;
    DateValue value;
    value.from = row.span.from;
    value.to = row.span.to;
    value.hasBounds = true;
    narrow(row.part, words, published({2017, 11, 8}), value);
    EXPECT_EQ(textOf({value.from, value.to}), row.narrowed);
    EXPECT_TRUE(value.approximate);
  }
}

TEST(DatePeriod, WritesPatterns) {
  DateWords words;
  words.day = 27;
  EXPECT_EQ(patternOf(words), "XXXX-XX-27");
  words = {};
  words.year = 2016;
  words.nth = 3;
  words.nthUnit = TimeUnit::quarter;
  EXPECT_EQ(patternOf(words), "2016-Q3");
  EXPECT_EQ(granularityOf(words), Granularity::season);
  words = {};
  words.year = 1990;
  words.years = 10;
  EXPECT_EQ(patternOf(words), "199X");
}

}  // namespace
}  // namespace muqabala
