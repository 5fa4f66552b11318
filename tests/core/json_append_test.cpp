#include "core/json_append.h"

#include <gtest/gtest.h>

#include <limits>

namespace muqabala {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

std::string number(double value) { return JsonAppender().number(value).take(); }
std::string text(std::string_view value) { return JsonAppender().text(value).take(); }

TEST(JsonAppend, CommasComeByThemselves) {
  JsonAppender json;
  json.open('{').key("a").open('[').integer(1).integer(-2).open('{').close('}').close(']');
  json.key("b").null().key("c").boolean(true).close('}');
  EXPECT_EQ(json.take(), R"({"a":[1,-2,{}],"b":null,"c":true})");
}

TEST(JsonAppend, NumbersAreTheShortestThatReadBack) {
  EXPECT_EQ(number(0), "0");
  EXPECT_EQ(number(-0.0), "0");
  EXPECT_EQ(number(3500), "3500");
  EXPECT_EQ(number(-12), "-12");
  EXPECT_EQ(number(0.1), "0.1");
  EXPECT_EQ(number(-0.05), "-0.05");
  EXPECT_EQ(number(80.467), "80.467");
  EXPECT_EQ(number(1.0 / 3), "0.333333333333");
  EXPECT_EQ(number(1609.344), "1609.344");
  EXPECT_EQ(number(1e15), "1000000000000000");
}

TEST(JsonAppend, HugeNumbersKeepEveryDigit) {
  EXPECT_EQ(number(9007199254740992), "9007199254740992");
  EXPECT_EQ(number(18014398509481984), "18014398509481984");
  EXPECT_EQ(number(1e21), "1000000000000000000000");
  EXPECT_EQ(number(-1e22), "-10000000000000000000000");
}

TEST(JsonAppend, WhatIsNoNumberIsNull) {
  EXPECT_EQ(number(infinity), "null");
  EXPECT_EQ(number(-infinity), "null");
}

TEST(JsonAppend, FixedDecimalsStay) {
  EXPECT_EQ(JsonAppender().fixed(94, 2).take(), "0.94");
  EXPECT_EQ(JsonAppender().fixed(100, 2).take(), "1.00");
  EXPECT_EQ(JsonAppender().fixed(5, 2).take(), "0.05");
  EXPECT_EQ(JsonAppender().fixed(710, 3).take(), "0.710");
}

TEST(JsonAppend, TextIsEscapedAsJsonWants) {
  EXPECT_EQ(text("a\"b\\c\nd\te"), R"("a\"b\\c\nd\u0009e")");
  EXPECT_EQ(text(std::string_view("\x1f\0", 2)), R"("\u001f\u0000")");
  EXPECT_EQ(JsonAppender().text(u"\u0633").take(), "\"\xD8\xB3\"");
  EXPECT_EQ(JsonAppender().textOrNull("").take(), "null");
}

}  // namespace
}  // namespace muqabala
