#include "core/claims/cues.h"

#include <gtest/gtest.h>

#include "core/claims/words.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

TEST(Cues, AreNoPiecesOfLongerPhrases) {
  const test::Reading read("Not only the guards but not the men came.", "en");
  EXPECT_EQ(negationAt(read.context, 0), 0);
  EXPECT_EQ(negationAt(read.context, read.at("not the")), 1);
  int32_t at = 0;
  EXPECT_TRUE(negatedBefore(read.context, read.at("men"), 0, 4, at));
  EXPECT_EQ(at, read.at("not the"));
  EXPECT_FALSE(negatedBefore(read.context, read.at("guards"), 0, 4, at));
}

TEST(Cues, DismissOnlyAClaim) {
  const test::Reading read("They dismissed the reports. They dismissed the minister.", "en");
  const auto denies = [&](int32_t token) {
    return deniesAt(read.context, *markAt(read.context, token, EntryClass::denial));
  };
  EXPECT_TRUE(denies(1));
  EXPECT_FALSE(denies(read.at("dismissed the minister")));
}

TEST(Cues, EndTheirReachAtContrastAndRelativeClause) {
  const test::Reading read("He did not come but the men who fled came and left.", "en");
  EXPECT_TRUE(endsReach(read.context, read.at("but")));
  EXPECT_TRUE(endsReach(read.context, read.at("who")));
  EXPECT_FALSE(endsReach(read.context, read.at("and")));
}

TEST(Cues, TellThatItWasDone) {
  const test::Reading read("وقد هرب السجناء. قد يهرب السجناء.", "ar");
  EXPECT_TRUE(assertsDone(read.context, 0));
  EXPECT_FALSE(assertsDone(read.context, read.at("قد يهرب")));
}

}  // namespace
}  // namespace muqabala
