#include "core/claims/statement.h"

#include <gtest/gtest.h>

#include "tests/core/readers.h"

namespace muqabala {
namespace {

constexpr const char* kKinds[] = {"quantity", "ordinal", "date",        "duration", "place",
                                  "person",   "event",   "description", "speech"};
constexpr const char* kPolarities[] = {"affirmed", "denied", "open"};

/// "event escape denied", "place near affirmed", "description cause affirmed", "person - affirmed".
std::string valueOf(const Claim& c) {
  const bool named = c.kind == ClaimKind::place || !c.value.relation.empty();
  std::string what = named ? c.value.relation : test::idOf(c.value.concept_);
  if (c.kind == ClaimKind::person || what.empty()) what = "-";
  return std::string(kKinds[static_cast<int>(c.kind)]) + " " + what + " " +
         kPolarities[static_cast<int>(c.polarity)];
}

/// The claims of the text whose key is `key`, as values; all others with their keys behind a "~".
std::string read(const std::string& text, const std::string& key, const std::string& wanted) {
  const test::Reading reading("[2022-01-23] " + text);
  std::string found;
  for (const Claim& c : extractClaims(reading.context, {})) {
    const bool same = reading.text(c.key) == key;
    if (same && valueOf(c) == wanted) return wanted;
    found += (same ? "" : "~") + valueOf(c) + " <" + reading.text(c.key) + "> ";
  }
  return found;
}

class StatementTable : public testing::TestWithParam<std::string> {};

TEST_P(StatementTable, IsReadFromTheMarkedWords) {
  const auto rows = test::rows(std::string("claims/happen.") + GetParam() + ".tsv");
  ASSERT_GE(rows.size(), 30U);
  for (const auto& row : rows) {
    ASSERT_TRUE(row.size() == 2 || row.size() == 3) << row[0];
    for (std::string text : test::phrasings(row[1])) {
      const size_t at = text.find("[[");
      const size_t end = text.find("]]");
      ASSERT_NE(end, std::string::npos) << text;
      const std::string key = text.substr(at + 2, end - at - 2);
      text.erase(end, 2).erase(at, 2);
      const std::string found = read(text, key, row[0]);
      if (row.size() == 2) {
        EXPECT_TRUE(found == row[0]) << text << " <" << key << "> " << row[0] << " != " << found;
      } else {
        EXPECT_NE(found, row[0]) << "no longer fails: " << text;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, StatementTable,
                         testing::ValuesIn(test::languagesWith("claims/happen.")));

std::vector<Claim> statementsOf(const test::Reading& reading,
                                const std::vector<Claim>& figures = {}) {
  StatementContext context(reading.context, findTriggers(reading.context), figures);
  return extractStatements(context, figures);
}

size_t statementsIn(const std::string& text) {
  const test::Reading reading(text);
  return statementsOf(reading).size();
}

TEST(Statements, OfASentenceAreNoMoreThanItsLengthAllows) {
  EXPECT_EQ(statementsIn("They escaped, surrendered, fled, died."), 2U);
  const std::string clause = "the army attacked the town and freed the hostages, ";
  EXPECT_LE(statementsIn("Today " + clause + clause + clause + clause + "officials said."), 7U);
}

TEST(Statements, NeverOverlap) {
  const test::Reading reading(
      "The prison's director, John Smith, did not confirm that inmates had escaped because of a "
      "power cut in the largest prison west of the town of Hasaka.");
  std::vector<Claim> claims = statementsOf(reading);
  ASSERT_GE(claims.size(), 3U);
  std::sort(claims.begin(), claims.end(),
            [](const Claim& a, const Claim& b) { return a.key.begin < b.key.begin; });
  for (size_t i = 1; i < claims.size(); ++i) {
    EXPECT_LE(claims[i - 1].key.end, claims[i].key.begin) << reading.text(claims[i].key);
  }
}

TEST(Statements, LeaveFiguresAndDatesToTheirReaders) {
  const test::Reading reading("The flood killed 12 people in the valley on Monday.");
  std::vector<Claim> figures = test::quantitiesIn(reading.context);
  const size_t figure = reading.at("12");
  for (const Claim& c : statementsOf(reading, figures)) {
    EXPECT_FALSE(c.key.contains(static_cast<int32_t>(figure))) << reading.text(c.key);
  }
}

TEST(Statements, OfNothingAreNone) { EXPECT_EQ(statementsIn(""), 0U); }

}  // namespace
}  // namespace muqabala
