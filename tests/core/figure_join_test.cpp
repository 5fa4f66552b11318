#include "core/claims/figure_join.h"

#include <gtest/gtest.h>

#include "core/claims/figure.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

struct Row {
  const char* lang;
  const char* text;
  double value;
  const char* words;  // what the figure's tokens read
};

TEST(JoinMore, MakesOneNumberOfTwo) {
  const Row rows[] = {
      {"en", "two hundred point zero three metres", 200.03, "two hundred point zero three"},
      {"en", "3 point 25 metres", 3.25, "3 point 25"},
      {"en", "3 point guards", 3, "3"},
      {"en", "two thirds of a million", 2e6 / 3, "two thirds of a million"},
      {"en", "one in three of them", 1.0 / 3, "one in three"},
      {"es", "siete con cincuenta", 7.5, "siete con cincuenta"},
      {"ar", "صفر فاصل خمسة بالمئة", 0.5, "صفر فاصل خمسة"},
      {"ar", "مائتين فاصلة ثلاثة من مائة", 200.03, "مائتين فاصلة ثلاثة من مائة"},
      {"ar", "اثنان فاصلة ثلاثة من الكتب", 2.3, "اثنان فاصلة ثلاثة"},
      {"ar", "ثلاثة من كل عشرة", 0.3, "ثلاثة من كل عشرة"},
  };
  for (const Row& row : rows) {
    const test::Reading read(row.text, row.lang);
    Figure figure;
    ASSERT_TRUE(figureAt(read.context, 0, false, figure)) << row.text;
    EXPECT_EQ(figure.min, row.value) << row.text;
    EXPECT_EQ(read.text(figure.tokens), row.words);
  }
}

TEST(AddParts, NeedsAPartOfOne) {
  const test::Reading read("two thirds", "en");
  Terms terms;
  terms.add(100, false, false, false);
  int32_t at = 0;
  EXPECT_TRUE(addParts(read.context, 0, terms, at));
  EXPECT_EQ(terms.sum().value(), 100 + 2.0 / 3);
  EXPECT_EQ(at, 2);
  const test::Reading whole("five boats", "en");
  EXPECT_FALSE(addParts(whole.context, 0, terms, at));
}

}  // namespace
}  // namespace muqabala
