#include "core/align/extent.h"

#include <gtest/gtest.h>

#include "tests/core/support.h"

namespace muqabala {
namespace {

/// The quantifier of the item that starts with a word: "all: every one of".
std::string quantifierOf(const char* text, const char* word) {
  const Analysis analysis = analyse(test::article("a", text), {});
  const std::vector<const Analysis*> analyses = {&analysis};
  const Vocabulary vocabulary = learnVocabulary(analyses);
  const ClaimContext context{analysis, Lexicon::instance(), 0, vocabulary.established};
  const auto words = [&](TokenRange range) {
    const Span s = spanOf(analysis, range);
    return toUtf8(std::u16string_view(analysis.article.text).substr(s.start, s.length()));
  };
  constexpr const char* kNames[] = {"unsaid", "some", "most", "all"};
  for (const Item& item : itemsOf(context, vocabulary, analysis.sentences[0].tokens)) {
    if (!words(item.tokens).starts_with(word)) continue;
    const Quantified found = quantifiedBy(context, item);
    const std::string name = kNames[static_cast<int>(found.extent)];
    return found.cue.empty() ? name : name + ": " + words(found.cue);
  }
  return "no such item";
}

TEST(Extent, IsSaidByTheWordsBeside) {
  struct Row {
    const char* text;
    const char* word;
    const char* quantifier;
  };
  const Row rows[] = {
      {"احترقت كافة الصناديق في المستودع.", "الصناديق", "all: كافة"},
      {"الصناديق كلها احترقت.", "الصناديق", "all: كلها"},
      {"احترق معظم الصناديق.", "الصناديق", "most: معظم"},
      {"احترق عدد من الصناديق.", "الصناديق", "some: عدد من"},
      {"دمر القصف المبنى جزئيا.", "المبنى", "some: جزئيا"},
      {"All schools were closed.", "schools", "all: All"},
      {"All schools and nurseries were closed.", "nurseries", "all: All"},
      {"Most of the schools were closed.", "schools", "most: Most of the"},
      {"Several schools were closed.", "schools", "some: Several"},
      {"The bridge was completely destroyed.", "destroyed", "all: completely"},
      {"Schools were closed.", "Schools", "unsaid"},
      {"Not all schools were closed.", "schools", "unsaid"},
      {"Nearly all schools were closed.", "schools", "unsaid"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(quantifierOf(row.text, row.word), row.quantifier) << row.text;
  }
}

TEST(Extent, AllAndAPartDiffer) {
  EXPECT_TRUE(differ(Extent::all, Extent::some));
  EXPECT_TRUE(differ(Extent::most, Extent::all));
  EXPECT_FALSE(differ(Extent::most, Extent::some));
  EXPECT_FALSE(differ(Extent::all, Extent::all));
  EXPECT_FALSE(differ(Extent::all, Extent::unsaid));
}

}  // namespace
}  // namespace muqabala
