#include "core/claims/saying.h"

#include <gtest/gtest.h>

#include "core/claims/words.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

TEST(Sayings, AreReadWithTheirSubjectAndWhatIsSaid) {
  const test::Reading read("The ministry told Reuters that 20 died.", "en");
  const Sayings sayings(read.context);
  const int32_t verb = read.at("told");
  ASSERT_TRUE(sayings.isAt(verb));
  const auto saying = sayings.read(verb, sentenceAt(read.context, verb), false);
  ASSERT_TRUE(saying.has_value());
  EXPECT_EQ(read.text(saying->subject), "ministry");
  EXPECT_EQ(read.text(saying->relay), "Reuters");
  EXPECT_TRUE(saying->ahead.empty());
  EXPECT_TRUE(saying->behind.contains(read.at("20 died")));
}

TEST(Sayings, StandBehindWhatIsSaid) {
  const test::Reading read("Twenty people died, said the ministry.", "en");
  const Sayings sayings(read.context);
  const int32_t verb = read.at("said");
  const auto saying = sayings.read(verb, sentenceAt(read.context, verb), false);
  ASSERT_TRUE(saying.has_value());
  EXPECT_TRUE(saying->ahead.contains(read.at("people")));
  EXPECT_TRUE(saying->behind.empty());
}

TEST(Sayings, AreNoNounsAndNoPiecesOfNames) {
  const test::Reading read("The claim of the United States was told.", "en");
  const Sayings sayings(read.context);
  EXPECT_FALSE(sayings.isAt(read.at("claim")));
  EXPECT_FALSE(sayings.isAt(read.at("States")));
}

TEST(Sayings, KnowAccordingToOnBothSides) {
  const test::Reading before("According to the ministry, 20 people died.", "en");
  const Sayings sayings(before.context);
  ASSERT_TRUE(sayings.isAccording(0));
  const auto saying = sayings.readAccording(0, sentenceAt(before.context, 0));
  ASSERT_TRUE(saying.has_value());
  EXPECT_EQ(before.text(saying->subject), "ministry");
  const test::Reading after("Der Polizei zufolge starben die Leute in der Stadt.", "de");
  const Sayings german(after.context);
  const int32_t cue = after.at("zufolge");
  const auto behind = german.readAccording(cue, sentenceAt(after.context, cue));
  ASSERT_TRUE(behind.has_value());
  EXPECT_EQ(after.text(behind->subject), "Polizei");
}

}  // namespace
}  // namespace muqabala
