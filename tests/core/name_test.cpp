#include <gtest/gtest.h>

#include "core/claims/claims.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

std::string namesIn(const char* text, const char* lang) {
  const test::Reading read(text, lang);
  std::string out;
  for (const Name& name : findNames(read.context)) {
    out += (out.empty() ? "" : ", ") + read.text(name.tokens);
  }
  return out;
}

TEST(Names, AreKnownEntitiesAndRunsOfCapitals) {
  struct {
    const char* lang;
    const char* text;
    const char* names;
  } rows[] = {
      {"en", "the mayor of the town met Maria Lopez in the hall at noon", "Maria Lopez"},
      // A word with a capital only where a sentence begins is none.
      {"en", "Rain fell. Wind blew.", ""},
      {"en", "the plane left for Syria at dawn", "Syria"},
      {"ar", "وصلت الطائرة إلى سوريا فجراً", "سوريا"},
      {"en", "", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(namesIn(row.text, row.lang), row.names) << row.text;
}

class NameTable : public testing::TestWithParam<const char*> {};

TEST_P(NameTable, HasTheNamesOfTheTexts) {
  const auto rows = test::rows(std::string("claims/names.") + GetParam() + ".tsv");
  ASSERT_GE(rows.size(), 30U);
  for (const auto& row : rows) {
    const std::string wanted = row[0] == "-" ? "" : row[0];
    const bool known = row.size() == 2;
    for (const std::string& text : test::phrasings(row[1])) {
      const std::string found = namesIn(text.c_str(), GetParam());
      EXPECT_EQ(found == wanted, known) << text << ": " << found;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, NameTable, testing::Values("ar", "en"));

TEST(Names, CapitalsTellNothingWhereEveryNounHasOne) {
  const std::string names =
      namesIn("der Mann sah den Hund und die Frau nahm das Brot aus dem Korb", "de");
  EXPECT_EQ(names, "");
}

TEST(Names, OfOneEntityHaveOneKeyInEveryLanguage) {
  const test::Reading english("the plane left for Syria at dawn");
  const test::Reading arabic("وصلت الطائرة إلى سوريا فجراً");
  const auto a = findNames(english.context);
  const auto b = findNames(arabic.context);
  ASSERT_EQ(a.size(), 1u);
  ASSERT_EQ(b.size(), 1u);
  EXPECT_EQ(a[0].key, b[0].key);
}

TEST(Names, InBracketsOrBehindKnownAsAreOneWithTheNameBefore) {
  const auto keys = [](const char* text) {
    const test::Reading read(text, "en");
    std::vector<Key> found;
    for (const Name& name : findNames(read.context)) found.push_back(name.key);
    return found;
  };
  const auto bracket = keys("They asked the Valley Herald (VH) and then VH said so.");
  ASSERT_EQ(bracket.size(), 3U);
  EXPECT_EQ(bracket[0], bracket[1]);
  EXPECT_EQ(bracket[0], bracket[2]);
  const auto called = keys("They met Pablo Ruiz, known as Picasso, there.");
  ASSERT_EQ(called.size(), 2U);
  EXPECT_EQ(called[0], called[1]);
  const auto others = keys("They met Pablo Ruiz and Maria Lopez there.");
  ASSERT_EQ(others.size(), 2U);
  EXPECT_NE(others[0], others[1]);
}

TEST(Names, OfSeveralWordsAreNotThoseOfTheirLast) {
  const test::Reading full("the mayor of the town met Maria Lopez in the hall at noon");
  const test::Reading last("the mayor of the town met Lopez in the hall at noon");
  EXPECT_NE(findNames(full.context).at(0).key, findNames(last.context).at(0).key);
}

}  // namespace
}  // namespace muqabala
