#include "core/lines.h"

#include <gtest/gtest.h>

#include <string>

#include "core/analyse.h"

namespace muqabala {
namespace {

/// The shape of a text of one line in a language.
LineShape shapeOf(std::u16string text, const char* lang) {
  Article article;
  article.text = std::move(text);
  article.lang = lang;
  const Analysis analysis = analyse(article, {});
  return shapesOf(analysis, linesOf(analysis), Lexicon::instance()).at(0);
}

TEST(Lines, EndsAreReadBehindClosingMarks) {
  EXPECT_TRUE(shapeOf(u"He left.", "en").closed);
  EXPECT_TRUE(shapeOf(u"“He left.”)", "en").closed);
  EXPECT_TRUE(shapeOf(u"هل غادر؟", "ar").closed);
  EXPECT_FALSE(shapeOf(u"He left", "en").closed);
  EXPECT_TRUE(shapeOf(u"He left, then", "en").openEnd);
  EXPECT_TRUE(shapeOf(u"He left the", "en").openEnd);
  EXPECT_TRUE(shapeOf(u"وصل إلى", "ar").openEnd);
  EXPECT_FALSE(shapeOf(u"He left the house", "en").openEnd);
}

TEST(Lines, StartsAreRead) {
  EXPECT_TRUE(shapeOf(u"• boats", "en").bullet);
  EXPECT_TRUE(shapeOf(u"- France: boats", "en").bullet);
  EXPECT_FALSE(shapeOf(u"-5 degrees", "en").bullet);
  EXPECT_TRUE(shapeOf(u"and left", "en").lowerStart);
  EXPECT_EQ(shapeOf(u"He left in 2012.", "en").words, 4);
}

TEST(Lines, CuesStandAtTheStart) {
  EXPECT_EQ(shapeOf(u"By Jane Doe", "en").cue, LineCue::byline);
  EXPECT_EQ(shapeOf(u"Read more: the flood in pictures", "en").cue, LineCue::boilerplate);
  EXPECT_EQ(shapeOf(u"اقرأ أيضا: صور الفيضان", "ar").cue, LineCue::boilerplate);
  EXPECT_EQ(shapeOf(u"[See our live blog.]", "en").cue, LineCue::boilerplate);
  EXPECT_EQ(shapeOf(u"He asked them to read more of it.", "en").cue, LineCue::none);
}

}  // namespace
}  // namespace muqabala
