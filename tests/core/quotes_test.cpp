#include "core/quotes.h"

#include <gtest/gtest.h>

#include <string>

#include "core/analyse.h"
#include "core/tokenize.h"
#include "core/unicode.h"

namespace muqabala {
namespace {

Analysis analysed(std::u16string text, const char* lang) {
  Article article;
  article.text = std::move(text);
  article.lang = lang;
  return analyse(article, {});
}

TEST(PairQuotes, FlagsWhatIsQuoted) {
  const std::u16string kQuoted[] = {u"he said \"yes sir\" today", u"he said “yes sir” today",
                                    u"he said «yes sir» today",   u"he said „yes sir“ today",
                                    u"he said ‘yes sir’ today",   u"he said 'yes sir' today",
                                    u"he said ”yes sir“ today",   u"he said »yes sir« today"};
  for (const std::u16string& text : kQuoted) {
    std::string words;
    const Analysis analysis = analysed(text, "en");
    for (const Token& token : analysis.tokens) {
      if ((token.flags & kFlagQuoted) == 0) continue;
      words += toUtf8(text.substr(token.span.start, token.span.length())) + " ";
    }
    EXPECT_EQ(words, "yes sir ") << toUtf8(text);
  }
  for (const Token& token : analysed(u"the boys' 12\" wheel didn't turn", "en").tokens) {
    EXPECT_EQ(token.flags & kFlagQuoted, 0);
  }
}

TEST(PairQuotes, TellsWhatOpensAndWhatCloses) {
  Analysis analysis;
  analysis.article.text = u"(a \"b\" c) it's “d ” e";
  tokenize(analysis.article.text, analysis.tokens);
  const std::vector<QuoteRole> roles =
      pairQuotes(analysis, {0, static_cast<int32_t>(analysis.tokens.size())});
  std::string shape;
  for (const QuoteRole role : roles) shape += ".<>"[static_cast<int>(role)];
  EXPECT_EQ(shape, "<.<.>.>.<.>.");
}

TEST(PairQuotes, LeavesAStraightMarkAloneThatNothingCloses) {
  for (const Token& token : analysed(u"he said \"yes sir today", "en").tokens) {
    EXPECT_EQ(token.flags & kFlagQuoted, 0);
  }
}

}  // namespace
}  // namespace muqabala
