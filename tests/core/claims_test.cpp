#include "core/claims/claims.h"

#include <gtest/gtest.h>

#include <tuple>

#include "tests/core/support.h"

namespace muqabala {
namespace {

const char* const kText =
    "Al Noor News\nThe flood killed 12 people on 20 January 2024. The crater is 39 feet (12 m) "
    "wide. The mayor said that 30 people fled.";

std::vector<Claim> claimsIn(const test::Reading& read) { return claimsOf(read.analysis, {}); }

TEST(Claims, StandInTextOrder) {
  const test::Reading read(kText);
  const std::vector<Claim> claims = claimsIn(read);
  ASSERT_GE(claims.size(), 4u);
  for (size_t i = 1; i < claims.size(); ++i) {
    EXPECT_LE(std::tuple(claims[i - 1].key.begin, claims[i - 1].key.end),
              std::tuple(claims[i].key.begin, claims[i].key.end));
  }
}

TEST(Claims, FiguresOfADateAreNone) {
  const test::Reading read("The flood came on 20 January 2024.");
  for (const Claim& c : claimsIn(read)) EXPECT_NE(c.kind, ClaimKind::quantity) << read.text(c.key);
}

TEST(Claims, WordsForAWeekdayThatEndANumberAreNoDate) {
  const test::Reading read("واحد من اثنين وعشرين");
  for (const Claim& c : claimsIn(read)) EXPECT_NE(c.kind, ClaimKind::date) << read.text(c.key);
}

TEST(Claims, ConversionInBracketsLiesWithinItsFigure) {
  const test::Reading read("The crater is 39 feet (12 m) wide.");
  const std::vector<Claim> claims = claimsIn(read);
  int inside = 0;
  for (const Claim& c : claims) {
    if (c.within == kNone) continue;
    ++inside;
    const TokenRange outer = claims[c.within].key;
    EXPECT_TRUE(outer.begin <= c.key.begin && c.key.end <= outer.end);
  }
  EXPECT_EQ(inside, 1);
}

TEST(Claims, CarryTheirSpeakerDayAndNames) {
  const test::Reading read("[2024-05-12] Mayor Maria Lopez said that 30 people fled Syria.");
  for (const Claim& c : claimsIn(read)) {
    if (c.kind != ClaimKind::quantity) continue;
    EXPECT_EQ(c.speakers.size(), 1u);
    EXPECT_TRUE(c.asOf.hasBounds);
    EXPECT_EQ(c.asOf.from, read.analysis.published);
    EXPECT_FALSE(c.names.empty());
    return;
  }
  FAIL() << "no figure";
}

TEST(Claims, AreNoMoreThanTheBudget) {
  const test::Reading read(kText);
  Options few;
  few.maxClaimsPerArticle = 2;
  const std::vector<Claim> all = claimsIn(read);
  const std::vector<Claim> two = claimsOf(read.analysis, few);
  ASSERT_EQ(two.size(), 2u);
  EXPECT_EQ(two[0].key, all[0].key);
  EXPECT_EQ(two[1].key, all[1].key);
}

TEST(Claims, NothingInNothing) { EXPECT_TRUE(claimsIn(test::Reading("")).empty()); }

TEST(MarkAt, IsNothingOutsideTheText) {
  const test::Reading read("twelve ships");
  EXPECT_NE(markAt(read.context, 0, EntryClass::cardinal), nullptr);
  EXPECT_EQ(markAt(read.context, 0, EntryClass::month), nullptr);
  EXPECT_EQ(markAt(read.context, -1, EntryClass::cardinal), nullptr);
  EXPECT_EQ(markAt(read.context, 99, EntryClass::cardinal), nullptr);
  EXPECT_TRUE(hasMark(read.context, {0, 2}, EntryClass::cardinal));
  EXPECT_FALSE(hasMark(read.context, {1, 2}, EntryClass::cardinal));
}

TEST(SpanOf, RunsFromTheFirstToTheLastToken) {
  const test::Reading read("twelve ships sank");
  EXPECT_EQ(spanOf(read.analysis, {0, 2}), (Span{0, 12}));
  EXPECT_EQ(spanOf(read.analysis, {1, 1}), (Span{0, 0}));
}

}  // namespace
}  // namespace muqabala
