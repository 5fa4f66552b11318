#include "core/claim_pack.h"

#include <gtest/gtest.h>

#include <cstring>

#include "core/claims/claims.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

/// The numbers and the table of a text.
struct Packed {
  std::vector<int32_t> numbers;
  std::string table;

  explicit Packed(const std::string& text) {
    const Analysis analysis = analyse(test::article("a", text), {});
    const std::string bytes = packClaims("", claimsOf(analysis, {}), analysis);
    int32_t count = 0;
    std::memcpy(&count, bytes.data() + sizeof count, sizeof count);
    numbers.resize(static_cast<size_t>(count));
    std::memcpy(numbers.data(), bytes.data(), numbers.size() * sizeof count);
    table = bytes.substr(numbers.size() * sizeof count);
  }
};

size_t countOf(const std::string& text, const std::string& part) {
  size_t count = 0;
  for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST(ClaimPack, BeginsWithWhatNoJsonBeginsWith) {
  const Packed packed("");
  EXPECT_EQ(packed.numbers.size(), 4U);
  EXPECT_EQ(packed.numbers[0], 0);
  EXPECT_EQ(packed.table.substr(0, 6), "[null,");
}

TEST(ClaimPack, TheTableHoldsEachValueOnce) {
  const Packed packed("The fire killed 30 people. The flood killed 30 people.");
  EXPECT_EQ(countOf(packed.table, "\"min\":30,"), 1U);
  EXPECT_GT(packed.numbers.size(), 4U);
}

TEST(ClaimPack, AClaimBeginsWithItsKey) {
  const Packed packed("They counted 30 people.");
  ASSERT_GT(packed.numbers.size(), 6U);
  EXPECT_EQ(packed.numbers[4], 5) << "counted";
  EXPECT_EQ(packed.numbers[5], 12);
}

}  // namespace
}  // namespace muqabala
