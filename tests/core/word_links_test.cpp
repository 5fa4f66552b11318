#include "core/align/word_links.h"

#include <gtest/gtest.h>

#include "tests/core/collated.h"

namespace muqabala {
namespace {

using test::Told;

/// "people = people; said ~ said": the pairs on the backbone and (~) off it.
std::string links(const std::string& textA, const std::string& textB) {
  const Told a(textA, "a");
  const Told b(textB, "b");
  const Vocabulary vocabulary = learnVocabulary({&a.analysis, &b.analysis});
  const auto cut = [&](const Told& told) {
    const CollationSide side = told.side();
    return unitsOf(told.analysis, side.sentences, {told.figures, {}, vocabulary}, 100);
  };
  const std::vector<WordUnit> unitsA = cut(a);
  const std::vector<WordUnit> unitsB = cut(b);
  const WordLinks found(unitsA, unitsB, {});
  std::string out;
  for (size_t i = 0; i < unitsA.size(); ++i) {
    const WordLink& link = found.ofA()[i];
    if (link.other == kNone) continue;
    EXPECT_EQ(found.ofB()[link.other].other, static_cast<int32_t>(i));
    out += (out.empty() ? "" : "; ") + a.text(spanOf(a.analysis, unitsA[i].tokens)) +
           (link.backbone ? " = " : " ~ ") + b.text(spanOf(b.analysis, unitsB[link.other].tokens));
  }
  return out;
}

TEST(WordLinks, TheHeavierPartIsTheBackbone) {
  EXPECT_EQ(links("The captain said 12 sailors fled ashore.",
                  "12 sailors fled ashore, said the captain."),
            "The ~ the; captain ~ captain; said ~ said; 12 = 12; sailors = sailors; fled = fled; "
            "ashore = ashore");
  EXPECT_EQ(links("قال القبطان إن البحارة نجوا.", "القبطان قال إن البحارة نجوا."),
            "قال ~ قال; القبطان = القبطان; إن = إن; البحارة = البحارة; نجوا = نجوا");
}

TEST(WordLinks, WordsWithoutContentAreNotPairedAlone) {
  EXPECT_EQ(links("One of the boats sank.", "Most of the buses burned."), "");
}

TEST(WordLinks, PreferTheSameWordToOneOfTheSameMeaning) {
  EXPECT_EQ(links("A physician met a doctor.", "A doctor left."), "a = A; doctor = doctor");
}

TEST(WordLinks, NeighboursStayTogether) {
  EXPECT_EQ(links("guard north guard south", "guard south"), "guard = guard; south = south");
}

}  // namespace
}  // namespace muqabala
