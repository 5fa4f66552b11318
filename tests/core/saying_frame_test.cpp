#include "core/claims/saying_frame.h"

#include <gtest/gtest.h>

#include "core/claims/words.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

TEST(SayingFrame, LetsAParticipleGoOnWithWhoSpeaks) {
  const test::Reading read("The ministry said it was over, adding that men died.", "en");
  const int32_t verb = read.at("adding");
  const Sayings sayings(read.context);
  const TokenRange sentence = sentenceAt(read.context, verb);
  const auto after = readSubjectFirst(read.context, sayings, sentence, verb, true);
  ASSERT_TRUE(after.has_value());
  EXPECT_TRUE(after->subject.empty());
  EXPECT_TRUE(after->behind.contains(read.at("men")));
  const auto alone = readSubjectFirst(read.context, sayings, sentence, verb, false);
  ASSERT_TRUE(alone.has_value());
  EXPECT_EQ(read.text(alone->subject), "ministry");
}

TEST(SayingFrame, EndsAQuotationWhereItCloses) {
  const test::Reading read("The ministry said: \"It is over now.\" The men left.", "en");
  const int32_t verb = read.at("said");
  const auto saying = Sayings(read.context).read(verb, sentenceAt(read.context, verb), false);
  ASSERT_TRUE(saying.has_value());
  EXPECT_TRUE(saying->behind.contains(read.at("over")));
  EXPECT_FALSE(saying->behind.contains(read.at("men left")));
}

}  // namespace
}  // namespace muqabala
