#include "core/align/links.h"

#include <gtest/gtest.h>

#include "tests/core/aligned.h"

/// Which pairs of different values tell of one thing, as the groups that are made of them show.
namespace muqabala {
namespace {

std::string groupsOf(const std::vector<std::string>& texts) {
  return test::Aligned(texts).groups();
}

TEST(Links, CountsOverTwoTimesAreTwoCounts) {
  EXPECT_EQ(groupsOf({"Clashes in the port have killed 18 protesters since 4 May 2020.",
                      "Clashes in the port have killed 33 protesters since 9 March 2020."}),
            "");
}

TEST(Links, TheFreedAreThoseWhoWereAboard) {
  EXPECT_EQ(groupsOf({"The plane with 55 passengers aboard was hijacked over the sea.",
                      "The hijacked plane with 81 passengers aboard landed by the sea.",
                      "The hijackers released the 81 passengers."}),
            "55 passengers = 81 passengers = 81 passengers");
}

}  // namespace
}  // namespace muqabala
