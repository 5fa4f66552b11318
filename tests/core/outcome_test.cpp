#include "core/align/outcome.h"

#include <gtest/gtest.h>

namespace muqabala {
namespace {

TEST(Outcomes, FollowTheLexiconUpwards) {
  const Lexicon& lexicon = Lexicon::instance();
  const OutcomeWords words(lexicon);
  const auto id = [&](const char* name) { return lexicon.conceptById(std::string_view(name)); };
  EXPECT_EQ(words.ofEvent(id("kill")), Outcome::dead);
  EXPECT_EQ(words.ofEvent(id("arrest")), Outcome::held);
  EXPECT_EQ(words.ofEvent(id("evacuate")), Outcome::displaced);
  EXPECT_EQ(words.ofEvent(kNone), Outcome::none);
  EXPECT_EQ(words.ofHead(id("homeless_person")), Outcome::displaced);
  EXPECT_EQ(words.ofHead(kNone), Outcome::none);
  EXPECT_TRUE(words.anybody(id("person")));
  EXPECT_FALSE(words.anybody(id("soldier")));
}

TEST(Outcomes, SayWhetherTheirCountRuns) {
  EXPECT_TRUE(grows(Outcome::dead));
  EXPECT_TRUE(grows(Outcome::tested));
  EXPECT_FALSE(grows(Outcome::aboard));
  EXPECT_TRUE(isToll(Outcome::retrieved));
  EXPECT_FALSE(isToll(Outcome::held));
  EXPECT_TRUE(befallsPeople(Outcome::held));
  EXPECT_FALSE(befallsPeople(Outcome::ruined));
}

}  // namespace
}  // namespace muqabala
