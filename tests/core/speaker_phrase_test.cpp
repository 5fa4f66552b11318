#include <gtest/gtest.h>

#include "core/claims/speaker.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

TEST(SpeakerPhrase, IsReadOnBothSidesOfTheVerb) {
  const test::Reading after("Six died, said the mayor of the town.", "en");
  EXPECT_TRUE(after.text(speakerAfter(after.context, after.at("the mayor of")))
                  .starts_with("mayor of the town"));
  const test::Reading before("The mayor said six died.", "en");
  EXPECT_EQ(before.text(speakerBefore(before.context, before.at("said"))), "mayor");
  const test::Reading arabic("قال رئيس البلدية إن ستة قتلوا.", "ar");
  EXPECT_TRUE(
      arabic.text(speakerAfter(arabic.context, arabic.at("رئيس"))).starts_with("رئيس البلدية"));
}

TEST(SpeakerPhrase, EndsWithinTwelveTokens) {
  const test::Reading read(
      "said the mayor of the town of the valley of the river of the hill of the lake.", "en");
  EXPECT_LE(speakerAfter(read.context, 1).size(), 12);
}

TEST(SpeakerPhrase, IsOfSomebodyWhoCanSpeak) {
  const test::Reading read("The mayor slept. The bridge fell. Maria Lopez slept.", "en");
  const auto can = [&](const char* word, int32_t length) {
    const int32_t at = read.at(word);
    return canSpeak(read.context, {at, at + length});
  };
  EXPECT_TRUE(can("mayor", 1));
  EXPECT_FALSE(can("bridge", 1));
  EXPECT_FALSE(canSpeak(read.context, {0, 0}));
}

}  // namespace
}  // namespace muqabala
