#include "core/clean.h"

#include <gtest/gtest.h>

#include <string>

#include "core/analyse.h"
#include "core/tokenize.h"
#include "core/unicode.h"

namespace muqabala {
namespace {

/// One letter for each paragraph's role: T title, H heading, b body, y byline, x boilerplate.
std::string roles(std::u16string text, const std::string& title = "") {
  Article article;
  article.text = std::move(text);
  article.title = title;
  const Analysis analysis = analyse(article, {});
  std::string out;
  int32_t paragraph = -1;
  for (const Sentence& sentence : analysis.sentences) {
    if (sentence.paragraph == paragraph) continue;
    paragraph = sentence.paragraph;
    out += "THbyx"[static_cast<int>(sentence.role)];
  }
  return out;
}

const std::u16string kBody =
    u"The river rose by two metres on Monday and flooded the lower town, the mayor said. ";
const std::u16string kArabicBody =
    u"قال رئيس البلدية إن مياه النهر ارتفعت يوم الاثنين وغمرت أحياء كثيرة من المدينة.";

TEST(Clean, FindsTheTitle) {
  EXPECT_EQ(roles(u"Flood reaches the town\n\n" + kBody), "Tb");
  EXPECT_EQ(roles(u"Flood reaches the town\n" + kBody), "Tb");
  EXPECT_EQ(roles(u"فيضان يبلغ المدينة.. ونزوح السكان\r\n\r\n" + kArabicBody), "Tb");
  // A full stop, or nothing below: a sentence.
  EXPECT_EQ(roles(u"The flood reached the town.\n" + kBody), "bb");
  EXPECT_EQ(roles(u"Flood reaches the town"), "b");
  // A declared title is found by its words; another first line is no title then.
  EXPECT_EQ(roles(u"FLOOD reaches “the town”.\n" + kBody, "Flood reaches the town"), "Tb");
  EXPECT_EQ(roles(u"The flood in pictures\n" + kBody, "Flood reaches the town").find('T'),
            std::string::npos);
}

TEST(Clean, TellsHeadingsBylinesAndFurniture) {
  EXPECT_EQ(roles(u"Flood reaches the town\n\nBy Jane Doe\n\n" + kBody), "Tyb");
  EXPECT_EQ(roles(u"Flood reaches the town\n\nMonday 12 May 2014\n\n" + kBody), "Tyb");
  EXPECT_EQ(roles(kBody + u"\n\nA warning ignored\n\n" + kBody), "bHb");
  EXPECT_EQ(roles(kBody + u"\n\n“Like the sea”\n\n" + kBody), "bHb");
  EXPECT_EQ(roles(kBody + u"\n\nBridge closed for repairs\n\nTen houses sold"), "bxx");
  EXPECT_EQ(roles(kArabicBody + u"\nتحذيرات سابقة\n" + kArabicBody), "bHb");
  EXPECT_EQ(roles(kArabicBody + u"\n\nPrivacy Policy"), "bx");
  EXPECT_EQ(roles(u"Read in English\n\n" + kArabicBody), "xb");
  EXPECT_EQ(roles(kBody + u"\n[More on the flood in our live blog.]\n" + kBody), "bxb");
  EXPECT_EQ(roles(kArabicBody + u"\nاقرأ أيضا: أكبر الفيضانات\n" + kArabicBody), "bxb");
}

TEST(Clean, TakesANoteOfAFewWordsAsText) {
  EXPECT_EQ(roles(u"سأعود في 2 أكتوبر"), "b");
  EXPECT_EQ(roles(u"back on 12 May 2014"), "b");
}

TEST(Clean, JoinsWrappedLines) {
  const std::u16string wrapped =
      u"The river rose by two metres on Monday and flooded\n"
      u"the lower town, the mayor said. Hundreds of people\n"
      u"Monday night left their houses in boats of the army\n"
      u"and slept in schools.\n"
      u"Two bridges are closed. The water will go on rising\n"
      u"until Thursday.\n";
  EXPECT_EQ(roles(wrapped), "bb");
  EXPECT_EQ(roles(wrapped + u"Ten cities under water: a list of the worst floods\n"
                            u"Mayor of the next town asks for sand and more boats\n"),
            "bbxx");
  // One wrap alone is seen by the lower-case letter below it.
  EXPECT_EQ(roles(u"The river rose by two metres on Monday and\nflooded the town. " + kBody), "b");
  // List items stay apart.
  EXPECT_EQ(roles(kBody + u"\n- France: sends boats.\n- Spain: sends tents."), "bbb");
}

TEST(Clean, LinesKeepTheirPlaces) {
  Analysis analysis;
  analysis.article.text = u"\uFEFFA title \r\n\r\n Text\n\u200F\nEnd";
  tokenize(analysis.article.text, analysis.tokens);
  const std::vector<Line> lines = linesOf(analysis);
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(lines[0].span, (Span{1, 8}));
  EXPECT_EQ(lines[1].span, (Span{14, 18}));
  EXPECT_TRUE(lines[1].blankBefore);
  EXPECT_EQ(lines[1].tokens, (TokenRange{2, 3}));
  analysis.article.text = u"a\r\nb";
  analysis.tokens.clear();
  tokenize(analysis.article.text, analysis.tokens);
  EXPECT_FALSE(linesOf(analysis)[1].blankBefore);  // CR LF is one line end
}

}  // namespace
}  // namespace muqabala
