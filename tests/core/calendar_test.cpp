#include "core/claims/calendar.h"

#include <gtest/gtest.h>

namespace muqabala {
namespace {

TEST(Calendar, KnowsTheEpochAndDaysAroundIt) {
  EXPECT_EQ(dayOf({1970, 1, 1}), 0);
  EXPECT_EQ(dayOf({1969, 12, 31}), -1);
  EXPECT_EQ(dayOf({2022, 1, 20}), 19012);
  EXPECT_EQ(isoDay(-719528), "0000-01-01");
}

TEST(Calendar, ReadsBackEveryDayOfFourHundredYears) {
  for (Day day = dayOf({1800, 1, 1}); day < dayOf({2201, 1, 1}); ++day) {
    const Civil civil = civilOf(day);
    ASSERT_TRUE(exists(civil)) << day;
    ASSERT_EQ(dayOf(civil), day);
  }
}

TEST(Calendar, CountsOneDayAfterTheOther) {
  Civil before = civilOf(dayOf({1899, 12, 31}));
  for (Day day = dayOf({1900, 1, 1}); day < dayOf({2101, 1, 1}); ++day) {
    const Civil now = civilOf(day);
    const bool next = now.day == before.day + 1 && now.month == before.month;
    ASSERT_TRUE(next || now.day == 1) << isoDay(day);
    before = now;
  }
}

TEST(Calendar, KnowsLeapYears) {
  EXPECT_TRUE(exists({2020, 2, 29}));
  EXPECT_TRUE(exists({2000, 2, 29}));
  EXPECT_FALSE(exists({1900, 2, 29}));
  EXPECT_FALSE(exists({2022, 2, 29}));
  EXPECT_FALSE(exists({2022, 4, 31}));
  EXPECT_FALSE(exists({2022, 0, 1}));
  EXPECT_FALSE(exists({2022, 13, 1}));
}

TEST(Calendar, FindsWeekdays) {
  EXPECT_EQ(weekdayOf(dayOf({2022, 1, 20})), 4);
  EXPECT_EQ(weekdayOf(dayOf({1969, 12, 28})), 7);
  EXPECT_EQ(isoDay(weekdayNotAfter(dayOf({2022, 1, 23}), 4)), "2022-01-20");
  EXPECT_EQ(isoDay(weekdayNotAfter(dayOf({2022, 1, 20}), 4)), "2022-01-20");
  EXPECT_EQ(isoDay(weekdayNotBefore(dayOf({2022, 1, 23}), 4)), "2022-01-27");
  EXPECT_EQ(isoDay(weekdayNotBefore(dayOf({2022, 1, 20}), 4)), "2022-01-20");
}

TEST(Calendar, SpansYearsMonthsAndWeeks) {
  EXPECT_EQ(yearSpan(2020).to - yearSpan(2020).from, 366);
  EXPECT_EQ(isoDay(monthSpan(2019, 12).to), "2020-01-01");
  EXPECT_EQ(isoDay(monthSpan(2019, 0).from), "2018-12-01");
  EXPECT_EQ(isoDay(monthSpan(2019, 14).from), "2020-02-01");
  EXPECT_EQ(isoDay(weekSpan(dayOf({2022, 1, 23})).from), "2022-01-17");
}

TEST(Calendar, TakesTheNearestYear) {
  const Day anchor = dayOf({2022, 1, 23});
  EXPECT_EQ(yearNearest(1, 20, anchor), 2022);
  EXPECT_EQ(yearNearest(12, 31, anchor), 2021);
  EXPECT_EQ(yearNearest(12, 0, anchor), 2021);
  EXPECT_EQ(yearNearest(2, 29, dayOf({2023, 11, 1})), 2024);
}

TEST(Calendar, WritesAndReadsIsoDays) {
  Day day = 0;
  EXPECT_TRUE(parseIsoDay("2020-06-02T10:52:24+02:00", day));
  EXPECT_EQ(isoDay(day), "2020-06-02");
  EXPECT_TRUE(parseIsoDay("2020-02-29", day));
  EXPECT_FALSE(parseIsoDay("2020-02-30", day));
  EXPECT_FALSE(parseIsoDay("2020-6-2", day));
  EXPECT_FALSE(parseIsoDay("2020-06-02x", day));
  EXPECT_FALSE(parseIsoDay("", day));
  EXPECT_EQ(padded(7, 2), "07");
  EXPECT_EQ(padded(2022, 2), "2022");
}

}  // namespace
}  // namespace muqabala
