#include <gtest/gtest.h>

#include "tests/core/readers.h"

namespace muqabala {
namespace {

std::optional<Saying> sayingAt(const test::Reading& read, const char* word) {
  return test::sayingAt(readVerbFirst, read, word);
}

TEST(VerbFirst, TakesTheSubjectBehindTheVerbOrBeforeIt) {
  const test::Reading behind("قالت الوزارة إن الحريق أخمد.", "ar");
  const auto said = sayingAt(behind, "قالت");
  ASSERT_TRUE(said.has_value());
  EXPECT_EQ(behind.text(said->subject), "الوزارة");
  const test::Reading before("وكانت الوزارة أعلنت أن الحريق أخمد.", "ar");
  const auto announced = sayingAt(before, "أعلنت");
  ASSERT_TRUE(announced.has_value());
  EXPECT_EQ(before.text(announced->subject), "الوزارة");
}

TEST(VerbFirst, LeavesWhatHappensAndWhatNobodySays) {
  EXPECT_FALSE(sayingAt(test::Reading("يذكر أن الحريق أخمد.", "ar"), "يذكر").has_value());
  EXPECT_FALSE(sayingAt(test::Reading("رد الجنود على النار.", "ar"), "رد").has_value());
}

}  // namespace
}  // namespace muqabala
