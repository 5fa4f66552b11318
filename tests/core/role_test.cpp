#include <gtest/gtest.h>

#include "tests/core/readers.h"

namespace muqabala {
namespace {

std::string proposed(const char* text, const char* lang = "") {
  return test::Proposals(readRoles, text, lang).keys();
}

TEST(Roles, StandBeforeTheNameOrBehindItsComma) {
  EXPECT_EQ(proposed("Later doctor John Smith spoke."), "doctor John Smith");
  EXPECT_EQ(proposed("Later NASA expert Carl Hensley spoke."), "NASA expert Carl Hensley");
  EXPECT_EQ(proposed("Later John Smith, the president of the club, left."),
            "John Smith, president of the club");
  EXPECT_EQ(proposed("حضر رئيس الوزراء ماجد العبيدي."), "رئيس الوزراء ماجد العبيدي");
}

TEST(Roles, AreOfPeopleOnly) {
  EXPECT_EQ(proposed("They met at Maplewood High School."), "");
  EXPECT_EQ(proposed("The government TV showed it."), "");
  EXPECT_EQ(proposed(""), "");
}

TEST(Roles, GiveNameAndRole) {
  const std::vector<Statement> out =
      test::Proposals(readRoles, "Later doctor John Smith spoke.").made;
  ASSERT_EQ(out.size(), 1U);
  EXPECT_EQ(out[0].claim.value.name, "John Smith");
  EXPECT_EQ(out[0].claim.value.relation, "doctor");
}

}  // namespace
}  // namespace muqabala
