#include <gtest/gtest.h>

#include "tests/core/support.h"

/// Which event a figure takes part in, and which one it does not.
namespace muqabala {
namespace {

std::string eventOf(const std::string& text, double value) {
  const test::Reading read(text);
  for (const Claim& c : claimsOf(read.analysis, {})) {
    const bool figure = c.kind == ClaimKind::quantity && c.parts.empty();
    if (figure && c.value.quantity.min == value) return test::idOf(c.event);
  }
  ADD_FAILURE() << "no figure " << value << " in " << text;
  return {};
}

struct Row {
  const char* text;
  double value;
  const char* event;
};

void expectEvents(const std::vector<Row>& rows) {
  for (const Row& row : rows) EXPECT_EQ(eventOf(row.text, row.value), row.event) << row.text;
}

TEST(FigureEvent, IsThatOfItsOwnVerb) {
  expectEvents({{"In the night 12 died and 30 were wounded.", 12, "die"},
                {"In the night 12 died and 30 were wounded.", 30, "wound"},
                {"Seven men were arrested after 20 people were killed.", 7, "arrest"},
                {"Seven men were arrested after 20 people were killed.", 20, "kill"},
                {"The storm ended, killing 10 soldiers and wounding 12.", 12, "wound"},
                {"قتل 12 وأصيب 30.", 30, "wound"},
                {"اعتقل سبعة رجال بعد مقتل 20 شخصا.", 7, "arrest"}});
}

TEST(FigureEvent, IsSharedByAList) {
  expectEvents({{"Police detained 25 protesters and 3 journalists.", 3, "arrest"},
                {"Some 25 protesters and 3 journalists were detained.", 25, "arrest"},
                {"The blast killed 9 people, among them a nurse and two drivers.", 2, "kill"},
                {"قتل تسعة أشخاص، بينهم سائقان، في غارات.", 2, "kill"}});
}

TEST(FigureEvent, IsNotThatOfAnotherClause) {
  expectEvents({{"The camp holds 60 families, and 80 others were taken home.", 80, "-"},
                {"Some 40 people were at work when the roof collapsed.", 40, "-"},
                {"The quake killed 12 and left 900 homes dark.", 900, "-"}});
}

TEST(FigureEvent, OfAToldNumberStandsBetween) {
  expectEvents({{"The number of those killed in the clashes reached 120.", 120, "kill"},
                {"بلغ عدد من نجحوا في الهرب 30.", 30, "escape"}});
}

TEST(FigureEvent, OfTheWholeIsNotThatOfThePart) {
  expectEvents({{"Only 12 of the 45 inmates escaped.", 12, "escape"},
                {"Only 12 of the 45 inmates escaped.", 45, "hold"}});
}

}  // namespace
}  // namespace muqabala
