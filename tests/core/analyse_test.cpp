#include "core/analyse.h"

#include <gtest/gtest.h>

#include <string>

#include "core/lang/lexicon.h"
#include "core/unicode.h"

namespace muqabala {
namespace {

Analysis analysed(std::u16string text) {
  Article article;
  article.text = std::move(text);
  return analyse(article, {});
}

/// Every promise that the records make about spans and indices.
void expectSound(const Analysis& a, const std::string& what) {
  const auto length = static_cast<int32_t>(a.article.text.size());
  const auto tokens = static_cast<int32_t>(a.tokens.size());
  int32_t at = 0;
  for (const Token& token : a.tokens) {
    ASSERT_TRUE(at <= token.span.start && !token.span.empty() && token.span.end <= length) << what;
    at = token.span.end;
    for (const int32_t edge : {token.span.start, token.span.end}) {
      const bool inside = edge > 0 && edge < length && (a.article.text[edge] & 0xFC00) == 0xDC00 &&
                          (a.article.text[edge - 1] & 0xFC00) == 0xD800;
      ASSERT_FALSE(inside) << what;
    }
  }
  int32_t next = 0;
  for (const Sentence& sentence : a.sentences) {
    ASSERT_TRUE(sentence.tokens.begin == next && !sentence.tokens.empty()) << what;
    next = sentence.tokens.end;
    EXPECT_EQ(sentence.span.start, a.tokens[sentence.tokens.begin].span.start) << what;
    EXPECT_EQ(sentence.span.end, a.tokens[next - 1].span.end) << what;
  }
  EXPECT_EQ(next, tokens) << what;
  next = 0;
  for (size_t i = 0; i < a.clauses.size(); ++i) {
    const Clause& clause = a.clauses[i];
    ASSERT_TRUE(clause.tokens.begin == next && !clause.tokens.empty()) << what;
    next = clause.tokens.end;
    EXPECT_EQ(a.clauseOfToken[clause.tokens.begin], static_cast<int32_t>(i)) << what;
    EXPECT_EQ(a.sentenceOfToken[clause.tokens.begin], clause.sentence) << what;
  }
  EXPECT_EQ(next, tokens) << what;
  ASSERT_EQ(a.markStart.size(), a.tokens.size() + 1) << what;
  EXPECT_EQ(a.markStart.back(), static_cast<int32_t>(a.marks.size())) << what;
}

TEST(Analyse, SmallestTexts) {
  EXPECT_TRUE(analysed(u"").tokens.empty());
  EXPECT_TRUE(analysed(u"").sentences.empty());
  EXPECT_TRUE(analysed(u" \r\n\uFEFF\u200F").tokens.empty());
  const Analysis word = analysed(u"hi");
  EXPECT_EQ(word.tokens.size(), 1u);
  EXPECT_EQ(word.sentences.size(), 1u);
  EXPECT_EQ(word.clauses.size(), 1u);
  const Analysis two = analysed(u"50 km");
  ASSERT_EQ(two.tokens.size(), 2u);
  EXPECT_EQ(two.tokens[0].kind, TokenKind::number);
  EXPECT_EQ(two.tokens[1].kind, TokenKind::word);
}

TEST(Analyse, DigestIsOfTheTextAlone) {
  EXPECT_EQ(analysed(u"a").digest, "82a2a958a9bece5b");
  EXPECT_EQ(analysed(u"").digest, "0000000000000000");
  EXPECT_NE(analysed(u"a\r\n").digest, analysed(u"a\n").digest);
}

TEST(Analyse, ReadsTheDayOfPublication) {
  struct Case {
    const char* published;
    bool known;
    Day day;
  };
  const Case kCases[] = {
      {"1970-01-01", true, 0},
      {"2022-01-23", true, 19015},
      {"2020-02-29T23:59:59+02:00", true, 18321},
      {"1969-12-31", true, -1},
      {"2021-02-29", false, 0},
      {"2021-13-01", false, 0},
      {"2021-01", false, 0},
      {"", false, 0},
      {"yesterday", false, 0},
      {"2021/01/02", false, 0},
  };
  for (const Case& c : kCases) {
    Article article;
    article.published = c.published;
    const Analysis analysis = analyse(article, {});
    EXPECT_EQ(analysis.hasPublished, c.known) << c.published;
    if (c.known) EXPECT_EQ(analysis.published, c.day) << c.published;
  }
}

TEST(Analyse, MarksAreIndexedByToken) {
  const Analysis analysis = analysed(u"The three men were held in the prison on Monday.");
  const auto& entries = Lexicon::instance().entries();
  ASSERT_EQ(analysis.markStart.size(), analysis.tokens.size() + 1);
  bool three = false;
  for (int32_t m = analysis.markStart[1]; m < analysis.markStart[2]; ++m) {
    EXPECT_EQ(analysis.marks[m].token, 1);
    three = three || entries[analysis.marks[m].entry].cls == EntryClass::cardinal;
  }
  EXPECT_TRUE(three);
  EXPECT_NE(analysis.tokens[0].flags & kFlagFunction, 0);
  EXPECT_EQ(analysis.tokens[7].flags & kFlagFunction, 0);
}

TEST(Analyse, SurvivesEveryText) {
  const std::u16string kPieces[] = {u"a",      u"\u0301", u"\u202E", u"\uFFFD", u"\n",  u".",
                                    u"\"",     u"(",      u"“",      u"中",     u"😀",   u"a\n",
                                    u"١٢ ",    u"و",      u"- ",     u"\u0640", u"“‘«", u"x. ",
                                    u"\r\n\t", u"12m",    u"\u00AD"};
  for (const std::u16string& piece : kPieces) {
    std::u16string text;
    for (int i = 0; i < 3000; ++i) text += piece;
    expectSound(analysed(text), toUtf8(piece));
  }
}

TEST(Analyse, SurvivesMixtures) {
  const std::u16string kPool =
      u" \n\n.,;:!?\"“”«»()[]'’‘ab CDe12٣ابتالو\u0301\u0640\u200F\u202B\uFFFD\uFEFF•-–…\r\n٫%$中½²";
  uint32_t seed = 7;
  const auto next = [&] { return (seed = seed * 1664525u + 1013904223u) >> 8; };
  for (int round = 0; round < 2000; ++round) {
    std::u16string text;
    for (uint32_t length = next() % 120; length > 0; --length) text += kPool[next() % kPool.size()];
    expectSound(analysed(text), toUtf8(text));
  }
}

TEST(Analyse, IsLinear) {
  // A text of opening marks, short lines or dots must not cost its square: this ends at once or
  // hangs for minutes.
  for (const std::u16string_view piece : {u"“a «b (", u"a\n", u"... ", u"\"a "}) {
    std::u16string text;
    while (text.size() < 400000) text += piece;
    expectSound(analysed(text), "long");
  }
}

}  // namespace
}  // namespace muqabala
