#include "core/sort.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace muqabala {
namespace {

TEST(Sort, IsThatOfTheLibraryForEverySize) {
  uint32_t seed = 7;
  for (size_t size = 0; size < 200; ++size) {
    std::vector<std::pair<int, std::string>> items;
    for (size_t i = 0; i < size; ++i) {
      seed = seed * 1664525 + 1013904223;
      items.emplace_back(seed >> 24 & 15, std::to_string(i));
    }
    const auto byNumber = [](const auto& a, const auto& b) { return a.first < b.first; };
    auto expected = items;
    std::stable_sort(expected.begin(), expected.end(), byNumber);
    sortStably(items.begin(), items.end(), byNumber);
    EXPECT_EQ(items, expected) << size;
  }
}

TEST(Sort, TakesAPartAndTheItemsOwnOrder) {
  std::vector<int> items = {9, 3, 2, 1, 0};
  sortStably(items.begin() + 1, items.end() - 1);
  EXPECT_EQ(items, (std::vector<int>{9, 1, 2, 3, 0}));
}

}  // namespace
}  // namespace muqabala
