#include "core/claims/words.h"

#include <gtest/gtest.h>

#include "tests/core/support.h"

namespace muqabala {
namespace {

TEST(Words, FindNothingOutsideTheText) {
  const test::Reading read("50 km");
  EXPECT_EQ(textAt(read.context, 0), u"50");
  EXPECT_EQ(textAt(read.context, -1), u"");
  EXPECT_EQ(textAt(read.context, 2), u"");
  EXPECT_FALSE(isHyphen(read.context, 2));
  EXPECT_FALSE(hasFlag(read.context, -1, kFlagGlued));
  EXPECT_FALSE(nominalAt(read.context, 7).has_value());
  EXPECT_EQ(conceptOfKind(read.context, -1, "person"), kNone);
}

TEST(Words, AreGluedWhereNoSpaceStands) {
  EXPECT_FALSE(gluedTo(test::Reading("50 km").context, 1));
  EXPECT_TRUE(gluedTo(test::Reading("50km").context, 1));
}

TEST(Words, TellPunctuationApart) {
  const test::Reading read("twelve, 3 – 5");
  EXPECT_TRUE(isOneOf(read.context, 1, u",،"));
  EXPECT_FALSE(isOneOf(read.context, 1, u".;"));
  EXPECT_FALSE(isOneOf(read.context, 0, u"twelve")) << "a word is no mark";
  EXPECT_TRUE(isHyphen(read.context, read.at("–")));
}

TEST(Words, KnowTheirAnd) {
  const test::Reading english("guards and fighters");
  EXPECT_TRUE(isAnd(english.context, 1));
  EXPECT_FALSE(isAnd(english.context, 0));
  const test::Reading arabic("عشرة حراس و 40 مقاتلا", "ar");
  EXPECT_TRUE(isAnd(arabic.context, 2));
}

TEST(Words, StandInTheirSentence) {
  const test::Reading read("Snow fell. Wind blew.");
  EXPECT_EQ(sentenceAt(read.context, 0), (TokenRange{0, 3}));
  EXPECT_EQ(sentenceAt(read.context, 4), (TokenRange{3, 6}));
}

TEST(Words, HeadComesLastInGermanicLanguages) {
  EXPECT_TRUE(headComesLast(test::Reading("prison guards slept", "en").context, 0));
  EXPECT_FALSE(headComesLast(test::Reading("حراس السجن ناموا", "ar").context, 0));
}

TEST(Nominal, IsAConceptOrAName) {
  const test::Reading read("soldiers left Syria", "en");
  const auto soldiers = nominalAt(read.context, 0);
  ASSERT_TRUE(soldiers.has_value());
  EXPECT_EQ(test::idOf(soldiers->concept_), "soldier");
  EXPECT_EQ(soldiers->kind, Tag("person"));
  EXPECT_EQ(soldiers->entity, 0u);
  const auto syria = nominalAt(read.context, 2);
  ASSERT_TRUE(syria.has_value());
  EXPECT_NE(syria->entity, 0u);
  EXPECT_EQ(test::idOf(conceptOfKind(read.context, 0, "person")), "soldier");
  EXPECT_EQ(conceptOfKind(read.context, 0, "event"), kNone);
}

TEST(EntryAt, GivesTheEntryWithItsLength) {
  const test::Reading read("at least 12 ships", "en");
  int32_t length = 0;
  const Entry* bound = entryAt(read.context, 0, EntryClass::bound, length);
  ASSERT_NE(bound, nullptr);
  EXPECT_EQ(bound->value, "atLeast");
  EXPECT_EQ(length, 2);
  EXPECT_EQ(entryAt(read.context, 0, EntryClass::month, length), nullptr);
}

}  // namespace
}  // namespace muqabala
