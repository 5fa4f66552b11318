#include "core/claims/terms.h"

#include <gtest/gtest.h>

namespace muqabala {
namespace {

double sumOf(const Terms& terms) { return terms.sum().value(); }

TEST(Terms, MultiplyAllThatIsSmaller) {
  Terms terms;
  EXPECT_TRUE(terms.add(3, false, false, false));
  EXPECT_TRUE(terms.multiply(1000, false));
  EXPECT_TRUE(terms.add(500, false, false, false));
  EXPECT_TRUE(terms.multiply(1e6, false));
  EXPECT_TRUE(terms.add(20, false, false, false));
  EXPECT_TRUE(terms.add(7, false, false, false));
  EXPECT_EQ(sumOf(terms), 3500000027);
  EXPECT_EQ(terms.scale(), 1e6);
}

TEST(Terms, GoOnWithTheSameScaleBehindHundredsOfIt) {
  Terms terms;
  terms.add(200, false, false, false);
  EXPECT_TRUE(terms.multiply(1000, false));
  EXPECT_TRUE(terms.add(5, true, false, false));
  Terms english = terms;
  EXPECT_FALSE(english.multiply(1000, false));
  EXPECT_TRUE(terms.multiply(1000, false, true));
  EXPECT_EQ(sumOf(terms), 205000);
  Terms apart;
  apart.add(5, false, false, false);
  EXPECT_TRUE(apart.multiply(1000, false, true));
  EXPECT_TRUE(apart.add(3, true, false, false));
  EXPECT_FALSE(apart.multiply(1000, false, true));  // "خمسة آلاف وثلاثة آلاف"
}

TEST(Terms, DoNotMultiplyAWordThatIsAsGreat) {
  Terms terms;
  terms.add(2e6, false, false, false);
  EXPECT_TRUE(terms.addPart({1, 2}));
  EXPECT_EQ(sumOf(terms), 2.5e6);
  EXPECT_TRUE(terms.multiply(1e6, false));
  EXPECT_EQ(sumOf(terms), 2.5e6);
}

TEST(Terms, TakeAUnitBeforeItsTensOnlyBehindAnd) {
  Terms joined;
  joined.add(5, false, true, false);
  EXPECT_TRUE(joined.add(20, true, true, false));
  EXPECT_EQ(sumOf(joined), 25);
  Terms apart;
  apart.add(5, false, true, false);
  EXPECT_FALSE(apart.add(20, false, true, false));
  EXPECT_EQ(sumOf(apart), 5);
}

TEST(Terms, JoinTensAndUnitsAsTheLanguageDoes) {
  Terms english;
  english.add(20, false, false, false);
  EXPECT_FALSE(english.add(3, true, false, false));  // "twenty and three"
  EXPECT_TRUE(english.add(3, false, false, false));
  Terms spanish;
  spanish.add(20, false, true, false);
  EXPECT_FALSE(spanish.add(3, false, true, false));
  EXPECT_TRUE(spanish.add(3, true, true, false));
}

TEST(Terms, CountByTwenties) {
  Terms terms;
  terms.add(4, false, false, true);
  EXPECT_TRUE(terms.add(20, false, false, true));
  EXPECT_TRUE(terms.add(12, false, false, true));
  EXPECT_EQ(sumOf(terms), 92);
  Terms plain;
  plain.add(60, false, false, false);
  EXPECT_FALSE(plain.add(12, false, false, false));
}

TEST(Terms, KeepDecimalsExact) {
  Terms terms;
  terms.addDigits({11, 10}, false);
  EXPECT_TRUE(terms.multiply(1e6, false));
  EXPECT_EQ(sumOf(terms), 1100000);
}

TEST(Terms, AddAPartOfTheLastGreatMultiplier) {
  Terms terms;
  terms.multiply(1e6, false);
  EXPECT_TRUE(terms.addPart({1, 2}));
  EXPECT_EQ(sumOf(terms), 1500000);
  Terms hundred;
  hundred.multiply(100, false);
  EXPECT_TRUE(hundred.addPart({3, 4}));
  EXPECT_EQ(sumOf(hundred), 100.75);
}

TEST(Terms, TakeSoManyPartsOfOne) {
  Terms terms;
  terms.add(3, false, false, false);
  terms.takePart({1, 4});
  EXPECT_EQ(sumOf(terms), 0.75);
}

TEST(Terms, DigitsFollowOnlyAMultiplierAndAnd) {
  Terms terms;
  terms.addDigits({3, 1}, false);
  EXPECT_FALSE(terms.addDigits({21, 1}, true));
  terms.multiply(100, false);
  EXPECT_FALSE(terms.addDigits({21, 1}, false));
  EXPECT_FALSE(terms.addDigits({0, 1}, true));
  EXPECT_TRUE(terms.addDigits({21, 1}, true));
  EXPECT_EQ(sumOf(terms), 321);
}

TEST(Terms, RefuseWhatIsTooGreat) {
  Terms terms;
  terms.add(20, false, false, false);
  EXPECT_FALSE(terms.add(30, false, false, false));
  EXPECT_EQ(terms.room(), 10);
  EXPECT_EQ(sumOf(terms), 20);
  for (int i = 0; i < 40; ++i) terms.addPart({1, 2});  // never more than there is room for
  EXPECT_EQ(sumOf(terms), 20.5);
}

}  // namespace
}  // namespace muqabala
