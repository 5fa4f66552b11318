#include "core/align/word_units.h"

#include <gtest/gtest.h>

#include "tests/core/collated.h"

namespace muqabala {
namespace {

using test::Told;

std::vector<WordUnit> unitsOf(const Told& told, const Vocabulary& vocabulary) {
  const CollationSide side = told.side();
  return muqabala::unitsOf(told.analysis, side.sentences, {told.figures, {}, vocabulary}, 100);
}

std::string cut(const std::string& text) {
  const Told told(text, "a");
  const Vocabulary vocabulary = learnVocabulary({&told.analysis});
  std::string out;
  for (const WordUnit& u : unitsOf(told, vocabulary)) {
    out += "[" + told.text(spanOf(told.analysis, u.tokens)) + "]";
  }
  return out;
}

TEST(WordUnits, AreWordsFiguresNamesAndConcepts) {
  EXPECT_EQ(cut("Car bombs killed about 40 people in New York."),
            "[Car bombs][killed][about 40][people][in][New York]");
  EXPECT_EQ(cut("وقتل نحو ثلاثمئة وخمسين سجينا في نيويورك."),
            "[وقتل][نحو ثلاثمئة وخمسين][سجينا][في][نيويورك]");
}

/// "word", "name" ... of the first unit of content of each text; "kind" for what is not the same,
/// "-" for nothing.
std::string likeness(const std::string& a, const std::string& b) {
  constexpr std::string_view kVias[] = {"word", "spelling", "name", "value", "concept"};
  const Told first(a, "a");
  const Told second(b, "b");
  const Vocabulary vocabulary = learnVocabulary({&first.analysis, &second.analysis});
  const std::vector<WordUnit> x = unitsOf(first, vocabulary);
  const std::vector<WordUnit> y = unitsOf(second, vocabulary);
  const Likeness like = likenessOf(x.back(), y.back());
  const Likeness back = likenessOf(y.back(), x.back());
  EXPECT_EQ(like.percent, back.percent);
  EXPECT_EQ(like.same, back.same);
  if (like.percent == 0) return "-";
  return like.same ? std::string(kVias[static_cast<int>(like.via)]) : "kind";
}

TEST(WordUnits, AreAlikeByWordNameValueOrMeaning) {
  EXPECT_EQ(likeness("The town was bombed.", "They fear the bombing."), "word");
  EXPECT_EQ(likeness("All of them fled.", "In the end they ran away."), "concept");
  EXPECT_EQ(likeness("The envoy is in Damascus.", "وصل المبعوث إلى دمشق."), "name");
  EXPECT_EQ(likeness("The dead were 350.", "بلغ عدد القتلى ثلاثمئة وخمسين."), "value");
  EXPECT_EQ(likeness("دخل الجيش مدينة الحسكة.", "دخل الجيش مدينة الكسحة."), "spelling");
}

TEST(WordUnits, OfOneKindAreNotTheSame) {
  EXPECT_EQ(likeness("It lies to the west.", "It lies to the south."), "kind");
  EXPECT_EQ(likeness("The envoy is in Damascus.", "The envoy is in Cairo."), "kind");
  EXPECT_EQ(likeness("They counted 12.", "They counted 15."), "kind");
}

TEST(WordUnits, KnownWordsAreNoSlipsOfOneAnother) {
  EXPECT_EQ(likeness("وصل إلى المدينة.", "تحدث عن الحياة المدنية."), "-");
  EXPECT_EQ(likeness("He left the house.", "He rode the horse."), "-");
}

TEST(WordUnits, ValueIsTheNumberWithoutWhatItCounts) {
  const Told told("About 5,000 prisoners fled.", "a");
  ASSERT_FALSE(told.figures.empty());
  EXPECT_EQ(told.text(spanOf(told.analysis, valueTokens(told.analysis, *told.figures[0]))),
            "About 5,000");
}

}  // namespace
}  // namespace muqabala
