#include "core/algebra.h"

#include <gtest/gtest.h>

#include "core/claims/calendar.h"

namespace muqabala {
namespace {

Quantity point(double v) { return {.min = v, .max = v}; }
Quantity about(double v) { return {.min = v, .max = v, .approximate = true}; }
Quantity moreThan(double v) { return {.min = v, .max = kInfinity, .minOpen = true}; }
Quantity atLeast(double v) { return {.min = v, .max = kInfinity}; }
Quantity upTo(double v) { return {.min = 0, .max = v}; }
Quantity vague(double lo, double hi) { return {.min = lo, .max = hi, .vague = true}; }
Quantity percent(double v) { return {.min = v, .max = v, .unit = "percent"}; }
Quantity share(double v) { return {.min = v, .max = v, .unit = "percent", .share = true}; }
Quantity feet(double v) {
  return {.min = v * 0.3048, .max = v * 0.3048, .unit = "m", .factor = 0.3048};
}
Quantity metres(double v) { return {.min = v, .max = v, .unit = "m"}; }

struct Row {
  const char* what;
  Quantity a, b;
  Fit fit;
  int32_t finer;
};

TEST(Algebra, QuantitiesStandToOneAnotherAsTheContractSays) {
  const Row rows[] = {
      {"equal figures", point(11), point(11), Fit::equal, 0},
      {"about a figure and the figure", about(3500), point(3500), Fit::equal, 0},
      {"two figures", point(3500), point(5000), Fit::excluded, 0},
      {"a share and a percentage", share(25), percent(25), Fit::equal, 0},
      {"another share", share(50), percent(25), Fit::excluded, 0},
      {"a share is no count", share(50), point(50), Fit::unrelated, 0},
      {"about covers a tenth", about(900), point(850), Fit::rounding, 0},
      {"about covers no more than a tenth", about(900), point(700), Fit::excluded, 0},
      {"thousands and a figure", vague(2000, 9999), point(3500), Fit::within, 2},
      {"a figure and dozens", point(43), vague(20, 99), Fit::within, 1},
      {"the lower bound of dozens is firm", vague(20, 99), point(7), Fit::excluded, 0},
      {"the upper bound of dozens is soft", vague(20, 99), point(150), Fit::unrelated, 0},
      {"magnitudes alike", vague(20, 99), vague(20, 99), Fit::equal, 0},
      {"bounds that only touch", moreThan(700), upTo(700), Fit::excluded, 0},
      {"a value at an open bound", moreThan(120), point(120), Fit::within, 2},
      {"at least ten and thirteen", atLeast(10), point(13), Fit::within, 2},
      {"at most thirty and eight hundred", upTo(30), point(800), Fit::excluded, 0},
      {"more than 100 and more than 300", moreThan(100), moreThan(300), Fit::within, 2},
      {"metres and feet nearly equal", metres(12), feet(40), Fit::equal, 0},
      {"metres and metres told with more digits", metres(12), metres(12.192), Fit::equal, 0},
      {"metres and metres nearly equal", metres(105), metres(103), Fit::excluded, 0},
      {"a bound in metres and feet that touch it",
       {.min = 5, .max = kInfinity, .unit = "m"},
       feet(16),
       Fit::rounding,
       0},
      {"metres and people", metres(12), point(12), Fit::unrelated, 0},
  };
  for (const Row& row : rows) {
    const ValueFit fit = fitOf(row.a, row.b);
    EXPECT_EQ(fit.fit, row.fit) << row.what;
    EXPECT_EQ(fit.finer, row.finer) << row.what;
    const ValueFit back = fitOf(row.b, row.a);
    EXPECT_EQ(back.fit, row.fit) << row.what << ", turned round";
  }
}

DateValue dayValue(int32_t y, int32_t m, int32_t d) {
  DateValue v;
  v.from = dayOf({y, m, d});
  v.to = v.from + 1;
  v.hasBounds = true;
  v.pattern = isoDay(v.from);
  return v;
}

DateValue pattern(const char* p) {
  DateValue v;
  v.pattern = p;
  return v;
}

TEST(Algebra, AWeekdayIsADateThatFallsOnIt) {
  EXPECT_EQ(fitOf(dayValue(2022, 1, 20), pattern("XXXX-WXX-4")).fit, Fit::equal);
  EXPECT_EQ(fitOf(dayValue(2022, 1, 20), pattern("XXXX-WXX-5")).fit, Fit::unrelated);
  EXPECT_EQ(fitOf(dayValue(2022, 1, 20), pattern("XXXX-01-20")).fit, Fit::equal);
  EXPECT_EQ(fitOf(pattern("XXXX-WXX-4"), pattern("XXXX-01-20")).fit, Fit::unrelated);
}

TEST(Algebra, ADayLiesWithinItsMonthAndApartFromAnotherDay) {
  DateValue january = dayValue(2022, 1, 1);
  january.to = dayOf({2022, 2, 1});
  EXPECT_EQ(fitOf(january, dayValue(2022, 1, 20)).finer, 2);
  EXPECT_EQ(fitOf(dayValue(2022, 1, 20), dayValue(2022, 1, 21)).fit, Fit::excluded);
}

TEST(Algebra, AYearAgoIsMeantByItsYear) {
  DateValue ago = dayValue(2020, 1, 23);
  ago.approximate = true;
  ago.granularity = Granularity::year;
  DateValue later = ago;
  later.from += 3;
  later.to += 3;
  EXPECT_EQ(fitOf(ago, later).fit, Fit::equal) << "as said three days later";
  EXPECT_EQ(fitOf(ago, dayValue(2019, 11, 2)).fit, Fit::within);
  EXPECT_EQ(fitOf(ago, dayValue(2019, 11, 2)).finer, 2);
  EXPECT_EQ(fitOf(ago, dayValue(2019, 3, 1)).fit, Fit::unrelated) << "loosely two years too";
  EXPECT_EQ(fitOf(dayValue(2010, 1, 1), ago).fit, Fit::excluded);
}

TEST(Algebra, RatioOfFigures) {
  EXPECT_EQ(ratioOf(point(30), point(800)), 800.0 / 30.0);
  EXPECT_EQ(ratioOf(point(0), point(3)), kInfinity);
  EXPECT_EQ(ratioOf(point(0), point(0)), 1);
}

}  // namespace
}  // namespace muqabala
