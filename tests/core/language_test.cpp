#include "core/language.h"

#include <gtest/gtest.h>

#include "core/analyse.h"
#include "core/tokenize.h"

namespace muqabala {
namespace {

std::string detected(std::u16string text, const char* declared = "") {
  Article article;
  article.text = std::move(text);
  article.lang = declared;
  const LangId lang = analyse(article, {}).lang;
  return lang == kNone ? "" : Lexicon::instance().languages()[lang].code;
}

TEST(Language, IsToldByFunctionWords) {
  EXPECT_EQ(detected(u"The men were held in the prison until they were freed."), "en");
  EXPECT_EQ(detected(u"قال المتحدث إن الرجال كانوا في السجن حتى أطلق سراحهم من قبل السلطات."),
            "ar");
}

TEST(Language, IsUnknownWithoutEvidence) {
  EXPECT_EQ(detected(u""), "");
  EXPECT_EQ(detected(u"12 345"), "");
  EXPECT_EQ(detected(u"Lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor "
                     u"incididunt labore dolore magna aliqua enim minim veniam quis nostrud"),
            "");
}

TEST(Language, TrustsWhatIsDeclaredUnlessTheWordsSpeakAgainstIt) {
  EXPECT_EQ(detected(u"12 345", "ar"), "ar");
  EXPECT_EQ(detected(u"Reuters", "en-GB"), "en");
  EXPECT_EQ(detected(u"30ma", "es"), "es");  // "ma" is a word of French
  EXPECT_EQ(detected(u"The men were held in the prison until they were freed.", "ar"), "en");
}

TEST(Language, OfASentenceInAnotherScriptIsItsOwn) {
  Article article;
  article.text = u"قال المتحدث إن الرجال كانوا في السجن.\nHe said that they were in the prison.";
  const Analysis analysis = analyse(article, {});
  ASSERT_EQ(analysis.sentences.size(), 2u);
  const auto& languages = Lexicon::instance().languages();
  EXPECT_EQ(languages[analysis.sentences[0].lang].code, "ar");
  ASSERT_NE(analysis.sentences[1].lang, kNone);
  EXPECT_EQ(languages[analysis.sentences[1].lang].code, "en");
}

TEST(Language, ScriptIsThatOfMostLetters) {
  Analysis analysis;
  analysis.article.text = u"سجن المدينة BBC 12";
  tokenize(analysis.article.text, analysis.tokens);
  EXPECT_EQ(scriptOf(analysis, {0, 4}), Script::arabic);
  EXPECT_EQ(scriptOf(analysis, {2, 3}), Script::latin);
  EXPECT_EQ(scriptOf(analysis, {3, 4}), Script::none);
}

}  // namespace
}  // namespace muqabala
