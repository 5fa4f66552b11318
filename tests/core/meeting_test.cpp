#include "core/align/meeting.h"

#include <gtest/gtest.h>

#include "core/align/mentions.h"
#include "tests/core/opposing.h"

namespace muqabala {
namespace {

std::string mentions(const char* a, const char* b) {
  return test::oppositionsOf({a, b}, findInMentions);
}

TEST(Meeting, SetsAllOfAThingAgainstSomeOfIt) {
  const test::Opposing rows[] = {
      {"احترقت كافة الصناديق في المستودع.", "احترقت بعض الصناديق في المستودع.",
       "terms: احترقت كافة الصناديق / احترقت بعض الصناديق"},
      {"الصناديق احترقت بالكامل.", "بعض الصناديق احترقت داخل المخازن.",
       "terms: احترقت بالكامل / بعض الصناديق احترقت"},
      {"All schools in the city were closed on Monday.",
       "Several schools in the city were closed on Monday.",
       "terms: All schools in the city were closed / Several schools in the city were closed"},
      // of most it is also true that some were
      {"Most schools in the city were closed.", "Some schools in the city were closed.", ""},
      // of other things
      {"All schools in the city were closed.", "Several roads in the city were closed.", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(mentions(row.a, row.b), row.found) << row.a;
}

TEST(Meeting, IsToldApartByPlacesAndOpposites) {
  EXPECT_EQ(mentions("The bridge in Paris collapsed.", "The bridge in Berlin did not collapse."),
            "");
  EXPECT_EQ(mentions("The old bridge collapsed.", "The new bridge did not collapse."), "");
}

}  // namespace
}  // namespace muqabala
