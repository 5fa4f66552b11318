#include "core/claims/figure_traps.h"

#include <gtest/gtest.h>

#include "tests/core/support.h"

namespace muqabala {
namespace {

NumberMatch numberIn(const test::Reading& read, const char* digits) {
  NumberMatch match;
  EXPECT_TRUE(numberAt(read.context, read.at(digits), match)) << digits;
  return match;
}

struct Row {
  const char* text;
  const char* digits;
  bool trap;
};

TEST(IsNoCount, WhereANumberNumbersOrTells) {
  const Row rows[] = {
      {"The bridge fell on 20 January.", "20", true},
      {"The shock came at 10:30 in the valley.", "10", true},
      {"The team won 3-1 at home.", "3", true},
      {"The F16 crashed.", "16", true},
      {"The Antonov An-148 crashed.", "148", true},
      {"1) The bridge fell.", "1", true},
      {"COVID-19 spread.", "19", true},
      {"انهار الجسر في 20 كانون الثاني.", "20", true},
      {"The bridge fell on 20 cars.", "20", false},
      {"The fire burned 12,000 homes.", "12", false},
      {"He ran 50km that day.", "50", false},
  };
  for (const Row& row : rows) {
    const test::Reading read(row.text);
    EXPECT_EQ(isNoCount(read.context, numberIn(read, row.digits)), row.trap) << row.text;
  }
}

TEST(IsYearLike, FourPlainDigitsAlone) {
  const Row rows[] = {{"It was built in 1998.", "1998", true},
                      {"It has 1,998 rooms.", "1", false},
                      {"It has 850 rooms.", "850", false}};
  for (const Row& row : rows) {
    const test::Reading read(row.text);
    EXPECT_EQ(isYearLike(read.context, numberIn(read, row.digits)), row.trap) << row.text;
  }
}

TEST(NumbersItsNoun, WhereTheNounStandsBefore) {
  const Row rows[] = {{"Boeing 737 landed.", "737", true},
                      {"The F16 of Wing 12 landed.", "12", true},
                      {"In 40 homes the light went out.", "40", false}};
  for (const Row& row : rows) {
    const test::Reading read(row.text);
    EXPECT_EQ(numbersItsNoun(read.context, numberIn(read, row.digits)), row.trap) << row.text;
  }
}

}  // namespace
}  // namespace muqabala
