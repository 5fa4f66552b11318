#include "core/claims/date_resolve.h"

#include <gtest/gtest.h>

#include "core/claims/calendar.h"

namespace muqabala {
namespace {

/// Sunday 2022-01-23.
DateAnchor published() {
  DateAnchor anchor;
  anchor.published = dayOf({2022, 1, 23});
  anchor.hasPublished = true;
  return anchor;
}

std::string textOf(const DateValue& v) {
  if (!v.hasBounds) return v.pattern;
  return isoDay(v.from) + ".." + isoDay(v.to - 1);
}

DateWords weekday(int32_t day) {
  DateWords words;
  words.weekday = day;
  return words;
}

TEST(ResolveDate, CountsWeekdaysBackFromPublicationAndOnInTheFuture) {
  EXPECT_EQ(textOf(resolveDate(weekday(4), published())), "2022-01-20..2022-01-20");
  EXPECT_EQ(resolveDate(weekday(4), published()).pattern, "XXXX-WXX-4");
  DateAnchor future = published();
  future.future = true;
  EXPECT_EQ(textOf(resolveDate(weekday(4), future)), "2022-01-27..2022-01-27");
}

TEST(ResolveDate, GivesADayWithoutAYearTheNearest) {
  DateWords words;
  words.month = 1;
  words.day = 20;
  EXPECT_EQ(textOf(resolveDate(words, published())), "2022-01-20..2022-01-20");
  words.month = 12;
  words.day = 30;
  EXPECT_EQ(textOf(resolveDate(words, published())), "2021-12-30..2021-12-30");
}

TEST(ResolveDate, LeavesAPatternWhereNothingAnchorsIt) {
  EXPECT_EQ(textOf(resolveDate(weekday(4), {})), "XXXX-WXX-4");
  DateWords words;
  words.month = 1;
  words.day = 20;
  EXPECT_EQ(textOf(resolveDate(words, {})), "XXXX-01-20");
}

TEST(ResolveDate, WritesNoDayThatTheCalendarLacks) {
  DateWords words;
  words.year = 2022;
  words.month = 2;
  words.day = 30;
  EXPECT_FALSE(resolveDate(words, published()).hasBounds);
}

TEST(ResolveDate, OpensWhatSinceAndUntilLeaveOpen) {
  DateWords words;
  words.year = 2019;
  words.edge = Edge::since;
  EXPECT_TRUE(resolveDate(words, published()).openEnd);
  EXPECT_FALSE(resolveDate(words, published()).openStart);
  words.edge = Edge::until;
  EXPECT_TRUE(resolveDate(words, published()).openStart);
  EXPECT_FALSE(resolveDate(words, published()).openEnd);
}

TEST(ResolveMatch, RunsFromTheFirstToTheLastDay) {
  DateMatch match;
  match.range = true;
  match.first.year = match.last.year = 2018;
  match.first.month = match.last.month = 5;
  match.first.day = 12;
  match.last.day = 15;
  EXPECT_EQ(textOf(resolveMatch(match, published())), "2018-05-12..2018-05-15");
}

TEST(ResolveClock, TakesTheDayItIsGiven) {
  DateWords words;
  words.year = 2022;
  words.month = 1;
  words.day = 20;
  ClockMatch clock;
  clock.minutes = 270;
  const DateValue day = resolveDate(words, published());
  const DateValue at = resolveClock(clock, day);
  EXPECT_EQ(at.minutes, 270);
  EXPECT_EQ(at.granularity, Granularity::hour);
  EXPECT_TRUE(at.hasBounds);
  EXPECT_EQ(at.from, day.from);
  EXPECT_FALSE(resolveClock(clock, {}).hasBounds);
}

}  // namespace
}  // namespace muqabala
