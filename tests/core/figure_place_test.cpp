#include "core/claims/figure_place.h"

#include <gtest/gtest.h>

#include "tests/core/support.h"

namespace muqabala {
namespace {

/// The place of the figure whose value is `value`, as its words; empty where it has none.
std::string placeOf(const std::string& text, double value) {
  const test::Reading read(text);
  for (const Claim& c : claimsOf(read.analysis, {})) {
    if (c.kind == ClaimKind::quantity && c.value.quantity.min == value)
      return c.place.tokens.empty() ? "" : read.text(c.place.tokens);
  }
  ADD_FAILURE() << "no figure " << value << " in " << text;
  return {};
}

TEST(Place, IsWhereTheWordsBehindTheFigureSay) {
  const char* text = "Some 5,000 people live in camps and 3,500 are held in the prison.";
  EXPECT_EQ(placeOf(text, 5000), "camps");
  EXPECT_EQ(placeOf(text, 3500), "prison");
  EXPECT_EQ(placeOf("يحتجز 3500 شخص في السجن.", 3500), "السجن");
}

TEST(Place, IsWhatHoldsThem) {
  EXPECT_EQ(placeOf("The old prison holds 800 men.", 800), "prison");
  EXPECT_EQ(placeOf("يضم السجن 800 رجل.", 800), "السجن");
}

TEST(Place, IsAbsentWhereNothingNamesIt) {
  EXPECT_EQ(placeOf("The blast killed 12 people and shook the prison.", 12), "");
  EXPECT_EQ(placeOf("Some 700 men came, and 40 families live in camps.", 700), "");
}

}  // namespace
}  // namespace muqabala
