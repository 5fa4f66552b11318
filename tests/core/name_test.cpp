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

TEST(Names, OfSeveralWordsAreNotThoseOfTheirLast) {
  const test::Reading full("the mayor of the town met Maria Lopez in the hall at noon");
  const test::Reading last("the mayor of the town met Lopez in the hall at noon");
  EXPECT_NE(findNames(full.context).at(0).key, findNames(last.context).at(0).key);
}

}  // namespace
}  // namespace muqabala
