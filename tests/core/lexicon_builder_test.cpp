#include "core/lang/lexicon_builder.h"

#include <gtest/gtest.h>

#include "core/compare.h"

namespace muqabala {
namespace {

std::string packFor(const std::string& code, const std::string& rows) {
  return "muqabala\t" + std::string(version()) + "\t" + code + "\n" + rows;
}

TEST(LexiconBuilder, TakesPacksOfThisVersionAndKnownLanguagesOnly) {
  EXPECT_TRUE(Lexicon::addPack(packFor("en", "")));
  EXPECT_FALSE(Lexicon::addPack(packFor("xx", "cardinal\t3\tthree\n")));
  EXPECT_FALSE(Lexicon::addPack("muqabala\t0.0.0\ten\ncardinal\t3\tthree\n"));
  EXPECT_FALSE(Lexicon::addPack("<!doctype html>\n<title>Not found</title>\n"));
  EXPECT_FALSE(Lexicon::addPack(""));
}

TEST(LexiconBuilder, LeavesALanguageThatIsThereAsItIs) {
  const size_t before = Lexicon::instance().entries().size();
  ASSERT_TRUE(Lexicon::instance().hasWords(Lexicon::instance().languageByCode("en")));
  EXPECT_TRUE(Lexicon::addPack(packFor("en", "cardinal\t3\tthree\n")));
  EXPECT_EQ(Lexicon::instance().entries().size(), before);
}

TEST(LexiconBuilder, TheDetectorKnowsFunctionWordsAndNothingElse) {
  const Lexicon& detector = Lexicon::detector();
  ASSERT_FALSE(detector.entries().empty());
  for (const Entry& entry : detector.entries()) EXPECT_EQ(entry.cls, EntryClass::function);
  EXPECT_FALSE(detector.hasWords(detector.languageByCode("en")));
}

}  // namespace
}  // namespace muqabala
