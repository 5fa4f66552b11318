#include "core/claims/digits.h"

#include <gtest/gtest.h>

#include "core/unicode.h"

namespace muqabala {
namespace {

struct Digits {
  std::u16string written;
  char16_t decimal;
  bool both;
  double value;  // -1: no number
};

TEST(ParseDigits, MarksOfEveryTradition) {
  const Digits rows[] = {{u"7", u'.', false, 7},
                         {u"12,000", u'.', false, 12000},
                         {u"12.000", u',', false, 12000},
                         {u"3.5", u'.', false, 3.5},
                         {u"3,5", u',', false, 3.5},
                         {u"1.500", u'.', false, 1.5},
                         {u"1.500", u'.', true, 1500},
                         {u"١٬٥٠٠", u'.', true, 1500},
                         {u"٣٫٥", u'.', true, 3.5},
                         {u"۱۲", u'.', true, 12},
                         {u"1'500", u',', false, 1500},
                         {u"1,20,000", u'.', false, 120000},
                         {u"4.\u200F95", u'.', true, 95.4},
                         {u"26،013\u202A,94", u'.', true, 26013.94},
                         {u"1,234.5", u'.', false, 1234.5},
                         {u"1.234,5", u',', false, 1234.5},
                         {u"0.125", u'.', true, 0.125},
                         {u"1234.125", u'.', false, 1234.125},
                         {u"3.5.2014", u'.', false, -1},
                         {u"04,30", u'.', true, -1},
                         {u"007", u'.', false, -1},
                         {u"12,34,5", u'.', false, -1},
                         {u"", u'.', false, -1}};
  for (const Digits& row : rows) {
    EXPECT_EQ(parseDigits(row.written, row.decimal, row.both).value_or(Exact{-1, 1}).value(),
              row.value)
        << toUtf8(row.written);
  }
}

TEST(ParseDigits, KeepsTheDecimalsExact) {
  const auto value = parseDigits(u"1,1", u',', false);
  ASSERT_TRUE(value);
  EXPECT_EQ(value->num, 11);
  EXPECT_EQ(value->den, 10);
}

TEST(PlainDigits, KeepTheirZeros) {
  EXPECT_EQ(plainDigits(u"08"), 8);
  EXPECT_EQ(plainDigits(u"٠٠٥"), 5);
  EXPECT_EQ(plainDigits(u"1,5"), std::nullopt);
  EXPECT_EQ(plainDigits(u""), std::nullopt);
}

TEST(VulgarFraction, IsOneCharacter) {
  ASSERT_TRUE(vulgarFraction(u"¾"));
  EXPECT_EQ(vulgarFraction(u"¾")->num, 3);
  EXPECT_EQ(vulgarFraction(u"¾")->den, 4);
  EXPECT_FALSE(vulgarFraction(u"3"));
}

TEST(GroupPiece, IsThreeDigitsAndToBeginWithOneToThree) {
  EXPECT_TRUE(isGroupPiece(u"1", true));
  EXPECT_TRUE(isGroupPiece(u"500", true));
  EXPECT_TRUE(isGroupPiece(u"500", false));
  EXPECT_FALSE(isGroupPiece(u"50", false));
  EXPECT_FALSE(isGroupPiece(u"5000", true));
  EXPECT_FALSE(isGroupPiece(u"", true));
  EXPECT_FALSE(isGroupPiece(u"5a0", false));
}

TEST(LooksLikeYear, FourDigitsFrom1500To2100) {
  EXPECT_TRUE(looksLikeYear(u"1500"));
  EXPECT_TRUE(looksLikeYear(u"2100"));
  EXPECT_FALSE(looksLikeYear(u"1499"));
  EXPECT_FALSE(looksLikeYear(u"2101"));
  EXPECT_FALSE(looksLikeYear(u"202"));
  EXPECT_FALSE(looksLikeYear(u"2,022"));
}

}  // namespace
}  // namespace muqabala
