#include "core/normalize.h"

#include <gtest/gtest.h>

#include <string>

#include "core/analyse.h"
#include "core/unicode.h"

namespace muqabala {
namespace {

TEST(Fold, MakesSpellingsEqual) {
  const std::pair<std::u16string, std::u16string> kCases[] = {
      {u"", u""},
      {u"Police", u"police"},
      {u"Straße", u"strasse"},
      {u"don’t", u"dont"},
      {u"co\u00ADop", u"coop"},
      {u"الأسرى", u"الاسري"},
      {u"مُقَاتِلُونَ", u"مقاتلون"},
      {u"كـــبير", u"كبير"},
      {u"مدرسة", u"مدرسه"},
      {u"آلاف", u"الاف"},
      {u"مسؤول", u"مسوول"},
      {u"رئيس", u"رييس"},
      {u"ایران", u"ايران"},
      {u"کابل", u"كابل"},
      {u"٣٥", u"35"},
      {u"۱۲", u"12"},
      {u"२०", u"20"},
      {u"٢٬٥٠٠٫٥", u"2,500.5"},
      {u"ﺳﺠﻦ", u"سجن"},
      {u"\u202Bسجن\u202C", u"سجن"},
      {u"cafe\u0301", u"café"},
      {u"\u0301\u064B", u""},
  };
  for (const auto& [written, folded] : kCases) EXPECT_EQ(fold(written), folded) << toUtf8(written);
}

TEST(KeyOf, IsTheSameOnEveryMachine) {
  EXPECT_EQ(keyOf(u""), 0u);
  EXPECT_EQ(keyOf(u"a"), 0x82a2a958a9bece5bULL);
  EXPECT_NE(keyOf(u"ab"), keyOf(u"ba"));
}

Language arabic() {
  Language language;
  language.code = "ar";
  language.stemmer = "arabic";
  language.proclitics = true;
  return language;
}

TEST(WordKeys, SplitsTheArticleAndWhatStandsBeforeIt) {
  struct Case {
    std::u16string written;
    std::u16string base;
    uint16_t flags;
  };
  const Case kCases[] = {
      {u"السجناء", u"سجناء", kFlagArticle},
      {u"وبالسجناء", u"سجناء", kFlagAnd | kFlagBy | kFlagArticle},
      {u"للسجن", u"سجن", kFlagFor | kFlagArticle},
      {u"فالمدينة", u"مدينه", kFlagSo | kFlagArticle},
      {u"كالنار", u"نار", kFlagLike | kFlagArticle},
      {u"الحي", u"حي", kFlagArticle},
      // No article: relatives, God, hamza or madda on the alef, words that only begin alike.
      {u"الذين", u"الذين", 0},
      {u"الله", u"الله", 0},
      {u"آلاف", u"الاف", 0},
      {u"إلى", u"الي", 0},
      {u"وألمانيا", u"والمانيا", 0},
      {u"والده", u"والده", 0},
      {u"بالغة", u"بالغه", 0},
      // A bare letter is no proclitic as long as nothing is known.
      {u"وقال", u"وقال", 0},
      {u"فرنسا", u"فرنسا", 0},
  };
  for (const Case& c : kCases) {
    const WordKeys keys = wordKeys(c.written, arabic(), 0, nullptr);
    EXPECT_EQ(keys.form, keyOf(fold(c.written))) << toUtf8(c.written);
    EXPECT_EQ(keys.base, keyOf(c.base)) << toUtf8(c.written);
    EXPECT_EQ(keys.flags, c.flags) << toUtf8(c.written);
  }
}

TEST(WordKeys, LanguagesWithoutProcliticsKeepTheForm) {
  Language english;
  english.stemmer = "english";
  const WordKeys keys = wordKeys(u"Prisoners", english, 0, nullptr);
  EXPECT_EQ(keys.base, keys.form);
  EXPECT_EQ(keys.stem, keyOf(u"prison"));
}

/// The token of `written` in an analysis.
const Token* tokenOf(const Analysis& analysis, std::u16string_view written) {
  for (const Token& token : analysis.tokens) {
    const std::u16string_view text = analysis.article.text;
    if (text.substr(token.span.start, token.span.length()) == written) return &token;
  }
  return nullptr;
}

TEST(Normalise, SplitsABareLetterBeforeAWordOfTheSameArticle) {
  Article article;
  article.lang = "ar";
  article.text = u"وصل غضنفوري إلى المدينة. ثم عاد وغضنفوري إلى بيته. وشنقريحة لم يصل.";
  const Analysis analysis = analyse(article, {});
  ASSERT_NE(tokenOf(analysis, u"وغضنفوري"), nullptr);
  EXPECT_EQ(tokenOf(analysis, u"وغضنفوري")->base, tokenOf(analysis, u"غضنفوري")->base);
  EXPECT_EQ(tokenOf(analysis, u"وغضنفوري")->flags & kFlagAnd, kFlagAnd);
  // Nothing shows that this is not one word.
  EXPECT_EQ(tokenOf(analysis, u"وشنقريحة")->flags & kFlagAnd, 0);
}

TEST(Normalise, WhatOneArticleShowsIsForgottenInTheNext) {
  const auto flagsOf = [](std::u16string text) {
    Article article;
    article.lang = "ar";
    article.text = std::move(text);
    const Analysis analysis = analyse(article, {});
    const Token* token = tokenOf(analysis, u"وزردقوشي");
    return token == nullptr ? -1 : token->flags & kFlagAnd;
  };
  const std::u16string without = u"وصل إلى المدينة وزردقوشي في الصباح.";
  const std::u16string with = u"وصل زردقوشي إلى المدينة. وصل وزردقوشي في الصباح.";
  EXPECT_EQ(flagsOf(without), 0);
  EXPECT_EQ(flagsOf(with), kFlagAnd);
  EXPECT_EQ(flagsOf(without), 0);
}

TEST(Normalise, MoreWordsThanAreRememberedComeToTheSame) {
  std::u16string text;
  for (char16_t a = u'a'; a <= u'z'; ++a) {
    for (char16_t b = u'a'; b <= u'z'; ++b) {
      for (char16_t c = u'a'; c <= u'z'; ++c) text += {u'q', a, b, c, u' '};
    }
  }
  Article article;
  article.lang = "en";
  article.text = text + u"prisoners";
  const Analysis analysis = analyse(article, {});
  for (const Token& token : analysis.tokens) {
    const std::u16string_view all = analysis.article.text;
    const std::u16string_view word = all.substr(token.span.start, token.span.length());
    ASSERT_EQ(token.form, keyOf(word)) << toUtf8(word);
  }
  EXPECT_EQ(analysis.tokens.back().stem, keyOf(u"prison"));
}

}  // namespace
}  // namespace muqabala
