#include "core/records.h"

#include <gtest/gtest.h>

#include <type_traits>
#include <utility>

namespace muqabala {
namespace {

TEST(Records, AreNothingAtFirst) {
  const Claim claim;
  for (int32_t id : {claim.within, claim.denies, claim.countedConcept, claim.event, claim.eventToo,
                     claim.eventToken}) {
    EXPECT_EQ(id, kNone);
  }
  EXPECT_EQ(claim.polarity, Polarity::affirmed);
  EXPECT_EQ(claim.factuality, Factuality::asserted);
  EXPECT_FALSE(claim.asOf.hasBounds);
  EXPECT_EQ(Value().type, ValueType::quantity);
}

TEST(Records, CopiesStandAlone) {
  Report report;
  report.facts.emplace_back();
  report.facts[0].versions.push_back({});
  report.facts[0].versions[0].value.name = "one";
  report.claims.emplace_back();
  const Report copy = report;
  report.facts[0].versions[0].value.name = "two";
  report.claims.clear();
  EXPECT_EQ(copy.facts[0].versions[0].value.name, "one");
  EXPECT_EQ(copy.claims.size(), 1u);
}

TEST(Records, MovesTakeEverythingAlong) {
  Analysis analysis;
  analysis.digest = "0123456789abcdef";
  analysis.tokens.resize(3);
  const Analysis moved = std::move(analysis);
  EXPECT_EQ(moved.digest, "0123456789abcdef");
  EXPECT_EQ(moved.tokens.size(), 3u);
}

TEST(Records, VectorsThatGrowMoveThem) {
  EXPECT_TRUE(std::is_nothrow_move_constructible_v<Claim>);
  EXPECT_TRUE(std::is_nothrow_move_constructible_v<Fact>);
  EXPECT_TRUE(std::is_nothrow_move_constructible_v<Report>);
}

}  // namespace
}  // namespace muqabala
