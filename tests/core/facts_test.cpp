#include "core/align/facts.h"

#include <gtest/gtest.h>

#include "tests/core/aligned.h"

namespace muqabala {
namespace {

std::string groupsOf(const std::vector<std::string>& texts) {
  return test::Aligned(texts).groups();
}

TEST(Facts, RivalsOfOneFrameAreOneFact) {
  EXPECT_EQ(groupsOf({"The flood killed 12 people in the valley.",
                      "The flood killed 20 people in the valley."}),
            "12 people = 20 people");
}

TEST(Facts, EqualValuesLinkWithoutAnEvent) {
  EXPECT_EQ(groupsOf({"The town has 14 bridges.", "Fourteen bridges cross the river."}),
            "14 bridges = Fourteen bridges");
}

TEST(Facts, OneVoiceThatTellsTwoValuesTellsTwoThings) {
  EXPECT_EQ(groupsOf({"The flood killed 12 people. Later the flood killed 20 people.",
                      "The town opened a museum."}),
            "");
}

TEST(Facts, TwoVoicesInOneArticleMayContradict) {
  EXPECT_EQ(groupsOf({"The mayor said that 12 soldiers were killed in the attack. The rebels said "
                      "that 20 soldiers were killed in the attack."}),
            "12 soldiers = 20 soldiers");
}

TEST(Facts, TieOfRivalsLinksNobody) {
  EXPECT_EQ(groupsOf({"The attack killed 12 soldiers.",
                      "The attack killed 15 soldiers. The attack killed 19 soldiers."}),
            "");
}

TEST(Facts, SideWithinSeveralSidesIsNoRival) {
  EXPECT_EQ(
      groupsOf({"قتل 20 جنديا أمريكيا في المعركة.", "قتل 45 جنديا أمريكيا وبريطانيا في المعركة."}),
      "");
}

TEST(Facts, OneSideAloneIsARival) {
  EXPECT_EQ(groupsOf({"قتل 20 جنديا أمريكيا في المعركة.", "قتل 45 جنديا أمريكيا في المعركة."}),
            "20 جنديا أمريكيا = 45 جنديا أمريكيا");
}

TEST(Facts, SumsOfOursNeverContradict) {
  EXPECT_EQ(groupsOf({"The ambush killed 14 soldiers near the border post.",
                      "The ambush killed 10 soldiers and an officer near the border post."}),
            "");
}

TEST(Facts, EqualSumsAgree) {
  EXPECT_EQ(groupsOf({"The ambush killed 11 soldiers near the border post.",
                      "The ambush killed 10 soldiers and an officer near the border post."}),
            "11 soldiers = 10 soldiers and an officer");
}

TEST(Facts, FarFiguresOfKnownlyOneFrameOnly) {
  EXPECT_EQ(groupsOf({"The attack killed 12 soldiers.", "The attack killed 190 soldiers."}),
            "12 soldiers = 190 soldiers");
  EXPECT_EQ(groupsOf({"The town has 12 bridges.", "The town has 190 bridges."}), "");
}

TEST(Alignment, FindsAPairEitherWayRound) {
  const test::Aligned texts({"The flood killed 12 people.", "The flood killed 20 people."});
  const Alignment alignment = alignFacts(*texts.all, {}, {});
  const int32_t a = texts.find(0, "12 people");
  const int32_t b = texts.find(1, "20 people");
  ASSERT_NE(alignment.find(a, b), nullptr);
  EXPECT_EQ(alignment.find(a, b), alignment.find(b, a));
  EXPECT_EQ(alignment.find(a, b)->rivals, 0);
  EXPECT_EQ(alignment.find(a, a), nullptr);
}

}  // namespace
}  // namespace muqabala
