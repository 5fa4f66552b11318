#include "core/claims/figure_gap.h"

#include <gtest/gtest.h>

#include "tests/core/support.h"

/// What stands between a figure and its verb, as the events that are read show it.
namespace muqabala {
namespace {

std::string eventOf(const std::string& text, double value) {
  const test::Reading read(text);
  for (const Claim& c : claimsOf(read.analysis, {})) {
    if (isFigure(c) && c.value.quantity.min == value) return test::idOf(c.event);
  }
  ADD_FAILURE() << "no figure " << value << " in " << text;
  return {};
}

TEST(FigureGap, WordsThatSayWhoTheyAreHideNoVerb) {
  const struct {
    const char* text;
    double value;
    const char* event;
  } rows[] = {
      {"Some 370 contacts of the infected are in quarantine.", 370, "quarantine"},
      {"Forty men who had met infected travellers were placed in quarantine.", 40, "quarantine"},
      {"Six people riding in the bus were killed.", 6, "kill"},
      {"Forty protesters accused of attacking officers were detained.", 40, "arrest"},
      {"Seventeen children who drank the milk were taken to hospital.", 17, "hospitalise"},
  };
  for (const auto& row : rows) EXPECT_EQ(eventOf(row.text, row.value), row.event) << row.text;
}

TEST(FigureGap, AnotherClauseOrFigureEndsIt) {
  EXPECT_EQ(eventOf("The camp holds 60 families, and 80 others were taken home.", 60), "hold");
  EXPECT_EQ(eventOf("Seven men were held and 20 officers were hurt.", 7), "hold");
}

}  // namespace
}  // namespace muqabala
