#include <gtest/gtest.h>

#include "tests/core/readers.h"

namespace muqabala {
namespace {

std::string proposed(const char* text, const char* lang = "") {
  return test::Proposals(readPlaces, text, lang).keys();
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
  const std::vector<Statement> out =
      test::Proposals(readPlaces, "It lies north-east of Baghdad.", "en").made;
  ASSERT_EQ(out.size(), 1U);
  EXPECT_EQ(out[0].claim.value.relation, "NEOf");
  EXPECT_EQ(out[0].claim.value.of, "Baghdad");
}

TEST(Places, WithANameTellMore) {
  const std::vector<Statement> out =
      test::Proposals(readPlaces, "They met near the airport. They met in Berlin.", "en").made;
  ASSERT_EQ(out.size(), 2U);
  EXPECT_LT(out[0].weight, kNamedPlace);
  EXPECT_GE(out[1].weight, kNamedPlace);
}

}  // namespace
}  // namespace muqabala
