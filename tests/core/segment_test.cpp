#include "core/segment.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "core/analyse.h"
#include "core/unicode.h"

namespace muqabala {
namespace {

Analysis analysed(std::u16string text, const char* lang = "", const Options& options = {}) {
  Article article;
  article.text = std::move(text);
  article.lang = lang;
  return analyse(article, options);
}

/// `text` with • before each sentence but the first.
std::u16string marked(const Analysis& analysis) {
  std::u16string out = analysis.article.text;
  for (size_t i = analysis.sentences.size(); i-- > 1;) {
    out.insert(static_cast<size_t>(analysis.sentences[i].span.start), u"•");
  }
  return out;
}

class SegmentFixture : public testing::TestWithParam<const char*> {};

TEST_P(SegmentFixture, CutsWhereAReaderDoes) {
  std::ifstream in(std::string(MUQABALA_TEST_DATA) + "/segment/" + GetParam() + ".txt");
  int cases = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::u16string expected = toUtf16(line);
    std::u16string text;
    for (char16_t& c : expected) {
      if (c == u'⏎') c = u'\n';
      if (c != u'•') text.push_back(c);
    }
    EXPECT_EQ(toUtf8(marked(analysed(text, GetParam()))), toUtf8(expected));
    ++cases;
  }
  EXPECT_GT(cases, 10);
}

INSTANTIATE_TEST_SUITE_P(Languages, SegmentFixture, testing::Values("ar", "en"));

TEST(Segment, CutsOverlongSentences) {
  Options options;
  options.maxSentenceTokens = 50;
  std::u16string text;
  for (int i = 0; i < 120; ++i) text += u"word ";
  const Analysis analysis = analysed(text, "en", options);
  ASSERT_EQ(analysis.sentences.size(), 3u);
  EXPECT_EQ(analysis.sentences[0].tokens, (TokenRange{0, 50}));
  EXPECT_EQ(analysis.sentences[2].tokens, (TokenRange{100, 120}));
}

TEST(Segment, FlagsWhatIsQuoted) {
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
