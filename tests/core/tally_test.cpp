#include "core/align/tally.h"

#include <gtest/gtest.h>

#include "tests/core/aligned.h"

namespace muqabala {
namespace {

Tally tallyOf(const std::vector<std::string>& texts, const char* key) {
  const test::Aligned aligned(texts);
  for (size_t i = 0; i < aligned.claims.size(); ++i) {
    const auto claim = static_cast<int32_t>(i);
    if (aligned.keyOf(claim) == key) return aligned.tallies[i];
  }
  ADD_FAILURE() << "no claim " << key;
  return {};
}

TEST(Tallies, SayWhatBecameOfThoseCounted) {
  struct {
    const char* text;
    const char* key;
    Outcome outcome;
  } rows[] = {
      {"The flood killed 12 people.", "12 people", Outcome::dead},
      {"The flood left 12 dead.", "12 dead", Outcome::dead},
      {"The flood injured 30 people.", "30 people", Outcome::wounded},
      {"The police arrested 45 protesters.", "45 protesters", Outcome::held},
      {"The fire destroyed 90 houses.", "90 houses", Outcome::ruined},
      {"The plane was carrying 65 passengers.", "65 passengers", Outcome::aboard},
      {"Divers recovered 22 bodies.", "22 bodies", Outcome::retrieved},
      {"أسفر الانفجار عن مقتل 12 شخصا.", "12 شخصا", Outcome::dead},
      {"أصيب 30 شخصا في الانفجار.", "30 شخصا", Outcome::wounded},
      {"The town has 14 bridges.", "14 bridges", Outcome::none},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(tallyOf({row.text}, row.key).outcome, row.outcome) << row.text;
  }
}

TEST(Tallies, SayFromWhenACountIs) {
  const Tally before = tallyOf({"An earlier toll said that 43 people were killed."}, "43 people");
  EXPECT_TRUE(before.earlier);
  EXPECT_FALSE(before.closed);
  const Tally last = tallyOf({"The final toll is 84 people killed."}, "84 people");
  EXPECT_TRUE(last.closed);
  EXPECT_FALSE(last.past);  // told on a known day
  EXPECT_TRUE(tallyOf({"بلغ عدد القتلى 84 شخصا وفق الحصيلة النهائية."}, "84 شخصا").closed);
  EXPECT_TRUE(tallyOf({"وكانت حصيلة سابقة أفادت عن مقتل 43 شخصا."}, "43 شخصا").earlier);
}

TEST(Tallies, DeadAreThoseOnBoardWhereAllDied) {
  const Tally dead =
      tallyOf({"The crash killed all 89 people aboard.", "It killed 91 people."}, "91 people");
  EXPECT_EQ(dead.outcome, Outcome::aboard);
  EXPECT_FALSE(dead.runs);
}

}  // namespace
}  // namespace muqabala
