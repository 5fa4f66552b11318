#include "core/json_claims.h"

#include <gtest/gtest.h>

#include "core/claims/calendar.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

std::string written(const Value& value, ClaimKind kind) {
  JsonAppender json;
  writeValue(json, value, kind);
  return json.take();
}

TEST(JsonClaims, NameKindsAndConcepts) {
  EXPECT_EQ(kindName(ClaimKind::quantity), "quantity");
  EXPECT_EQ(kindName(ClaimKind::speech), "speech");
  EXPECT_EQ(conceptName(kNone), "");
  EXPECT_EQ(conceptName(Lexicon::instance().conceptById("prisoner")), "prisoner");
}

TEST(JsonClaims, HexHasTheHighestDigits) {
  EXPECT_EQ(hexOf(0x0123456789abcdefULL, 16), "0123456789abcdef");
  EXPECT_EQ(hexOf(0x0123456789abcdefULL, 4), "0123");
}

TEST(JsonClaims, InfiniteBoundsAreNull) {
  Value value;
  value.quantity = {120, kInfinity, true, false, false, false, ""};
  EXPECT_EQ(written(value, ClaimKind::quantity),
            R"({"type":"quantity","min":120,"max":null,"minOpen":true,"maxOpen":false,)"
            R"("approximate":false,"vague":false,"unit":null})");
}

TEST(JsonClaims, AShareIsAPlainPartOfOne) {
  Value value;
  value.quantity = {50, kInfinity, true, false, false, false, "percent", true};
  EXPECT_EQ(written(value, ClaimKind::quantity),
            R"({"type":"quantity","min":0.5,"max":null,"minOpen":true,"maxOpen":false,)"
            R"("approximate":false,"vague":false,"unit":null,"share":true})");
}

TEST(JsonClaims, ClockTimesNameTheMinuteOrTheHour) {
  Value value;
  value.type = ValueType::date;
  value.date.from = dayOf({2022, 1, 20});
  value.date.to = value.date.from + 1;
  value.date.hasBounds = true;
  value.date.granularity = Granularity::hour;
  value.date.minutes = 23 * 60;
  const std::string hour = written(value, ClaimKind::date);
  EXPECT_NE(hour.find(R"("from":"2022-01-20T23:00","to":"2022-01-21T00:00")"), std::string::npos)
      << hour;
  value.date.minutes = 270;
  const std::string minute = written(value, ClaimKind::date);
  EXPECT_NE(minute.find(R"("from":"2022-01-20T04:30","to":"2022-01-20T04:31")"), std::string::npos)
      << minute;
}

TEST(JsonClaims, OpenEndsAreNull) {
  Value value;
  value.type = ValueType::date;
  value.date.from = dayOf({2019, 1, 1});
  value.date.to = dayOf({2020, 1, 1});
  value.date.hasBounds = true;
  value.date.openEnd = true;
  value.date.granularity = Granularity::year;
  const std::string json = written(value, ClaimKind::date);
  EXPECT_NE(json.find(R"("from":"2019-01-01","to":null)"), std::string::npos) << json;
}

TEST(JsonClaims, IndexIsNullForNone) {
  JsonAppender json;
  json.open('[');
  writeIndexOrNull(json, kNone);
  writeIndexOrNull(json, 7);
  json.close(']');
  EXPECT_EQ(json.take(), "[null,7]");
}

}  // namespace
}  // namespace muqabala
