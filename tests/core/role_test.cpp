#include <gtest/gtest.h>

#include "core/claims/statement.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

/// The keys that the reader proposes, in the order proposed.
std::string proposed(const char* text, const char* lang = "") {
  const test::Reading read(text, lang);
  const StatementContext context(read.context, {});
  std::vector<Statement> out;
  readRoles(context, out);
  std::string keys;
  for (const Statement& s : out) keys += (keys.empty() ? "" : ", ") + read.text(s.claim.key);
  return keys;
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
  const test::Reading read("Later doctor John Smith spoke.");
  const StatementContext context(read.context, {});
  std::vector<Statement> out;
  readRoles(context, out);
  ASSERT_EQ(out.size(), 1U);
  EXPECT_EQ(out[0].claim.value.name, "John Smith");
  EXPECT_EQ(out[0].claim.value.relation, "doctor");
}

}  // namespace
}  // namespace muqabala
