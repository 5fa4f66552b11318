#include <gtest/gtest.h>

#include "core/claims/speaker.h"
#include "core/claims/words.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

TEST(SpeakerId, IsEqualForOneSpeakerInEveryArticle) {
  const test::Reading a("The mayor of the town slept.", "en");
  const test::Reading b("Then the mayor of the town woke.", "en");
  const auto id = [](const test::Reading& read, const char* word, int32_t length) {
    const int32_t at = read.at(word);
    return speakerId(read.context, {at, at + length});
  };
  EXPECT_NE(id(a, "mayor", 4), 0u);
  EXPECT_EQ(id(a, "mayor", 4), id(b, "mayor", 4));
  EXPECT_NE(id(a, "mayor", 4), id(a, "mayor", 1));
}

TEST(SpeakerId, IsThatOfThePersonWhateverTheTitle) {
  const test::Reading read("Danish chemist Dr Tom Reed slept. Then Tom Reed woke.", "en");
  const int32_t titled = read.at("British");
  const int32_t plain = read.at("Then") + 1;
  EXPECT_EQ(read.text(personIn(read.context, {titled, titled + 5})), "Tom Reed");
  EXPECT_EQ(speakerId(read.context, {titled, titled + 5}),
            speakerId(read.context, {plain, plain + 2}));
}

TEST(Identities, TakeAShortFormForTheFullerOne) {
  const test::Reading read("Maria Lopez slept. Lopez woke. Brown left.", "en");
  Identities identities(read.context);
  const int32_t first = read.at("Maria");
  const int32_t again = read.at("Lopez woke");
  const int32_t other = read.at("Brown");
  const Speaker full = identities.speaker({first, first + 2});
  const Speaker brief = identities.speaker({again, again + 1});
  EXPECT_EQ(brief.id, full.id);
  EXPECT_EQ(brief.tokens, full.tokens);
  EXPECT_NE(identities.speaker({other, other + 1}).id, full.id);
}

TEST(SpeakerSpan, LeavesOutThePrefixesOfTheSentence) {
  const test::Reading read("فمسؤول نام. وزارة الصحة نامت.", "ar");
  const auto cut = [&](int32_t token) {
    const Span span = speakerSpan(read.analysis, {token, token + 1});
    return toUtf8(std::u16string_view(read.analysis.article.text)
                      .substr(static_cast<size_t>(span.start), static_cast<size_t>(span.length())));
  };
  EXPECT_EQ(cut(0), "مسؤول");
  EXPECT_EQ(cut(read.at("وزارة")), "وزارة");
}

}  // namespace
}  // namespace muqabala
