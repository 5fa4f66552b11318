#include "core/tokenize.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/lang/lexicon.h"
#include "core/unicode.h"

namespace muqabala {
namespace {

TEST(Tokenize, CutsWhereWordsEnd) {
  const std::pair<std::u16string, std::u16string> kCases[] = {
      {u"", u""},
      {u"50 km", u"50|km"},
      {u"12m", u"12|m"},
      {u"منذ25", u"منذ|25"},
      {u"Dr. Smith", u"Dr|.|Smith"},
      {u"U.S. forces", u"U.S|.|forces"},
      {u"1,200.5", u"1,200.5"},
      {u"10:30", u"10|:|30"},
      {u"don’t", u"don’t"},
      {u"attack.The men", u"attack|.|The|men"},
      {u"example.com", u"example.com"},
      {u"السجن.وقال", u"السجن|.|وقال"},
      {u"لـما بـ300 كـــبير", u"لـ|ما|بـ|300|كـــبير"},
      {u"COVID-19", u"COVID|-|19"},
      {u"\uFEFFa\u200F b", u"a|b"},
      {u"中文", u"中|文"},
      {u"5½", u"5|½"},
      {u"😀!", u"😀|!"},
  };
  for (const auto& [text, expected] : kCases) {
    std::vector<Token> tokens;
    tokenize(text, tokens);
    std::u16string cut;
    for (const Token& token : tokens) {
      if (!cut.empty()) cut += u'|';
      cut += text.substr(token.span.start, token.span.length());
    }
    EXPECT_EQ(cut, expected) << toUtf8(text);
  }
}

/// Letters, digits, marks and blanks in any order, from a sequence that is the same everywhere.
std::u16string jumble(uint32_t seed) {
  constexpr std::u16string_view kUnits = u"اب\u064Bﻻz,.:\"(»،؟1٣ab  \n\r\u00A0é'-";
  std::u16string text;
  for (int i = 0; i < 24; ++i) {
    seed = seed * 1664525 + 1013904223;
    text += kUnits[(seed >> 16) % kUnits.size()];
  }
  return text;
}

bool isOneKind(std::u16string_view segment) {
  const auto kind = [](char16_t c) {
    const bool arabic = classOf(c) == CharClass::letter && scriptOf(c) == Script::arabic;
    return arabic ? 1 : c == 'a' || c == 'b' || c == 'z' ? 2 : c == '1' ? 3 : 0;
  };
  return std::all_of(segment.begin(), segment.end(),
                     [&](char16_t c) { return kind(c) != 0 && kind(c) == kind(segment[0]); });
}

TEST(Tokenize, CutsPlainWordsWhereTheRulesDo) {
  BreakIterator words(BreakIterator::Kind::word);
  for (uint32_t seed = 0; seed < 4000; ++seed) {
    const std::u16string text = jumble(seed);
    std::vector<Token> tokens;
    tokenize(text, tokens);
    words.setText(text);
    for (int32_t start = 0, end = words.after(0); end >= 0; start = end, end = words.after(end)) {
      const std::u16string_view segment(text.data() + start, static_cast<size_t>(end - start));
      const Span span{start, end};
      const auto inside = [&](const Token& token) { return span.contains(token.span); };
      const auto across = [&](const Token& token) {
        return token.span.overlaps(span) && !inside(token);
      };
      EXPECT_EQ(std::count_if(tokens.begin(), tokens.end(), across), 0) << toUtf8(text);
      if (!isOneKind(segment)) continue;
      EXPECT_EQ(std::count_if(tokens.begin(), tokens.end(), inside), 1) << toUtf8(text);
    }
  }
}

TEST(Tokenize, CutsElidedWordsOfTheTables) {
  const std::u16string& elided = Lexicon::instance().elided();
  EXPECT_EQ(elidedLength(u"l'année", elided), 2u);
  EXPECT_EQ(elidedLength(u"Qu’elle", elided), 3u);
  for (const auto* whole : {u"aujourd'hui", u"I'd", u"O'Brien", u"année", u"l'a", u"'l"}) {
    EXPECT_EQ(elidedLength(whole, elided), 0u) << toUtf8(whole);
  }
  EXPECT_EQ(elidedLength(u"l'année", u""), 0u);
}

TEST(Tokenize, FlagsShapeAndPlace) {
  std::vector<Token> tokens;
  tokenize(u"NATO said\nParis (12m)", tokens);
  ASSERT_EQ(tokens.size(), 7u);
  EXPECT_EQ(tokens[0].flags, kFlagCapital | kFlagAllCaps | kFlagLineStart);
  EXPECT_EQ(tokens[1].flags, 0);
  EXPECT_EQ(tokens[2].flags, kFlagCapital | kFlagLineStart);
  EXPECT_EQ(tokens[3].kind, TokenKind::punctuation);
  EXPECT_EQ(tokens[4].flags, kFlagGlued);
  EXPECT_EQ(tokens[4].kind, TokenKind::number);
  EXPECT_EQ(tokens[5].kind, TokenKind::word);
}

}  // namespace
}  // namespace muqabala
