#include "core/unicode.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace muqabala {
namespace {

TEST(Unicode, ReadsUtf8AsTheWebDoes) {
  struct Case {
    std::string bytes;
    std::u16string text;
  };
  const Case kCases[] = {
      {"", u""},
      {"hi", u"hi"},
      {"\xC3\xA9", u"é"},
      {"\xF0\x9F\x98\x80", u"😀"},
      {"a\xFF"
       "b",
       u"a\uFFFDb"},
      {"\xE2\x82", u"\uFFFD"},                            // cut off: one maximal part
      {"\xC0\x80", u"\uFFFD\uFFFD"},                      // overlong: no part is maximal
      {"\xED\xA0\x80", u"\uFFFD\uFFFD\uFFFD"},            // a surrogate
      {"\xF4\x90\x80\x80", u"\uFFFD\uFFFD\uFFFD\uFFFD"},  // beyond U+10FFFF
      {"\xEF\xBB\xBFx", u"\uFEFFx"},                      // a BOM is kept and counted
  };
  for (const Case& c : kCases) EXPECT_EQ(toUtf16(c.bytes), c.text);
}

TEST(Unicode, WritesLoneSurrogatesAsReplacement) {
  const char16_t lone[] = {u'a', 0xD800, u'b', 0xDC00, 0};
  EXPECT_EQ(toUtf8(lone),
            "a\xEF\xBF\xBD"
            "b\xEF\xBF\xBD");
  std::u16string text = lone;
  replaceLoneSurrogates(text);
  EXPECT_EQ(text, u"a\uFFFDb\uFFFD");
  std::u16string pair = u"😀";
  replaceLoneSurrogates(pair);
  EXPECT_EQ(pair, u"😀");
}

TEST(Unicode, FoldsCaseAndCompatibilityForms) {
  const std::pair<std::u16string, std::u16string> kCases[] = {
      {u"STRASSE", u"strasse"}, {u"Straße", u"strasse"}, {u"ﬁre", u"fire"},
      {u"１２ｋｍ", u"12km"},   {u"ﻻ", u"لا"},           {u"ﺳﺠﻦ", u"سجن"},
      {u"e\u0301", u"é"},       {u"ΣΟΦΟΣ", u"σοφοσ"},    {u"km²", u"km2"},
  };
  for (const auto& [from, to] : kCases) EXPECT_EQ(foldCase(from), to) << toUtf8(from);
}

TEST(Unicode, TellsClassesAndScripts) {
  EXPECT_EQ(classOf(u'\u0640'), CharClass::letter);
  EXPECT_EQ(classOf(u'\u064B'), CharClass::mark);
  EXPECT_EQ(classOf(u'٣'), CharClass::digit);
  EXPECT_EQ(classOf(u'\u200F'), CharClass::format);
  EXPECT_EQ(classOf(u'\u00A0'), CharClass::space);
  EXPECT_EQ(classOf(u'،'), CharClass::other);
  EXPECT_EQ(digitValue(u'۳'), 3);
  EXPECT_EQ(digitValue(u'x'), -1);
  EXPECT_EQ(scriptOf(U'ش'), Script::arabic);
  EXPECT_EQ(scriptOf(U'é'), Script::latin);
  EXPECT_EQ(scriptOf(U'中'), Script::unspaced);
  EXPECT_EQ(scriptOf(U'،'), Script::none);
}

TEST(Unicode, BreaksByTheEmbeddedRules) {
  BreakIterator words(BreakIterator::Kind::word);
  const auto ends = [&](std::u16string_view text) {
    std::vector<int32_t> out;
    words.setText(text);
    for (int32_t end = words.after(0); end >= 0; end = words.after(end)) out.push_back(end);
    return out;
  };
  EXPECT_EQ(ends(u"hi yo"), (std::vector<int32_t>{2, 3, 5}));
  EXPECT_EQ(ends(u""), (std::vector<int32_t>{}));
  EXPECT_EQ(ends(u"😀a"), (std::vector<int32_t>{2, 3}));  // reused for another text
}

}  // namespace
}  // namespace muqabala
