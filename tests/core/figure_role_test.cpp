#include "core/claims/figure_role.h"

#include <gtest/gtest.h>

#include "tests/core/support.h"

namespace muqabala {
namespace {

/// The role of the figure whose value is `value`.
Role roleIn(const std::string& text, double value) {
  const test::Reading read(text);
  for (const Claim& c : claimsOf(read.analysis, {})) {
    if (c.kind == ClaimKind::quantity && c.value.quantity.min == value) return c.role;
  }
  ADD_FAILURE() << "no figure " << value << " in " << text;
  return Role::none;
}

TEST(Role, IsWhomTheEventBefell) {
  EXPECT_EQ(roleIn("The flood killed 12 people in the valley.", 12), Role::object);
  EXPECT_EQ(roleIn("In the valley 12 people were killed.", 12), Role::object);
  EXPECT_EQ(roleIn("أعلنت الشرطة مقتل 12 شخصا في الوادي.", 12), Role::object);
  EXPECT_EQ(roleIn("Bei dem Angriff wurden 12 Menschen getötet.", 12), Role::object);
}

TEST(Role, IsWhoDidIt) {
  EXPECT_EQ(roleIn("On Monday 12 gunmen killed three guards.", 12), Role::subject);
  EXPECT_EQ(roleIn("On Monday 12 gunmen killed three guards.", 3), Role::object);
  EXPECT_EQ(roleIn("Three guards were killed by 12 gunmen.", 12), Role::subject);
  EXPECT_EQ(roleIn("قتل ثلاثة حراس على يد 12 مسلحا.", 12), Role::subject);
}

TEST(Role, OfAnEventWithOnePartyIsAlwaysTheSame) {
  EXPECT_EQ(roleIn("After the flood 12 people died.", 12), Role::subject);
  EXPECT_EQ(roleIn("The flood caused the deaths of 12 people.", 12), Role::subject);
  EXPECT_EQ(roleIn("استسلم 12 مسلحا للجيش.", 12), Role::subject);
  const Lexicon& lexicon = Lexicon::instance();
  EXPECT_TRUE(hasOneParty(lexicon, lexicon.conceptById("die")));
  EXPECT_FALSE(hasOneParty(lexicon, lexicon.conceptById("kill")));
}

TEST(Noun, StandsBehindAnArticleOrPreposition) {
  const test::Reading read("The attack began, and rebels attack in attacks.", "en");
  EXPECT_TRUE(followsArticleOrPreposition(read.context, read.at("attack")));
  EXPECT_FALSE(followsArticleOrPreposition(read.context, read.at("attack in")));
  EXPECT_TRUE(followsArticleOrPreposition(read.context, read.at("attacks")));
}

TEST(Agent, IsNamedByAWordBeforeTheNumber) {
  const test::Reading read("They were killed by 12 gunmen.", "en");
  EXPECT_TRUE(isBehindAgentWord(read.context, read.at("12")));
  EXPECT_FALSE(isBehindAgentWord(read.context, read.at("by")));
}

}  // namespace
}  // namespace muqabala
