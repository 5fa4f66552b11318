#include "core/claims/measure.h"

#include <gtest/gtest.h>

#include "tests/core/support.h"

namespace muqabala {
namespace {

bool measure(const test::Reading& read, const char* number, Measured& measured) {
  NumberMatch match;
  EXPECT_TRUE(numberAt(read.context, read.at(number), match)) << number;
  return measureAt(read.context, match, measured);
}

TEST(Measure, IsConvertedToTheUnitsOfTheReport) {
  struct {
    const char* text;
    const char* number;
    double value;
    const char* unit;
    bool time;
  } rows[] = {
      {"It lies 50 miles away.", "50", 80467.2, "m", false},
      {"It grew by 60% in May.", "60", 60, "percent", false},
      {"It grew by 60 percent in May.", "60", 60, "percent", false},
      {"It cost $72 million in all.", "$72", 72000000, "USD", false},
      {"It lasted nine days there.", "nine", 9, "d", true},
      {"تبعد 50 كيلومترا عن المدينة.", "50", 50000, "m", false},
      {"زاد 60 في المئة.", "60", 60, "percent", false},
  };
  for (const auto& row : rows) {
    const test::Reading read(row.text);
    Measured measured;
    ASSERT_TRUE(measure(read, row.number, measured)) << row.text;
    EXPECT_NEAR(measured.value.min, row.value, 1e-6) << row.text;
    EXPECT_EQ(measured.value.unit, row.unit) << row.text;
    EXPECT_EQ(measured.time, row.time) << row.text;
  }
}

TEST(Measure, IsNoneWithoutAUnit) {
  Measured measured;
  EXPECT_FALSE(measure(test::Reading("It has 50 rooms."), "50", measured));
}

TEST(BareTime, NeedsABoundOrADual) {
  Measured measured;
  const test::Reading hour("It lasted about an hour.");
  ASSERT_TRUE(bareMeasureAt(hour.context, hour.at("about"), measured));
  EXPECT_EQ(measured.value.unit, "h");
  EXPECT_TRUE(measured.value.approximate);
  const test::Reading days("استمر يومين هناك.");
  ASSERT_TRUE(bareMeasureAt(days.context, days.at("يومين"), measured));
  EXPECT_EQ(measured.value.min, 2);
  const test::Reading plain("An hour passed.");
  EXPECT_FALSE(bareMeasureAt(plain.context, 0, measured));
}

TEST(Attribute, StandsBesideItsMeasure) {
  const test::Reading read("The crater is 12 metres wide and old.");
  const int32_t at = read.at("12");
  const Attribute wide = attributeOf(read.context, {at, at + 2});
  EXPECT_EQ(read.text(wide.token), "wide");
  const test::Reading bare("They ran 12 metres and stopped.");
  const int32_t there = bare.at("12");
  EXPECT_TRUE(attributeOf(bare.context, {there, there + 2}).token.empty());
}

}  // namespace
}  // namespace muqabala
