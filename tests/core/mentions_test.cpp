#include "core/align/mentions.h"

#include <gtest/gtest.h>

#include "tests/core/opposing.h"

namespace muqabala {
namespace {

std::string mentions(const char* a, const char* b) {
  return test::oppositionsOf({a, b}, findInMentions);
}

TEST(Mentions, OfOneEventAreSaidAndDenied) {
  const test::Opposing rows[] = {
      {"The bridge over the river collapsed.", "The bridge over the river did not collapse.",
       "polarity: collapsed / not collapse"},
      {"Guards did not resist the attackers.", "Guards resisted the attackers for hours.",
       "polarity: not resist / resisted"},
      {"اصطدمت العبارة بسفينة شحن.", "ونفى خفر السواحل اصطدام العبارة بسفينة.",
       "polarity: اصطدمت / ونفى خفر السواحل اصطدام"},
  };
  for (const auto& row : rows) EXPECT_EQ(mentions(row.a, row.b), row.found) << row.a;
}

TEST(Mentions, ExcludeOneAnother) {
  EXPECT_EQ(mentions("The suspect is guilty.", "The suspect is innocent."),
            "terms: guilty / innocent");
}

TEST(Mentions, MayBeOfTwoThings) {
  const test::Opposing rows[] = {
      {"The old bridge collapsed.", "The tower did not collapse.", ""},     // another subject
      {"The bridge collapsed.", "The other bridge did not collapse.", ""},  // another one
      {"The bridge could collapse.", "The bridge did not collapse.", ""},   // possible
      {"Engineers feared that the bridge would collapse.", "The bridge did not collapse.", ""},
      {"Did the bridge collapse?", "The bridge did not collapse.", ""},  // a question
      {"[2024-05-10] The bridge collapsed.",
       "[2024-05-10] The bridge did not collapse in the flood of 1987.", ""},  // another time
      {"A crater was found near the airport.", "No fragments have been found in the crater.",
       ""},  // another role
  };
  for (const auto& row : rows) EXPECT_EQ(mentions(row.a, row.b), row.found) << row.a << row.b;
}

}  // namespace
}  // namespace muqabala
