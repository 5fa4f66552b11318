#include "core/json_value.h"

#include <gtest/gtest.h>

namespace muqabala {
namespace {

using Type = JsonValue::Type;

TEST(JsonValue, ReadsEveryType) {
  const JsonValue json =
      parseJson(R"( {"a":[1,-2.5,3e2,0.05],"b":true,"c":false,"d":null,"e":"x","f":{}} )");
  ASSERT_EQ(json.type, Type::object);
  const std::vector<JsonValue>& numbers = json.find("a")->items;
  ASSERT_EQ(numbers.size(), 4u);
  EXPECT_EQ(numbers[0].number, 1);
  EXPECT_EQ(numbers[1].number, -2.5);
  EXPECT_EQ(numbers[2].number, 300);
  EXPECT_EQ(numbers[3].number, 0.05);
  EXPECT_TRUE(json.find("b")->boolean);
  EXPECT_FALSE(json.find("c")->boolean);
  EXPECT_EQ(json.find("d")->type, Type::null);
  EXPECT_EQ(json.find("e")->text, "x");
  EXPECT_EQ(json.find("f")->type, Type::object);
  EXPECT_EQ(json.find("g"), nullptr);
  EXPECT_EQ(numbers[0].find("a"), nullptr);
}

TEST(JsonValue, TheLastOfSeveralFieldsCounts) {
  EXPECT_EQ(parseJson(R"({"a":1,"a":2})").find("a")->number, 2);
}

TEST(JsonValue, ResolvesEscapes) {
  EXPECT_EQ(parseJson(R"("\"\\\/\b\f\n\r\t")").text, "\"\\/\b\f\n\r\t");
  EXPECT_EQ(parseJson(R"("\u0041\u00e9\u0633\u20AC\ud83d\ude00")").text, "Aéس€😀");
  EXPECT_EQ(parseJson(R"("a\u0000b")").text, std::string("a\0b", 3));
}

TEST(JsonValue, RefusesWhatIsNoJson) {
  for (const char* text :
       {"",         " ",     "{",       "[1,]",        "{\"a\":1,}",  "{a:1}",
        "01",       "1.",    ".5",      "+1",          "1e",          "--1",
        "tru",      "\"a",   "\"\\x\"", "\"\\u12g4\"", "\"\\ud800\"", "\"\\ude00\"",
        "\"a\nb\"", "[1] 2", "[1 2]",   "{\"a\" 1}",   "nul"}) {
    EXPECT_EQ(parseJson(text).type, Type::invalid) << text;
  }
}

TEST(JsonValue, RefusesNestingThatWouldExhaustTheStack) {
  const auto nested = [](size_t depth) {
    return parseJson(std::string(depth, '[') + std::string(depth, ']')).type;
  };
  EXPECT_EQ(nested(200), Type::array);
  EXPECT_EQ(nested(100000), Type::invalid);
}

}  // namespace
}  // namespace muqabala
