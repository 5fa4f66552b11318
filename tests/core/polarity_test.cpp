#include "core/claims/polarity.h"

#include <gtest/gtest.h>

#include "core/claims/date.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

TEST(Polarity, TurnsToAnotherTimeWithAnOldDate) {
  const test::Reading read("In 2009 the town was attacked. Now the town is calm.", "en");
  const std::vector<Claim> dates = extractDates(read.context);
  EXPECT_TRUE(inAnotherTime(read.context, dates, read.at("attacked")));
  EXPECT_FALSE(inAnotherTime(read.context, dates, read.at("calm")));
}

TEST(Polarity, OfAFigureIsThatOfItsEvent) {
  for (const auto& [text, polarity] :
       {std::pair("The mayor said that 20 people were killed.", Polarity::affirmed),
        std::pair("The mayor denied that 20 people were killed.", Polarity::denied)}) {
    bool seen = false;
    for (const Claim& claim : claimsOf(analyse(test::article("a", text), {}), {})) {
      if (claim.kind != ClaimKind::quantity) continue;
      seen = true;
      EXPECT_EQ(claim.polarity, polarity) << text;
    }
    EXPECT_TRUE(seen) << text;
  }
}

}  // namespace
}  // namespace muqabala
