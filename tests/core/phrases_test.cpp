#include "core/align/phrases.h"

#include <gtest/gtest.h>

#include "tests/core/support.h"

namespace muqabala {
namespace {

using test::article;

/// "its words = its words; ..." for the phrases that two or more articles share.
std::string phrasesOf(const std::vector<std::string>& texts) {
  std::vector<Analysis> held;
  for (const std::string& text : texts) held.push_back(analyse(article("a", text), {}));
  std::vector<const Analysis*> analyses;
  for (const Analysis& a : held) analyses.push_back(&a);
  const auto words = [&](int32_t place, TokenRange range) {
    const Span s = spanOf(held[place], range);
    return toUtf8(std::u16string_view(held[place].article.text).substr(s.start, s.length()));
  };
  std::string out;
  for (const PhrasePair& p : sharedPhrases(analyses, learnVocabulary(analyses), {})) {
    out += (out.empty() ? "" : "; ") + words(p.articleA, p.a) + " = " + words(p.articleB, p.b);
  }
  return out;
}

TEST(Phrases, AreTheSameWordsInAlikeCompany) {
  EXPECT_EQ(phrasesOf({"The ferry sank after a short circuit in the engine room, the captain said.",
                       "A short circuit in the engine room caused the ferry to sink."}),
            "short circuit in the engine room = short circuit in the engine room");
}

TEST(Phrases, AreFoundInArabicUnderPrefixes) {
  EXPECT_EQ(phrasesOf({"غرقت العبارة قرب الميناء القديم بعد تماس كهربائي في غرفة المحركات.",
                       "وقال القبطان إن العبارة غرقت بسبب التماس الكهربائي في غرفة المحركات."}),
            "تماس كهربائي في غرفة المحركات = التماس الكهربائي في غرفة المحركات");
}

TEST(Phrases, NeedAlikeCompany) {
  EXPECT_EQ(phrasesOf({"Engineers repaired the short circuit before the festival opened.",
                       "A short circuit caused last year's blackout in nine northern villages."}),
            "");
}

TEST(Phrases, NeedMoreThanOneWord) {
  EXPECT_EQ(phrasesOf({"The mayor opened the bridge on a rainy morning.",
                       "Divers searched below the bridge for a sunken crane."}),
            "");
}

TEST(Phrases, SayALongRunClauseByClauseInItsRarestWords) {
  const std::string text =
      "The report blames a worn fuel hose of the left engine, built by a small firm.";
  EXPECT_EQ(phrasesOf({text, text + " It said no more."}),
            "report blames a worn fuel = report blames a worn fuel; "
            "built by a small firm = built by a small firm");
}

TEST(Phrases, DoNotDependOnTheOrderOfArticles) {
  const std::string a = "The ferry sank after a short circuit in the engine room.";
  const std::string b = "A short circuit in the engine room sank the ferry.";
  EXPECT_EQ(phrasesOf({a, b}).size(), phrasesOf({b, a}).size());
}

}  // namespace
}  // namespace muqabala
