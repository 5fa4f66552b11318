#include <gtest/gtest.h>

#include "tests/core/readers.h"

namespace muqabala {
namespace {

std::optional<Saying> sayingAt(const test::Reading& read, const char* word) {
  return test::sayingAt(readSubjectFirst, read, word);
}

TEST(SubjectFirst, FindsASubjectBehindCommasOrBehindTheVerb) {
  const test::Reading parted("Maria Lopez, who owns the farm, says she lost cows.", "en");
  const auto says = sayingAt(parted, "says");
  ASSERT_TRUE(says.has_value());
  EXPECT_EQ(parted.text(says->subject), "Maria Lopez");
  const test::Reading split("Am Montag teilte die Polizei mit, dass die Straße frei ist.", "de");
  const auto told = sayingAt(split, "teilte");
  ASSERT_TRUE(told.has_value());
  EXPECT_EQ(split.text(told->subject), "Polizei");
}

TEST(SubjectFirst, WantsTheParticleOfAVerbInTwoPieces) {
  const test::Reading read("Die Polizei teilte das Haus.", "de");
  EXPECT_FALSE(sayingAt(read, "teilte").has_value());
}

}  // namespace
}  // namespace muqabala
