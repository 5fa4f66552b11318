#include "core/claims/sums.h"

#include <gtest/gtest.h>

#include "tests/core/readers.h"

namespace muqabala {
namespace {

/// The claims with parts, as "117 = 77 + 40".
std::string sumsIn(const char* text) {
  const test::Reading read(text);
  std::string out;
  for (const Claim& c : test::quantitiesIn(read.context)) {
    if (c.parts.empty()) continue;
    std::string sum = std::to_string(static_cast<int>(c.value.quantity.min)) + " =";
    for (const Addend& part : c.parts) {
      sum += (sum.back() == '=' ? " " : " + ") + std::to_string(static_cast<int>(part.value.min));
    }
    out += (out.empty() ? "" : "; ") + sum;
  }
  return out;
}

TEST(Sums, AddPeopleOfOneFate) {
  struct {
    const char* text;
    const char* sums;
  } rows[] = {
      {"The blast killed 77 guards and 40 fighters.", "117 = 77 + 40"},
      {"The blast killed ten soldiers and an officer.", "11 = 10 + 1"},
      {"The army has 700 soldiers in the north and another 200 soldiers in the south.",
       "900 = 700 + 200"},
      {"قتل الانفجار 77 حارسا و40 مقاتلا.", "117 = 77 + 40"},
      {"قتل عشرة جنود وضابط.", "11 = 10 + 1"},
      // Another fate, no "and", another kind of thing: nothing to add.
      {"The blast left 12 killed and 30 wounded.", ""},
      {"The town has 44 infected people, 150 in quarantine.", ""},
      {"The fire burned 12 houses and killed 4 farmers.", ""},
      {"The flood killed 12 people.", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(sumsIn(row.text), row.sums) << row.text;
}

TEST(Sums, LeaveTheAddendsAsClaims) {
  const test::Reading read("The blast killed 77 guards and 40 fighters.");
  std::vector<double> values;
  for (const Claim& c : test::quantitiesIn(read.context)) values.push_back(c.value.quantity.min);
  std::sort(values.begin(), values.end());
  EXPECT_EQ(values, (std::vector<double>{40, 77, 117}));
}

}  // namespace
}  // namespace muqabala
