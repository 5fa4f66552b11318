#include "core/key_numbers.h"

#include <gtest/gtest.h>

namespace muqabala {
namespace {

TEST(KeyNumbers, CountInTheOrderOfTheFirstTime) {
  KeyNumbers numbers;
  EXPECT_EQ(numbers.of(70), 0);
  EXPECT_EQ(numbers.of(7), 1);
  EXPECT_EQ(numbers.of(70), 0);
  EXPECT_EQ(numbers.keys(), (std::vector<Key>{70, 7}));
}

TEST(KeyNumbers, HoldMany) {
  constexpr int32_t kMany = 5000;
  KeyNumbers numbers;
  for (int32_t i = 0; i < kMany; ++i) EXPECT_EQ(numbers.of(static_cast<Key>(i) << 40), i);
  for (int32_t i = 0; i < kMany; ++i) EXPECT_EQ(numbers.of(static_cast<Key>(i) << 40), i);
}

}  // namespace
}  // namespace muqabala
