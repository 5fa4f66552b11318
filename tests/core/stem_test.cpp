#include "core/stem.h"

#include <gtest/gtest.h>

#include "core/normalize.h"
#include "core/unicode.h"

namespace muqabala {
namespace {

Language languageWith(const char* stemmer) {
  Language language;
  language.stemmer = stemmer;
  return language;
}

TEST(Stem, KeysAreThoseOfTheStems) {
  const Language english = languageWith("english");
  for (int again = 0; again < 2; ++again) {
    EXPECT_EQ(stemKey(u"prisoners", keyOf(u"prisoners"), english), keyOf(u"prison"));
    EXPECT_EQ(stemKey(u"prisoners", keyOf(u"prisoners"), languageWith("")), keyOf(u"prisoners"));
    EXPECT_EQ(stemKey(u"prisoners", keyOf(u"prisoners"), languageWith("german")),
              keyOf(stem(u"prisoners", languageWith("german"))));
  }
}

TEST(Stem, JoinsInflections) {
  const Language english = languageWith("english");
  const Language german = languageWith("german");
  const Language arabic = languageWith("arabic");
  EXPECT_EQ(stem(u"prisoners", english), u"prison");
  EXPECT_EQ(stem(u"prisoner", english), u"prison");
  EXPECT_EQ(stem(u"schulen", german), stem(u"schule", german));
  EXPECT_EQ(stem(u"مقاتلين", arabic), stem(u"مقاتل", arabic));
  EXPECT_EQ(stem(u"prisoners", english), u"prison");  // a kept stemmer answers alike
}

TEST(Stem, LeavesWhatItCannotStem) {
  EXPECT_EQ(stem(u"words", languageWith("")), u"words");
  EXPECT_EQ(stem(u"words", languageWith("no such stemmer")), u"words");
  EXPECT_EQ(stem(u"", languageWith("english")), u"");
  const std::u16string tooLong(65, u's');
  EXPECT_EQ(stem(tooLong, languageWith("english")), tooLong);
}

}  // namespace
}  // namespace muqabala
