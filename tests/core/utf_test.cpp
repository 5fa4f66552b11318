#include "core/utf.h"

#include <gtest/gtest.h>

namespace muqabala {
namespace {

TEST(Utf, ReadsCodePointsOfEverySize) {
  EXPECT_EQ(codePointAt("a", 0).value, U'a');
  EXPECT_EQ(codePointAt("x\xC3\xA9", 1).value, U'\u00E9');
  EXPECT_EQ(codePointAt("\xE2\x82\xAC", 0).size, 3);
  EXPECT_EQ(codePointAt("\xF0\x9F\x98\x80", 0).value, U'\U0001F600');
}

TEST(Utf, EachMaximalInvalidPartIsOneReplacement) {
  EXPECT_EQ(toUtf16("\x80"), u"\uFFFD");
  EXPECT_EQ(toUtf16("\xC0\xAF"), u"\uFFFD\uFFFD");            // overlong
  EXPECT_EQ(toUtf16("\xED\xA0\x80"), u"\uFFFD\uFFFD\uFFFD");  // an encoded surrogate
  EXPECT_EQ(toUtf16("\xF0\x9F\x98"), u"\uFFFD");              // cut off at the end
  EXPECT_EQ(toUtf16("\xF0\x9F\x41"), u"\uFFFD\u0041");
  EXPECT_EQ(toUtf16("\xF4\x90\x80\x80"), u"\uFFFD\uFFFD\uFFFD\uFFFD");  // beyond U+10FFFF
}

TEST(Utf, GoesThereAndBack) {
  const std::u16string text = u"a\u00E9\u0633\u20AC\U0001F600";
  EXPECT_EQ(toUtf16(toUtf8(text)), text);
}

TEST(Utf, LoneSurrogatesAreReplaced) {
  EXPECT_EQ(toUtf8(std::u16string{0xD800}), "\xEF\xBF\xBD");
  EXPECT_EQ(toUtf8(std::u16string{u'a', 0xDC00, u'b'}),
            "a\xEF\xBF\xBD"
            "b");
  EXPECT_EQ(toUtf8(std::u16string{0xD83D, 0xD83D, 0xDE00}), "\xEF\xBF\xBD\xF0\x9F\x98\x80");
}

}  // namespace
}  // namespace muqabala
