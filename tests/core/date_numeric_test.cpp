#include <gtest/gtest.h>

#include "core/claims/date_words.h"
#include "tests/core/support.h"

namespace muqabala {
namespace {

/// The date at the first token as "2022-1-20", "-" where there is none.
std::string numericDate(const char* text) {
  const test::Reading read(text);
  DateWords words;
  int32_t next = 0;
  if (!numericDateAt(read.context, 0, words, next)) return "-";
  EXPECT_GT(next, 0);
  return std::to_string(words.year) + "-" + std::to_string(words.month) + "-" +
         std::to_string(words.day);
}

TEST(NumericDate, IsReadInEveryOrderThatCanBeMeant) {
  struct {
    const char* text;
    const char* date;
  } rows[] = {
      {"20.01.2022 was a Thursday.", "2022-1-20"},
      {"2022-01-20 was a Thursday.", "2022-1-20"},
      {"20/1/2022 was a Thursday.", "2022-1-20"},
      {"1/20/2022 was a Thursday.", "2022-1-20"},
      {"٢٠/١/٢٠٢٢ كان يوم خميس.", "2022-1-20"},
      {"3.5 metres of snow fell.", "-"},
      {"20 people left.", "-"},
  };
  for (const auto& row : rows) EXPECT_EQ(numericDate(row.text), row.date) << row.text;
}

}  // namespace
}  // namespace muqabala
