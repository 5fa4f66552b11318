#include "core/claims/unsaid_measure.h"

#include <gtest/gtest.h>

#include "tests/core/support.h"

namespace muqabala {
namespace {

/// Unit, concept and event of the figure of this value.
std::string measured(const char* text, double value) {
  const test::Reading read(text);
  for (const Claim& c : claimsOf(read.analysis, {})) {
    if (c.kind != ClaimKind::quantity || c.value.quantity.min != value) continue;
    return c.value.quantity.unit + " " + test::idOf(c.countedConcept) + " " + test::idOf(c.event);
  }
  return "not read";
}

TEST(UnsaidMeasure, IsTheStrengthOfAQuake) {
  const std::string quake = "magnitude quake_magnitude earthquake";
  EXPECT_EQ(measured("An earthquake of magnitude 6.4 struck the province.", 6.4), quake);
  EXPECT_EQ(measured("A quake of magnitude 7 hit the border.", 7), quake);
  EXPECT_EQ(measured("ضرب زلزال بقوة 7.3 درجة المنطقة الحدودية.", 7.3), quake);
  EXPECT_EQ(measured("The institute recorded an aftershock of magnitude 5.1.", 5.1),
            "magnitude quake_magnitude aftershock");
}

TEST(UnsaidMeasure, IsTheAgeBehindAName) {
  EXPECT_EQ(measured("Police arrested Edwin Hale, 52, at his home.", 52), "a age arrest");
}

TEST(UnsaidMeasure, IsNoCountNorAnythingWithAUnit) {
  EXPECT_EQ(measured("The earthquake killed 9 people.", 9), " person kill");
  EXPECT_EQ(measured("The earthquake struck at a depth of 2.5 kilometres.", 2500).substr(0, 2),
            "m ");
}

}  // namespace
}  // namespace muqabala
