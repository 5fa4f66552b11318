#include "core/claims/counted.h"

#include <gtest/gtest.h>

#include "tests/core/support.h"

namespace muqabala {
namespace {

TEST(CountedAfter, IsTheNounPhraseBehindTheNumber) {
  struct {
    const char* lang;
    const char* text;
    const char* number;
    const char* head;
    const char* concept_;
  } rows[] = {
      {"en", "The army sent 900 American soldiers.", "900", "soldiers", "soldier"},
      {"en", "The army sent 900 of the soldiers.", "900", "soldiers", "soldier"},
      {"en", "The blast hurt 12 prison guards badly.", "12", "guards", "guard"},
      {"ar", "أرسل الجيش 900 جندي أمريكي إلى الشمال.", "900", "جندي", "soldier"},
      {"ar", "قتل 112 من مقاتلي التنظيم.", "112", "مقاتلي", "fighter"},
  };
  for (const auto& row : rows) {
    const test::Reading read(row.text, row.lang);
    const Counted counted = countedAfter(read.context, read.at(row.number) + 1);
    ASSERT_TRUE(counted.found()) << row.text;
    EXPECT_EQ(read.text(counted.head), row.head) << row.text;
    EXPECT_EQ(test::idOf(counted.concept_), row.concept_) << row.text;
    EXPECT_GE(counted.phrase.end, counted.head.end);
  }
}

TEST(CountedAfter, TakesTheNamesOfThePhrase) {
  const test::Reading read("The army sent 900 American soldiers.");
  EXPECT_EQ(countedAfter(read.context, read.at("900") + 1).names.size(), 1u);
}

TEST(CountedAfter, WhatIsSaidOfThePeopleIsNoNoun) {
  const test::Reading read("In all 550 surrendered to the army.");
  const Counted counted = countedAfter(read.context, read.at("550") + 1);
  EXPECT_FALSE(counted.found());
  EXPECT_TRUE(counted.verb);
}

TEST(Phrase, EndsAtWordsThatDescribeNothing) {
  const test::Reading read("The soldiers did not sleep.", "en");
  EXPECT_TRUE(endsPhrase(read.context, read.at("not")));
  EXPECT_FALSE(endsPhrase(read.context, read.at("soldiers")));
}

TEST(VerbForm, SaysWhatHappenedAndNamesNoThing) {
  const test::Reading verb("The rebels surrendered.", "en");
  EXPECT_TRUE(isVerbForm(verb.context, verb.at("surrendered")));
  const test::Reading noun("Three attacks followed.", "en");
  EXPECT_FALSE(isVerbForm(noun.context, noun.at("attacks")));
}

// ---- the tables counted.<language>.tsv ----------------------------------------------------------

std::string_view nameOf(Role role) {
  constexpr std::string_view kNames[] = {"-", "subject", "object"};
  return kNames[static_cast<int>(role)];
}

std::string_view nameOf(Scope scope) {
  constexpr std::string_view kNames[] = {"-", "total", "part", "additional", "soFar", "incident"};
  return kNames[static_cast<int>(scope)];
}

bool isFigure(const Claim& claim, double number) {
  const Quantity& q = claim.value.quantity;
  return claim.kind == ClaimKind::quantity && (q.min == number || (q.min <= 0 && q.max == number));
}

/// Concept, event, role and scope of the figure of a row, "*" where the row leaves them open.
std::string readFigure(const std::string& lang, const std::string& text,
                       const std::vector<std::string>& row) {
  const test::Reading read(text, lang);
  for (const Claim& c : claimsOf(read.analysis, {})) {
    if (!isFigure(c, std::stod(row[0]))) continue;
    const std::string fields[] = {test::idOf(c.countedConcept), test::idOf(c.event),
                                  std::string(nameOf(c.role)), std::string(nameOf(c.scope))};
    std::string said;
    for (size_t i = 0; i < 4; ++i) said += (row[i + 1] == "*" ? "*" : fields[i]) + " ";
    return said;
  }
  return "no figure";
}

class CountedTable : public testing::TestWithParam<std::string> {};

TEST_P(CountedTable, SaysWhatEachFigureCounts) {
  const std::string lang = GetParam();
  const auto table = test::rows("claims/counted." + lang + ".tsv");
  ASSERT_GE(table.size(), lang == "ar" || lang == "en" ? 60u : 30u);
  for (const auto& row : table) {
    ASSERT_GE(row.size(), 6u) << row[0];
    const std::string wanted = row[1] + " " + row[2] + " " + row[3] + " " + row[4] + " ";
    bool holds = true;
    for (const std::string& text : test::phrasings(row[5])) {
      const std::string said = readFigure(lang, text, row);
      holds = holds && said == wanted;
      if (row.size() == 6) EXPECT_EQ(said, wanted) << row[0] << ": " << text;
    }
    if (row.size() > 6) EXPECT_FALSE(holds) << "no longer fails: " << row[5];
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, CountedTable,
                         testing::ValuesIn(test::languagesWith("claims/counted.")),
                         [](const auto& info) { return std::string(info.param); });

}  // namespace
}  // namespace muqabala
