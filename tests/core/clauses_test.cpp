#include <gtest/gtest.h>

#include <string>

#include "core/analyse.h"
#include "core/segment.h"
#include "core/unicode.h"

namespace muqabala {
namespace {

Analysis analysed(std::u16string text, const char* lang) {
  Article article;
  article.text = std::move(text);
  article.lang = lang;
  return analyse(article, {});
}

/// The clauses of a text, a bar between them.
std::string clausesOf(std::u16string text, const char* lang) {
  const Analysis analysis = analysed(std::move(text), lang);
  std::u16string out;
  for (const Clause& clause : analysis.clauses) {
    if (!out.empty()) out += u'|';
    const int32_t start = analysis.tokens[clause.tokens.begin].span.start;
    const int32_t end = analysis.tokens[clause.tokens.end - 1].span.end;
    out += analysis.article.text.substr(start, end - start);
  }
  return toUtf8(out);
}

TEST(Clauses, AreCutAtPunctuationAndConjunctions) {
  EXPECT_EQ(clausesOf(u"Two men died, but five others lived.", "en"),
            "Two men died,|but five others lived.");
  EXPECT_EQ(clausesOf(u"They sent boats, tents, food and water.", "en"),
            "They sent boats, tents, food and water.");
  EXPECT_EQ(clausesOf(u"It began at 10:30 on Monday.", "en"), "It began at 10:30 on Monday.");
  EXPECT_EQ(clausesOf(u"It cost 1,200 dollars; nobody paid.", "en"),
            "It cost 1,200 dollars;|nobody paid.");
  EXPECT_EQ(clausesOf(u"“We saw it all,” the two men told him.", "en"),
            "“We saw it all,”|the two men told him.");
  EXPECT_EQ(clausesOf(u"قتل خمسة جنود في الهجوم، وأصيب عشرة آخرون بجروح.", "ar"),
            "قتل خمسة جنود في الهجوم،|وأصيب عشرة آخرون بجروح.");
}

}  // namespace
}  // namespace muqabala
