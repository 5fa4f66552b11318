#include <gtest/gtest.h>

#include "tests/core/readers.h"

namespace muqabala {
namespace {

std::string proposed(const char* text, const char* lang = "") {
  return test::Proposals(readPredicates, text, lang).keys();
}

TEST(Predicates, AreEventsAndWhatStandsBehindBeingAndHaving) {
  EXPECT_EQ(proposed("The army freed the hostages."), "freed the hostages");
  EXPECT_EQ(proposed("The rumour is exaggerated."), "rumour is exaggerated");
  EXPECT_EQ(proposed("All doesn't glitter."), "doesn't glitter");
  EXPECT_EQ(proposed(""), "");
}

TEST(Predicates, OfSayingTellNothing) {
  EXPECT_EQ(proposed("The minister has said it."), "");
  EXPECT_EQ(proposed("He told them."), "");
}

TEST(Predicates, TellMoreWhenDeniedAndLessWhenSpokenOf) {
  const auto weight = [](const char* text) {
    const std::vector<Statement> out = test::Proposals(readPredicates, text).made;
    return out.empty() ? 0 : out[0].weight;
  };
  EXPECT_GT(weight("The prisoners did not escape."), weight("The prisoners escaped."));
  EXPECT_GT(weight("An attack shook them."), weight("The attack shook them."));
  EXPECT_GT(weight("An attack came."), weight("An attack helicopter came."));
}

TEST(Predicates, LeaveNamesAlone) { EXPECT_EQ(proposed("He met Maria Lopez."), "met Maria Lopez"); }

}  // namespace
}  // namespace muqabala
