#include "core/claims/number.h"

#include <gtest/gtest.h>

#include "core/analyse.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

struct Written {
  const char* lang;
  const char* text;
  double min;
  double max;
};

NumberMatch firstNumber(const Written& row) {
  Article article;
  article.lang = row.lang;
  article.text = toUtf16(row.text);
  const Analysis analysis = analyse(std::move(article), Options());
  const ClaimContext context{analysis, Lexicon::instance(), 0, {}};
  NumberMatch match;
  for (size_t t = 0; t < analysis.tokens.size(); ++t) {
    if (numberAt(context, static_cast<int32_t>(t), match)) return match;
  }
  return {};
}

TEST(NumberAt, WordsOfEveryLanguage) {
  const Written rows[] = {{"en", "twelve ships", 12, 12},
                          {"en", "two hundred and five ships", 205, 205},
                          {"en", "3.5 million trees", 3500000, 3500000},
                          {"en", "one thousand two hundred trees", 1200, 1200},
                          {"en", "a thousand million stars", 1e9, 1e9},
                          {"en", "five to seven ships", 5, 7},
                          {"en", "10% to 20% of it", 10, 20},
                          {"en", "three-nought-four", 3, 3},
                          {"en", "3 per mille of it", 0.3, 0.3},
                          {"en", "two to three million trees", 2e6, 3e6},
                          {"ar", "خمسة وعشرون كتابا", 25, 25},
                          {"ar", "ثلاثة عشر كتابا", 13, 13},
                          {"ar", "مئة وخمسة وعشرون كتابا", 125, 125},
                          {"ar", "ألف وخمسمائة كتاب", 1500, 1500},
                          {"ar", "ثلاثة آلاف كتاب", 3000, 3000},
                          {"ar", "خمسمائة ألف كتاب", 500000, 500000},
                          {"ar", "مليون ونصف مليون كتاب", 1500000, 1500000},
                          {"fr", "soixante-dix livres", 70, 70},
                          {"fr", "quatre-vingt-dix-sept livres", 97, 97},
                          {"fr", "deux cent mille livres", 200000, 200000},
                          {"de", "fünfundzwanzig Bücher", 25, 25},
                          {"de", "zwei Millionen Bücher", 2e6, 2e6},
                          {"es", "treinta y cinco libros", 35, 35}};
  for (const Written& row : rows) {
    const NumberMatch match = firstNumber(row);
    EXPECT_GE(match.value.min, row.min) << row.text;
    EXPECT_LE(match.value.max, row.max) << row.text;
    EXPECT_EQ(match.tokens.begin, 0) << row.text;
  }
}

TEST(NumberAt, OrdinalsStandApart) {
  EXPECT_TRUE(firstNumber({"en", "second attempt", 2, 2}).ordinal);
  EXPECT_TRUE(firstNumber({"en", "3rd attempt", 3, 3}).ordinal);
  EXPECT_FALSE(firstNumber({"en", "three attempts", 3, 3}).ordinal);
}

TEST(NumberAt, OneAloneIsMarked) {
  EXPECT_TRUE(firstNumber({"en", "one of them", 1, 1}).wordOne);
  EXPECT_FALSE(firstNumber({"en", "1 of them", 1, 1}).wordOne);
}

}  // namespace
}  // namespace muqabala
