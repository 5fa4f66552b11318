#include "core/json_value.h"

#include <gtest/gtest.h>

namespace muqabala {
namespace {

using Type = JsonValue::Type;

TEST(JsonValue, ReadsEveryType) {
  const JsonValue json =
      parseJson(R"( {"n":null,"b":true,"d":-2.5e1,"s":"x\n\u0645","a":[1,[]]} )");
  ASSERT_EQ(json.type, Type::object);
  EXPECT_EQ(json.find("n")->type, Type::null);
  EXPECT_TRUE(json.find("b")->boolean);
  EXPECT_EQ(json.find("d")->number, -25);
  EXPECT_EQ(json.find("s")->text, "x\nم");
  ASSERT_EQ(json.find("a")->items.size(), 2u);
  EXPECT_EQ(json.find("a")->items[1].type, Type::array);
  EXPECT_EQ(json.find("missing"), nullptr);
  EXPECT_EQ(json.find("a")->find("n"), nullptr);
}

TEST(JsonValue, LastOfSeveralFieldsWins) {
  EXPECT_EQ(parseJson(R"({"a":1,"a":2})").find("a")->number, 2);
}

TEST(JsonValue, JoinsTheHalvesOfAnEscapedPair) {
  EXPECT_EQ(parseJson(R"("\ud83d\ude00")").text, "😀");
}

TEST(JsonValue, RefusesWhatIsNoJson) {
  for (const char* text : {"", "{", "[1,]", "{\"a\":}", "{a:1}", "01", "1.", "+1", "tru", "\"x",
                           "\"\\q\"", "[1] 2", "'x'", "nul", "\"a\nb\""}) {
    EXPECT_EQ(parseJson(text).type, Type::invalid) << text;
  }
}

TEST(JsonValue, RefusesWhatIsNestedTooDeep) {
  const auto nested = [](int depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  EXPECT_EQ(parseJson(nested(150)).type, Type::array);
  EXPECT_EQ(parseJson(nested(100000)).type, Type::invalid);
}

}  // namespace
}  // namespace muqabala
