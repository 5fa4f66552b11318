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
  readPlaces(context, out);
  std::string keys;
  for (const Statement& s : out) keys += (keys.empty() ? "" : ", ") + read.text(s.claim.key);
  return keys;
}

TEST(Places, AreReadWithDirectionNounAndName) {
  struct {
    const char* lang;
    const char* text;
    const char* keys;
  } rows[] = {
      {"en", "It lies west of Baghdad and north of Paris.", "west of Baghdad, north of Paris"},
      {"en", "They met in the city of Berlin.", "in the city of Berlin"},
      {"en", "They met near the airport.", "near the airport"},
      // What lies there is no part of where.
      {"ar", "يقع السجن جنوب غرب بغداد.", "جنوب غرب بغداد"},
      // In a script without capitals the unknown word behind the noun is its name.
      {"ar", "يسكن في قرية كفرزيتا.", "في قرية كفرزيتا"},
      {"de", "Sie stehen im Norden Syriens.", "im Norden Syriens"},
      {"en", "They met on Monday.", ""},
      // A person is no place.
      {"es", "Agradeció a María López.", ""},
      {"en", "", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(proposed(row.text, row.lang), row.keys) << row.text;
}

TEST(Places, SayWhereFromWhat) {
  const test::Reading read("It lies north-east of Baghdad.", "en");
  const StatementContext context(read.context, {});
  std::vector<Statement> out;
  readPlaces(context, out);
  ASSERT_EQ(out.size(), 1U);
  EXPECT_EQ(out[0].claim.value.relation, "NEOf");
  EXPECT_EQ(out[0].claim.value.of, "Baghdad");
}

TEST(Places, WithANameTellMore) {
  const test::Reading read("They met near the airport. They met in Berlin.", "en");
  const StatementContext context(read.context, {});
  std::vector<Statement> out;
  readPlaces(context, out);
  ASSERT_EQ(out.size(), 2U);
  EXPECT_LT(out[0].weight, kNamedPlace);
  EXPECT_GE(out[1].weight, kNamedPlace);
}

}  // namespace
}  // namespace muqabala
