#include "core/claims/denial.h"

#include <gtest/gtest.h>

#include "core/analyse.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

std::vector<Claim> claimsIn(const std::string& text) {
  return claimsOf(analyse(test::article("a", "[2022-01-23] " + text), {}), {});
}

const Claim* denialIn(const std::vector<Claim>& claims) {
  for (const Claim& claim : claims) {
    if (claim.denies != kNone) return &claim;
  }
  return nullptr;
}

TEST(Denial, AnswersTheClaimOfAnotherSpeaker) {
  for (const char* text :
       {"The rebels said that 800 prisoners escaped. The government refuted these allegations.",
        "قال المتمردون إن 800 سجين هربوا. دحضت الحكومة هذه المزاعم."}) {
    const std::vector<Claim> claims = claimsIn(text);
    const Claim* denial = denialIn(claims);
    ASSERT_NE(denial, nullptr) << text;
    EXPECT_EQ(denial->polarity, Polarity::denied);
    EXPECT_EQ(denial->value.quantity.min, 800) << text;
    EXPECT_EQ(claims[denial->denies].value.quantity.min, 800);
    EXPECT_EQ(claims[denial->denies].polarity, Polarity::affirmed);
  }
}

TEST(Denial, DoesNotAnswerItsOwnSpeakerNorTheArticle) {
  EXPECT_EQ(denialIn(claimsIn("In all 800 prisoners escaped. The government refuted the report.")),
            nullptr);
  EXPECT_EQ(denialIn(claimsIn("The government said that 800 prisoners escaped. The government "
                              "denied other reports.")),
            nullptr);
}

TEST(Denial, OfAValueLeavesTheOtherValue) {
  for (const char* text :
       {"There were 65 passengers, not 66, on board.", "كان على متن الطائرة 65 راكبا وليس 66."}) {
    int32_t affirmed = 0;
    int32_t denied = 0;
    for (const Claim& claim : claimsIn(text)) {
      if (claim.kind != ClaimKind::quantity) continue;
      if (claim.value.quantity.min == 65) affirmed += claim.polarity == Polarity::affirmed ? 1 : 0;
      if (claim.value.quantity.min == 66) denied += claim.polarity == Polarity::denied ? 1 : 0;
    }
    EXPECT_EQ(affirmed, 1) << text;
    EXPECT_EQ(denied, 1) << text;
  }
}

}  // namespace
}  // namespace muqabala
