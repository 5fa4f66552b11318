#include "core/claims/figure.h"

#include <gtest/gtest.h>

#include "tests/core/support.h"

namespace muqabala {
namespace {

struct Row {
  const char* lang;
  const char* text;
  double min;
  double max;
  const char* words;  // what the figure's tokens read
};

Figure first(const test::Reading& read) {
  Figure figure;
  EXPECT_TRUE(figureAt(read.context, 0, false, figure)) << read.text({0, 1});
  return figure;
}

TEST(Figure, IsTheLongestNumberThatStartsThere) {
  const Row rows[] = {
      {"en", "twelve ships", 12, 12, "twelve"},
      {"en", "3.5 million trees", 3500000, 3500000, "3.5 million"},
      {"en", "two hundred and five ships", 205, 205, "two hundred and five"},
      {"fr", "1 500 livres", 1500, 1500, "1 500"},
      {"en", "half a million trees", 500000, 500000, "half a million"},
      {"en", "tens of thousands of trees", 20000, 99999, "tens of thousands"},
      {"ar", "خمسة وعشرون ألفا من الكتب", 25000, 25000, "خمسة وعشرون ألفا"},
      {"ar", "ألف وخمسمائة كتاب", 1500, 1500, "ألف وخمسمائة"},
      {"fr", "soixante-dix livres", 70, 70, "soixante-dix"},
      {"fr", "quatre-vingt-dix-sept livres", 97, 97, "quatre-vingt-dix-sept"},
      {"es", "treinta y cinco libros", 35, 35, "treinta y cinco"},
      {"es", "tres mil quinientos millones de libros", 3500e6, 3500e6,
       "tres mil quinientos millones"},
      {"de", "zwei Milliarden dreihundert Millionen Bücher", 2300e6, 2300e6,
       "zwei Milliarden dreihundert Millionen"},
      {"en", "minus five degrees", -5, -5, "minus five"},
      {"en", "-5 degrees", -5, -5, "-5"},
      {"en", "three and a half trees", 3.5, 3.5, "three and a half"},
      {"en", "a million and a half trees", 1500000, 1500000, "a million and a half"},
      {"en", "one hundred and three quarters of it", 100.75, 100.75,
       "one hundred and three quarters"},
      {"en", "zero point zero eight percent", 0.08, 0.08, "zero point zero eight"},
      {"en", "1.1 million trees", 1100000, 1100000, "1.1 million"},
      {"en", "two thirds of a million", 2e6 / 3, 2e6 / 3, "two thirds of a million"},
      {"en", "3 hundred and 2 hundred more", 300, 300, "3 hundred"},
      {"en", "one in five of them", 0.2, 0.2, "one in five"},
      {"en", "three twenty-fifths of it", 3.0 / 25, 3.0 / 25, "three twenty-fifths"},
      {"en", "twenty fifths", 4, 4, "twenty fifths"},
      {"fr", "trois vingt-et-unièmes", 3.0 / 21, 3.0 / 21, "trois vingt-et-unièmes"},
      {"ar", "خمسة آلاف وثلاثة آلاف", 5000, 5000, "خمسة آلاف"},
      {"ar", "ثلاثمائة وواحد وثلاثون كتابا", 331, 331, "ثلاثمائة وواحد وثلاثون"},
      {"ar", "واحد من كل عشرة كتب", 0.1, 0.1, "واحد من كل عشرة"},
      {"ru", "две тысячи пятьсот книг", 2500, 2500, "две тысячи пятьсот"},
      {"tr", "yirmi beş kitap", 25, 25, "yirmi beş"},
      {"ur", "دو لاکھ کتابیں", 200000, 200000, "دو لاکھ"},
  };
  for (const Row& row : rows) {
    const test::Reading read(row.text, row.lang);
    const Figure figure = first(read);
    EXPECT_EQ(figure.min, row.min) << row.text;
    EXPECT_EQ(figure.max, row.max) << row.text;
    EXPECT_EQ(read.text(figure.tokens), row.words);
  }
}

TEST(Figure, SaysWhatItIsMadeOf) {
  EXPECT_EQ(first(test::Reading("3.5 million trees", "en")).scale, 1e6);
  EXPECT_TRUE(first(test::Reading("3.5 million trees", "en")).digits);
  EXPECT_FALSE(first(test::Reading("twelve ships", "en")).digits);
  EXPECT_TRUE(first(test::Reading("dozens of ships", "en")).vague);
  EXPECT_TRUE(first(test::Reading("two thirds of them", "en")).share);
  EXPECT_TRUE(first(test::Reading("one of them", "en")).wordOne);
  EXPECT_FALSE(first(test::Reading("one hundred of them", "en")).wordOne);
}

TEST(Figure, IsNoRatioOfTimeOrYears) {
  EXPECT_EQ(first(test::Reading("three in 2018 alone", "en")).min, 3);
  EXPECT_EQ(first(test::Reading("five in 20 minutes", "en")).min, 5);
  EXPECT_EQ(first(test::Reading("two in three men", "en")).min, 2);
}

TEST(Figure, IsAnOrdinalByItsLastWord) {
  const Figure figure = first(test::Reading("one hundred and twenty-fifth ship", "en"));
  EXPECT_TRUE(figure.ordinal);
  EXPECT_EQ(figure.min, 125);
  EXPECT_TRUE(first(test::Reading("cuadragésimo séptimo barco", "es")).ordinal);
  EXPECT_EQ(first(test::Reading("الخامسة والعشرون", "ar")).min, 25);
  EXPECT_FALSE(first(test::Reading("one-tenth of it", "en")).ordinal);
}

TEST(Figure, StartsAtNoOtherWord) {
  const test::Reading read("ships sank", "en");
  Figure figure;
  EXPECT_FALSE(figureAt(read.context, 0, false, figure));
}

}  // namespace
}  // namespace muqabala
