#include <gtest/gtest.h>

#include "core/normalize.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

/// The lengths of the bounds that start at the first token, longest first.
std::vector<int32_t> boundsAtStart(const char* text) {
  const test::Reading read(text, "en");
  std::vector<int32_t> lengths;
  for (const Mark& mark : read.analysis.marks) {
    const bool bound = Lexicon::instance().entries()[mark.entry].cls == EntryClass::bound;
    if (bound && mark.token == 0) lengths.push_back(mark.length);
  }
  return lengths;
}

TEST(PackReader, PhraseOfSeveralWordsStandsOnlyWhole) {
  EXPECT_EQ(boundsAtStart("at least 12 ships"), std::vector<int32_t>{2});
  EXPECT_TRUE(boundsAtStart("at sea 12 ships").empty());
}

TEST(PackReader, KnowsTheWordsOfItsPhrases) {
  const Lexicon& lexicon = Lexicon::instance();
  const LangId arabic = lexicon.languageByCode("ar");
  EXPECT_TRUE(lexicon.knowsWord(arabic, keyOf(fold(u"سجين"))));
  EXPECT_FALSE(lexicon.knowsWord(arabic, keyOf(fold(u"قققق"))));
}

}  // namespace
}  // namespace muqabala
