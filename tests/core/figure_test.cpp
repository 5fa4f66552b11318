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

TEST(Figure, StartsAtNoOtherWord) {
  const test::Reading read("ships sank", "en");
  Figure figure;
  EXPECT_FALSE(figureAt(read.context, 0, false, figure));
}

}  // namespace
}  // namespace muqabala
