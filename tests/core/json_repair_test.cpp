#include "core/json_repair.h"

#include <gtest/gtest.h>

namespace muqabala {
namespace {

constexpr char kReplaced[] = "\xEF\xBF\xBD";

std::string replaced(int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += kReplaced;
  return out;
}

TEST(JsonRepair, ValidTextStays) {
  const std::string text = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\xED\x9F\xBF\xF4\x8F\xBF\xBF";
  EXPECT_EQ(repairJson(text), text);
  EXPECT_EQ(repairJson(""), "");
}

TEST(JsonRepair, EachMaximalInvalidPartIsOneReplacement) {
  EXPECT_EQ(repairJson("\x80"), replaced(1));
  EXPECT_EQ(repairJson("\xC0\xAF"), replaced(2));            // overlong
  EXPECT_EQ(repairJson("\xED\xA0\x80"), replaced(3));        // an encoded surrogate
  EXPECT_EQ(repairJson("\xF0\x9F\x98"), replaced(1));        // cut off at the end
  EXPECT_EQ(repairJson("\xF0\x9F\x41"), replaced(1) + "A");  // cut off in the middle
  EXPECT_EQ(repairJson("\xF4\x90\x80\x80"), replaced(4));    // beyond U+10FFFF
  EXPECT_EQ(repairJson("\xE2\x82\xE2\x82\xAC"), replaced(1) + "\xE2\x82\xAC");
}

TEST(JsonRepair, LoneSurrogateEscapesAreReplaced) {
  EXPECT_EQ(repairJson(R"(\ud800)"), R"(\uFFFD)");
  EXPECT_EQ(repairJson(R"(a\uDC00b)"), R"(a\uFFFDb)");
  EXPECT_EQ(repairJson(R"(\ud800\ud83d\ude00)"), R"(\uFFFD\ud83d\ude00)");
  EXPECT_EQ(repairJson(R"(\ud800\u0041)"), R"(\uFFFD\u0041)");
}

TEST(JsonRepair, OtherEscapesStay) {
  EXPECT_EQ(repairJson(R"(\\ud800)"), R"(\\ud800)");
  EXPECT_EQ(repairJson(R"(\\\ud800)"), R"(\\\uFFFD)");
  EXPECT_EQ(repairJson(R"(\ud8)"), R"(\ud8)");  // no JSON: the parser says so
  EXPECT_EQ(repairJson("\\"), "\\");
  EXPECT_EQ(repairJson("\\\xFF"), "\\" + replaced(1));
}

TEST(JsonRepair, AByteOrderMarkGoesOnlyFromTheStart) {
  EXPECT_EQ(repairJson("\xEF\xBB\xBF\"\xEF\xBB\xBF\""), "\"\xEF\xBB\xBF\"");
}

}  // namespace
}  // namespace muqabala
