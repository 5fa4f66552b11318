#include <gtest/gtest.h>

#include "core/claims/date_words.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

using Reader = DateNumber (*)(const ClaimContext&, int32_t);

int32_t valueOf(Reader read, const char* text, const char* word) {
  const test::Reading reading(text);
  return read(reading.context, reading.at(word)).value;
}

TEST(DateNumbers, ReadDaysOfTheMonth) {
  EXPECT_EQ(valueOf(dayNumberAt, "on the 21st of May", "21"), 21);
  EXPECT_EQ(valueOf(dayNumberAt, "on the twenty-first of May", "twenty"), 21);
  EXPECT_EQ(valueOf(dayNumberAt, "في الحادي والثلاثين من مايو", "الحادي"), 31);
  EXPECT_EQ(valueOf(dayNumberAt, "the 32 days", "32"), -1);
  EXPECT_EQ(valueOf(dayNumberAt, "the 005 team", "005"), -1);
}

TEST(DateNumbers, ReadYearsInFiguresAndWords) {
  EXPECT_EQ(valueOf(yearNumberAt, "in 2019 he left", "2019"), 2019);
  EXPECT_EQ(valueOf(yearNumberAt, "in nineteen seventy eight he left", "nineteen"), 1978);
  EXPECT_EQ(valueOf(yearNumberAt, "in two thousand and one he left", "two"), 2001);
  EXPECT_EQ(valueOf(yearNumberAt, "غادر عام ألفين وثمانية عشر", "ألفين"), 2018);
  EXPECT_EQ(valueOf(yearNumberAt, "in 20190 he left", "20190"), -1);
}

TEST(DateNumbers, ReadPlacesInARow) {
  EXPECT_EQ(valueOf(nthAt, "the third week", "third"), 3);
  EXPECT_EQ(valueOf(nthAt, "the last week", "last"), -1);
  EXPECT_EQ(valueOf(nthAt, "el siglo XXI", "XXI"), 21);
  const test::Reading three("three weeks");
  EXPECT_FALSE(nthAt(three.context, 0).ordinal);
}

}  // namespace
}  // namespace muqabala
