#include <gtest/gtest.h>

#include "core/claims/date_words.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

/// The first clock time of a text in minutes; -1 for none.
ClockMatch clockIn(const char* text) {
  const test::Reading read(text);
  ClockMatch match;
  for (size_t t = 0; t < read.analysis.tokens.size(); ++t) {
    if (clockAt(read.context, static_cast<int32_t>(t), match)) return match;
  }
  match.minutes = -1;
  return match;
}

TEST(Clock, IsReadAsMinutesSinceMidnight) {
  struct {
    const char* text;
    int32_t minutes;
  } rows[] = {
      {"The shock came at 04:30 in the valley.", 270},
      {"Fire broke out at 7 p.m. in the hall.", 1140},
      {"Fire broke out at 7 in the evening.", 1140},
      {"A blast was heard around 11 p.m. there.", 1380},
      {"A blast was heard around midnight.", 0},
      {"اندلع الحريق الساعة السابعة مساء في القاعة.", 1140},
      {"The team won 3-1 at home.", -1},
      {"In 2000 homes the light went out.", -1},
  };
  for (const auto& row : rows) EXPECT_EQ(clockIn(row.text).minutes, row.minutes) << row.text;
}

TEST(Clock, SaysHowExactItIs) {
  EXPECT_TRUE(clockIn("A blast was heard around 11 p.m. there.").approximate);
  EXPECT_FALSE(clockIn("A blast was heard at 11 p.m. there.").approximate);
  EXPECT_TRUE(clockIn("The shock came at 04:30 GMT in the valley.").utc);
  EXPECT_FALSE(clockIn("The shock came at 04:30 in the valley.").utc);
}

}  // namespace
}  // namespace muqabala
