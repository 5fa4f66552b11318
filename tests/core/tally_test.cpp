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

TEST(Tallies, DeadAreThoseOnBoardWhereAllDied) {
  const Tally dead =
      tallyOf({"The crash killed all 89 people aboard.", "It killed 91 people."}, "91 people");
  EXPECT_EQ(dead.outcome, Outcome::aboard);
  EXPECT_FALSE(dead.runs);
}

/// Whether the figures are one count at two times, by course().
int courseOf(const char* a, const char* b) {
  const test::Aligned all({a, b});
  for (size_t i = 0; i < all.claims.size(); ++i) {
    for (size_t j = i + 1; j < all.claims.size(); ++j) {
      const Claim& x = all.claims[i];
      const Claim& y = all.claims[j];
      const bool figures = x.kind == ClaimKind::quantity && y.kind == ClaimKind::quantity;
      if (figures && x.article != y.article) return course(x, all.tallies[i], y, all.tallies[j]);
    }
  }
  ADD_FAILURE() << "no two figures";
  return 0;
}

TEST(Course, LaterAndLargerCountsGoOn) {
  const char* first = "[2024-05-10] The quake killed 48 people.";
  EXPECT_EQ(courseOf(first, "[2024-05-12] The quake killed 131 people."), 1);
  EXPECT_EQ(courseOf("[2024-05-12] The quake killed 131 people.", first), -1);
  EXPECT_EQ(courseOf("[2024-05-10] The quake killed 131 people.",
                     "[2024-05-12] The quake killed 48 people."),
            0);
  // More than five times as many is another count, unless the words say that it grew.
  EXPECT_EQ(courseOf(first, "[2024-05-12] The quake killed 480 people."), 0);
  EXPECT_EQ(courseOf(first, "[2024-05-12] The death toll of the quake rose to 480 people."), 1);
}

TEST(Order, FollowsDaysOfPublication) {
  Tally a;
  Tally b;
  EXPECT_EQ(order(a, b), 0);
  EXPECT_FALSE(sameDay(a, b));
  a.published = 10 * 24 * 60;
  b.published = 10 * 24 * 60 + 600;
  EXPECT_TRUE(sameDay(a, b));
  a.hasClock = b.hasClock = true;
  EXPECT_EQ(order(a, b), 1);
  EXPECT_EQ(order(b, a), -1);
}

TEST(Stretches, RunFromOneEventToOneOther) {
  const test::Aligned all({"The plane vanished from radar 35 minutes after take-off.",
                           "The plane crashed 50 minutes after take-off.",
                           "Rescuers arrived 20 minutes after the crash."});
  const int32_t a = all.find(0, "35 minutes");
  const int32_t b = all.find(1, "50 minutes");
  const int32_t c = all.find(2, "20 minutes");
  ASSERT_TRUE(a != kNone && b != kNone && c != kNone);
  EXPECT_TRUE(sameStretch(all.tallies[a], all.tallies[b]));
  EXPECT_FALSE(sameStretch(all.tallies[b], all.tallies[c]));
}

}  // namespace
}  // namespace muqabala
