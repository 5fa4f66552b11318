#include <gtest/gtest.h>

#include "tests/core/readers.h"

namespace muqabala {
namespace {

std::string proposed(const char* text, const char* lang = "") {
  return test::Proposals(readDescriptions, text, lang).keys();
}

TEST(Descriptions, AreCausesResultsAndSuperlatives) {
  EXPECT_EQ(proposed("It burnt because of a short circuit."), "because of a short circuit");
  EXPECT_EQ(proposed("The leak led to an explosion."), "led to an explosion");
  EXPECT_EQ(proposed("It is the biggest prison."), "biggest prison");
  EXPECT_EQ(proposed("اندلع الحريق بسبب تماس كهربائي."), "بسبب تماس كهربائي");
}

TEST(Descriptions, OfNothingAreNone) {
  EXPECT_EQ(proposed("Nobody knew, because."), "");
  EXPECT_EQ(proposed(""), "");
}

TEST(Descriptions, NameTheConceptOfTheCause) {
  const std::vector<Statement> out =
      test::Proposals(readDescriptions, "Flights were late due to fog.").made;
  ASSERT_EQ(out.size(), 1U);
  EXPECT_EQ(out[0].claim.value.relation, "cause");
  EXPECT_EQ(test::idOf(out[0].claim.value.concept_), "fog");
}

}  // namespace
}  // namespace muqabala
