#include "core/claims/event.h"

#include <gtest/gtest.h>

#include "tests/core/support.h"

namespace muqabala {
namespace {

/// The claim whose figure is `value`; fails the test when there is none.
Claim figure(const std::string& text, double value) {
  const test::Reading read(text);
  for (const Claim& c : claimsOf(read.analysis, {})) {
    if (c.kind == ClaimKind::quantity && c.value.quantity.min == value) return c;
  }
  ADD_FAILURE() << "no figure " << value << " in " << text;
  return {};
}

struct Row {
  const char* text;
  double value;
  const char* event;
};

TEST(Event, OfAFigureIsTheOneSaidOfIt) {
  const Row rows[] = {
      {"The flood killed 12 people in the valley.", 12, "kill"},
      {"The blast wounded 30 soldiers and killed 12 farmers.", 30, "wound"},
      // The dead hold their event, whatever verb stands by.
      {"Police counted 40 dead after the flood.", 40, "die"},
      // Inmates are held where nothing nearer is said of them ...
      {"There were 3,500 inmates in the building.", 3500, "hold"},
      // ... and what is said nearby wins.
      {"The army arrested 45 inmates.", 45, "arrest"},
      // How an event goes is not what happens.
      {"The killing of 20 soldiers began on Monday.", 20, "kill"},
      {"قتل الفيضان 12 شخصاً في الوادي.", 12, "kill"},
      {"استمر اعتقال 20 شخصاً.", 20, "arrest"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(test::idOf(figure(row.text, row.value).event), row.event) << row.text;
  }
}

TEST(Event, WordThatIsAlsoAPlaceIsReadAsThePlace) {
  const test::Reading read("وصلت القوات إلى السجن.");
  for (const Trigger& trigger : findTriggers(read.context)) {
    EXPECT_NE(trigger.tokens.begin, read.at("السجن")) << test::idOf(trigger.event);
  }
}

TEST(Event, OfAnotherSentenceIsNotTheFigures) {
  EXPECT_EQ(figure("The flood killed many. The hall has 400 seats.", 400).event, kNone);
}

TEST(Event, ScopeIsWhatTheWordsSay) {
  struct {
    const char* text;
    double value;
    Scope scope;
  } rows[] = {
      {"The flood killed 12 people.", 12, Scope::none},
      {"The flood has killed 12 people so far.", 12, Scope::soFar},
      {"The death toll of the flood reached 120.", 120, Scope::total},
      {"بلغ عدد القتلى في الفيضان 120 شخصاً.", 120, Scope::total},
      {"The storm killed 23 people, among them seven children.", 7, Scope::part},
  };
  for (const auto& row : rows) EXPECT_EQ(figure(row.text, row.value).scope, row.scope) << row.text;
}

}  // namespace
}  // namespace muqabala
