#include "core/records.h"

#include <gtest/gtest.h>

#include <type_traits>

namespace muqabala {
namespace {

TEST(Records, AVectorThatGrowsMovesThem) {
  EXPECT_TRUE(std::is_nothrow_move_constructible_v<Claim>);
  EXPECT_TRUE(std::is_nothrow_move_assignable_v<Claim>);
  EXPECT_TRUE(std::is_nothrow_move_constructible_v<Fact>);
  EXPECT_TRUE(std::is_nothrow_move_constructible_v<Report>);
  Claim claim;
  claim.names.resize(3);
  const Name* names = claim.names.data();
  const Claim moved = std::move(claim);
  EXPECT_EQ(moved.names.data(), names);
}

TEST(Records, ACopyStandsByItself) {
  Claim claim;
  claim.value.name = "a name that no string holds within itself";
  Claim copy = claim;
  copy.value.name[0] = 'A';
  EXPECT_EQ(claim.value.name[0], 'a');
}

}  // namespace
}  // namespace muqabala
