#include "core/claims/calendar_other.h"

#include <gtest/gtest.h>

namespace muqabala {
namespace {

using Months = bool (*)(int32_t, int32_t, DaySpan&);

std::string firstDay(Months months, int32_t year, int32_t month) {
  DaySpan span;
  return months(year, month, span) ? isoDay(span.from) : "-";
}

TEST(CalendarOther, KnowsTheFirstDaysOfHijriMonths) {
  EXPECT_EQ(firstDay(hijriMonth, 1400, 1), "1979-11-21");
  EXPECT_EQ(firstDay(hijriMonth, 1435, 9), "2014-06-28");
  EXPECT_EQ(firstDay(hijriMonth, 1445, 9), "2024-03-11");
  EXPECT_EQ(firstDay(hijriMonth, 1446, 1), "2024-07-07");
  EXPECT_EQ(firstDay(hijriMonth, 1399, 1), "-");
  EXPECT_EQ(firstDay(hijriMonth, 1501, 1), "-");
  EXPECT_EQ(firstDay(hijriMonth, 1445, 13), "-");
}

TEST(CalendarOther, KnowsTheFirstDaysOfSolarMonths) {
  EXPECT_EQ(firstDay(solarMonth, 1357, 11), "1979-01-21");
  EXPECT_EQ(firstDay(solarMonth, 1399, 1), "2020-03-20");
  EXPECT_EQ(firstDay(solarMonth, 1403, 1), "2024-03-20");
  EXPECT_EQ(firstDay(solarMonth, 1404, 1), "2025-03-21");
  EXPECT_EQ(firstDay(solarMonth, 1403, 12), "2025-02-19");
  EXPECT_EQ(firstDay(solarMonth, 1177, 1), "-");
}

TEST(CalendarOther, MonthsFollowOneAnotherWithoutAGap) {
  for (const auto& [months, from, to] :
       {std::tuple<Months, int32_t, int32_t>{hijriMonth, 1400, 1500}, {solarMonth, 1300, 1500}}) {
    DaySpan before;
    ASSERT_TRUE(months(from, 1, before));
    for (int32_t n = 1; n < (to - from) * 12; ++n) {
      DaySpan span;
      ASSERT_TRUE(months(from + n / 12, n % 12 + 1, span));
      ASSERT_EQ(span.from, before.to);
      ASSERT_GE(span.to - span.from, 29);
      ASSERT_LE(span.to - span.from, 31);
      before = span;
    }
  }
}

TEST(CalendarOther, TakesTheNearestYear) {
  EXPECT_EQ(yearNear(hijriMonth, 9, dayOf({2024, 5, 1})), 1445);
  EXPECT_EQ(yearNear(hijriMonth, 9, dayOf({2016, 6, 1})), 1437);
  EXPECT_EQ(yearNear(solarMonth, 12, dayOf({2024, 4, 1})), 1402);
  EXPECT_EQ(yearNear(solarMonth, 11, dayOf({2019, 2, 1})), 1397);
}

}  // namespace
}  // namespace muqabala
