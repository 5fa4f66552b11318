#include "core/claims/speaker.h"

#include <gtest/gtest.h>

#include "core/analyse.h"
#include "core/claims/words.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

Analysis read(const std::string& text) {
  return analyse(test::article("a", "[2022-01-23] " + text), {});
}

std::string textAtRange(const Analysis& analysis, TokenRange range) {
  const Span span = speakerSpan(analysis, range);
  return toUtf8(std::u16string_view(analysis.article.text).substr(span.start, span.length()));
}

/// The speakers of what stands at "17".
std::string speakersIn(const std::string& text) {
  const Analysis analysis = read(text);
  const ClaimContext context{analysis, Lexicon::instance(), 0, {}};
  int32_t token = 0;
  while (textAt(context, token) != u"17") ++token;
  std::string names;
  for (const Speaker& speaker : speakersAt(context, attributionsOf(context), token)) {
    names += (names.empty() ? "" : " > ") + textAtRange(analysis, speaker.tokens);
  }
  return names.empty() ? "-" : names;
}

/// Case of the first letter apart: "Officials" opens a sentence.
std::string lowered(std::string text) {
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] + 32);
  return text;
}

class SpeakerTable : public testing::TestWithParam<std::string> {};

TEST_P(SpeakerTable, NamesWhoSaysIt) {
  const auto rows = test::rows(std::string("claims/speaker.") + GetParam() + ".tsv");
  ASSERT_GE(rows.size(), 8U);
  for (const auto& row : rows) {
    const bool fails = row.size() == 3;  // a known failure, with its reason
    for (const std::string& text : test::phrasings(row[1])) {
      const std::string names = lowered(speakersIn(text));
      EXPECT_EQ(names == lowered(row[0]), !fails) << text << "\n" << names << " " << row[0];
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, SpeakerTable,
                         testing::ValuesIn(test::languagesWith("claims/speaker.")));

Key firstId(const std::string& text) {
  const Analysis analysis = read(text);
  const ClaimContext context{analysis, Lexicon::instance(), 0, {}};
  const std::vector<Attribution> found = attributionsOf(context);
  return found.empty() ? 0 : found[0].speaker.id;
}

TEST(Speaker, HasOneIdInEveryArticle) {
  EXPECT_NE(firstId("Maria Lopez said that six died."), 0U);
  EXPECT_EQ(firstId("Maria Lopez said that six died."),
            firstId("\"It was dark,\" said Maria Lopez."));
  EXPECT_NE(firstId("Maria Lopez said that six died."), firstId("Ana Lopez said that six died."));
}

TEST(Speaker, IsNobodyElseWithoutAName) {
  EXPECT_NE(firstId("A source said that six died."), firstId("A source said that seven died."));
}

TEST(Speaker, GoesOnInAQuotation) {
  EXPECT_EQ(speakersIn("Maria Lopez said: \"It was dark. We found 17 bodies.\""), "Maria Lopez");
}

}  // namespace
}  // namespace muqabala
