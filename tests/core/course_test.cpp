#include "core/align/course.h"

#include <gtest/gtest.h>

#include "tests/core/aligned.h"

namespace muqabala {
namespace {

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

TEST(Course, MagnitudeWordsAreOnlyOutgrown) {
  const char* dozens = "[2024-05-10] The quake killed dozens of people.";
  EXPECT_EQ(courseOf(dozens, "[2024-05-12] The quake killed 131 people."), 1);
  EXPECT_EQ(courseOf(dozens, "[2024-05-12] The quake killed 43 people."), 0);
  EXPECT_EQ(courseOf("[2024-05-10] The quake killed seven people.",
                     "[2024-05-12] The quake killed dozens of people."),
            0);
}

TEST(Course, WordsTellWhichCountIsTheLater) {
  EXPECT_EQ(courseOf("The quake killed 61 people.", "An earlier toll said that 43 people died."),
            -1);
  EXPECT_EQ(
      courseOf("The quake killed 61 people.", "In the final toll, the quake killed 84 people."), 1);
  EXPECT_EQ(
      courseOf("The quake killed 61 people.", "In the final toll, the quake killed 43 people."), 0);
}

TEST(Order, FollowsDaysOfPublication) {
  Tally a;
  Tally b;
  EXPECT_EQ(order(a, b), 0);
  EXPECT_FALSE(sameDay(a, b));
  a.published = 10 * 24 * 60;
  b.published = 10 * 24 * 60 + 600;
  EXPECT_TRUE(sameDay(a, b));
  b.published = 11 * 24 * 60;
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
