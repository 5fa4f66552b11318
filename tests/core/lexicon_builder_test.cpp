#include "core/lang/lexicon_builder.h"

#include <gtest/gtest.h>

#include "core/lang/lang_files.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

TEST(LexiconBuilder, TakesNothingFromWhatIsNoPack) {
  const size_t entries = Lexicon::instance().entries().size();
  EXPECT_FALSE(Lexicon::addPack(""));
  EXPECT_FALSE(Lexicon::addPack("cardinal\t3\tthree\n"));
  EXPECT_EQ(Lexicon::instance().entries().size(), entries);
}

/// The pack of a language that this program has, as a page would load it.
std::string_view packOf(std::string_view path) {
  for (size_t i = 0; i < kLangFileCount; ++i) {
    if (path == kLangFiles[i].path) return {kLangFiles[i].data, kLangFiles[i].size};
  }
  return {};
}

TEST(LexiconBuilder, TakesWholePacksOfThisVersionOnly) {
  const std::string pack(packOf("en/words"));
  ASSERT_FALSE(pack.empty());
  EXPECT_TRUE(Lexicon::addPack(pack));
  EXPECT_FALSE(Lexicon::addPack(pack.substr(0, pack.size() - 1)));
  EXPECT_FALSE(Lexicon::addPack("muqabala\t0.0.0" + pack.substr(pack.find('\t', 9))));
  std::string changed = pack;
  changed.back() ^= 1;
  EXPECT_FALSE(Lexicon::addPack(changed));
}

TEST(LexiconBuilder, LeavesALanguageThatIsThereAsItIs) {
  const size_t entries = Lexicon::instance().entries().size();
  EXPECT_TRUE(Lexicon::addPack(packOf("en/words")));
  EXPECT_EQ(Lexicon::instance().entries().size(), entries);
}

TEST(LexiconBuilder, DetectorKnowsFunctionWordsAndNothingElse) {
  const Lexicon& detector = Lexicon::detector();
  ASSERT_FALSE(detector.entries().empty());
  for (const Entry& entry : detector.entries()) EXPECT_EQ(entry.cls, EntryClass::function);
  EXPECT_FALSE(detector.hasWords(detector.languageByCode("en")));
}

TEST(LexiconBuilder, ReadsTheNumbersOfAValue) {
  const test::Reading read("dozens of ships sank 12 miles away", "en");
  const Mark* vague = markAt(read.context, 0, EntryClass::vague);
  ASSERT_NE(vague, nullptr);
  const Entry& dozens = Lexicon::instance().entries()[vague->entry];
  EXPECT_EQ(dozens.number, 20);
  EXPECT_EQ(dozens.number2, 99);
  const Mark* unit = markAt(read.context, read.at("miles"), EntryClass::unit);
  ASSERT_NE(unit, nullptr);
  EXPECT_NEAR(Lexicon::instance().entries()[unit->entry].number2, 1609.344, 1e-9);
}

}  // namespace
}  // namespace muqabala
