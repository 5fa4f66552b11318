#include <gtest/gtest.h>

#include "core/claims/date_words.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

TEST(DateTokens, ReadDigitsOfThreeScripts) {
  EXPECT_EQ(digitOf(u'7'), 7);
  EXPECT_EQ(digitOf(u'٧'), 7);
  EXPECT_EQ(digitOf(u'۷'), 7);
  EXPECT_EQ(digitOf(u'x'), -1);
  const test::Reading read("2022 ٢٠٢٢ ships 1234567890");
  EXPECT_EQ(digitsAt(read.context, 0), 2022);
  EXPECT_EQ(digitsAt(read.context, 1), 2022);
  EXPECT_EQ(digitsAt(read.context, 2), -1);
  EXPECT_EQ(digitsAt(read.context, 3), -1) << "ten digits";
  EXPECT_EQ(digitsAt(read.context, -1), -1);
  EXPECT_EQ(digitsAt(read.context, 9), -1);
  EXPECT_TRUE(yearDigits(read.context, 0));
  EXPECT_FALSE(yearDigits(read.context, 2));
}

TEST(DateTokens, SmallLettersTellWordsFromMonths) {
  const test::Reading small("they may march", "en");
  EXPECT_TRUE(smallLettered(small.context, small.at("may")));
  const test::Reading capital("in May they met", "en");
  EXPECT_FALSE(smallLettered(capital.context, capital.at("May")));
  const test::Reading french("en mai ils partent", "fr");
  EXPECT_FALSE(smallLettered(french.context, french.at("mai")));
}

TEST(DateTokens, KnowWhatJoinsADayAndItsMonth) {
  const test::Reading read("the 20th of January, 2022", "en");
  EXPECT_TRUE(isNumberSuffix(read.context, read.at("th of")));
  EXPECT_TRUE(joinsDayAndMonth(read.context, read.at("of")));
  EXPECT_TRUE(joinsDayAndMonth(read.context, read.at(",")));
  EXPECT_FALSE(joinsDayAndMonth(read.context, read.at("January")));
  EXPECT_FALSE(isNumberSuffix(read.context, read.at("of")));
}

TEST(DateTokens, KnowWhatIsCountedAndWhatIsTime) {
  const test::Reading read("20 soldiers in January attacked 5 km away", "en");
  EXPECT_TRUE(countsHere(read.context, read.at("soldiers")));
  EXPECT_TRUE(countsHere(read.context, read.at("km")));
  EXPECT_FALSE(countsHere(read.context, read.at("January")));
  EXPECT_TRUE(holdsDate(read.context, read.at("January")));
  EXPECT_FALSE(holdsDate(read.context, read.at("soldiers")));
  EXPECT_TRUE(isEventWord(read.context, read.at("attacked")));
  EXPECT_FALSE(isEventWord(read.context, read.at("soldiers")));
  int32_t length = 0;
  EXPECT_TRUE(entryIs(read.context, read.at("January"), EntryClass::month, "1", length));
  EXPECT_FALSE(entryIs(read.context, read.at("January"), EntryClass::month, "2", length));
}

TEST(DateTokens, KnowTheirSentenceAndItsLanguage) {
  const test::Reading read("Snow fell. Wind blew.", "en");
  EXPECT_EQ(sentenceEnd(read.context, 0), 3);
  EXPECT_FALSE(hasProclitics(read.context, 0));
  EXPECT_TRUE(hasProclitics(test::Reading("نزل الثلج", "ar").context, 0));
}

}  // namespace
}  // namespace muqabala
