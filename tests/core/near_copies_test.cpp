#include "core/align/near_copies.h"

#include <gtest/gtest.h>

#include "tests/core/opposing.h"

namespace muqabala {
namespace {

std::string nearCopies(const char* a, const char* b) {
  return test::oppositionsOf({a, b}, findInNearCopies);
}

TEST(NearCopies, PartInOneWord) {
  const test::Opposing rows[] = {
      {"The dollar rose against the euro in London.", "The dollar fell against the euro in London.",
       "terms: rose / fell"},
      {"ارتفعت أسعار القمح للأسبوع الثالث على التوالي.",
       "انخفضت أسعار القمح للأسبوع الثالث على التوالي.", "terms: ارتفعت أسعار / انخفضت"},
      {"The council approved the new budget of the port.",
       "The council has not approved the new budget of the port.",
       "polarity: approved / not approved"},
      {"A delegation from Canada visited the museum in Rome.",
       "A delegation from Brazil visited the museum in Rome.", "name: Canada / Brazil"},
      {"زار وفد من كندا متحف الفنون في روما.", "زار وفد من البرازيل متحف الفنون في روما.",
       "name: كندا / البرازيل"},
  };
  for (const auto& row : rows) EXPECT_EQ(nearCopies(row.a, row.b), row.found) << row.a;
}

TEST(NearCopies, MayDifferWithoutOpposition) {
  const test::Opposing rows[] = {
      // the same in other words
      {"Wheat prices rose for the third week in a row.",
       "For the third week in a row, wheat prices increased.", ""},
      // both negate
      {"The council did not approve the new budget of the port.",
       "The new budget of the port was not approved by the council.", ""},
      // a city and its state
      {"A delegation from France visited the museum.",
       "A delegation from Paris visited the museum.", ""},
      // too little in common
      {"Wheat prices rose.", "The temperature fell in the north.", ""},
      // what it denies is another word
      {"The group claimed responsibility for the attack on the convoy.",
       "The group denied responsibility for the attack on the convoy.", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(nearCopies(row.a, row.b), row.found) << row.b;
}

}  // namespace
}  // namespace muqabala
