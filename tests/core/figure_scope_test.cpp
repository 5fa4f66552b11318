#include "core/claims/figure_scope.h"

#include <gtest/gtest.h>

#include "tests/core/support.h"

namespace muqabala {
namespace {

/// The scope that the words around the figure `number` give, with its noun right behind it.
Scope scopeIn(const char* text, const char* number, bool afterOthers) {
  const test::Reading read(text);
  const int32_t token = read.at(number);
  Claim claim;
  claim.key = {token, token + 2};
  claim.counted = {token + 1, token + 2};
  return figureScope(read.context, {token, token + 1}, claim, afterOthers);
}

TEST(FigureScope, IsWhatTouchesTheFigure) {
  struct {
    const char* text;
    const char* number;
    bool afterOthers;
    Scope scope;
  } rows[] = {
      {"The storm hurt 23 people, among them seven children.", "seven", true, Scope::part},
      {"A total of 40 people fled.", "40", false, Scope::total},
      {"The army sent another 200 soldiers.", "200", false, Scope::additional},
      {"Only 40 people fled.", "40", false, Scope::none},
      {"أصيب 23 شخصا بينهم سبعة أطفال.", "سبعة", true, Scope::part},
      {"أرسل الجيش 200 جندي آخر.", "200", false, Scope::additional},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(scopeIn(row.text, row.number, row.afterOthers), row.scope) << row.text;
  }
}

TEST(FigureScope, PartNeedsAFigureBeforeIt) {
  EXPECT_EQ(scopeIn("The storm hurt many, among them seven children.", "seven", false),
            Scope::none);
}

TEST(FigureScope, WordsBehindAnotherFigureAreThatFigures) {
  EXPECT_EQ(scopeIn("A total of 40 soldiers met 12 farmers.", "12", true), Scope::none);
}

}  // namespace
}  // namespace muqabala
