#include <gtest/gtest.h>

#include "core/claims/statement.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

/// The keys that the reader proposes, in the order proposed.
std::string proposed(const char* text, const char* lang = "") {
  const test::Reading read(text, lang);
  const StatementContext context(read.context, {});
  std::vector<Statement> out;
  readDescriptions(context, out);
  std::string keys;
  for (const Statement& s : out) keys += (keys.empty() ? "" : ", ") + read.text(s.claim.key);
  return keys;
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
  const test::Reading read("Flights were late due to fog.");
  const StatementContext context(read.context, {});
  std::vector<Statement> out;
  readDescriptions(context, out);
  ASSERT_EQ(out.size(), 1U);
  EXPECT_EQ(out[0].claim.value.relation, "cause");
  EXPECT_EQ(test::idOf(out[0].claim.value.concept_), "fog");
}

}  // namespace
}  // namespace muqabala
