#include "core/align/frames.h"

#include <gtest/gtest.h>

#include "tests/core/aligned.h"

namespace muqabala {
namespace {

FrameMatch match(const char* textA, const char* keyA, const char* textB, const char* keyB) {
  const test::Aligned texts({textA, textB});
  const int32_t a = texts.find(0, keyA);
  const int32_t b = texts.find(1, keyB);
  if (a == kNone || b == kNone) {
    ADD_FAILURE() << "no claim " << keyA << " or " << keyB;
    return {};
  }
  return matchFrames(*texts.all, a, b);
}

struct Row {
  const char* textA;
  const char* keyA;
  const char* textB;
  const char* keyB;
  const char* refusal;
};

TEST(Frames, RefuseWhatIsOfAnotherThingEventGroupOrTime) {
  const Row rows[] = {
      {"The bomb killed nine soldiers.", "nine soldiers", "The bomb killed four children.",
       "four children", "different-thing-counted"},
      {"The flood killed 12 people.", "12 people", "The police arrested 30 people.", "30 people",
       "different-event"},
      {"In the battle 20 American soldiers were killed.", "20 American soldiers",
       "In the battle 45 British soldiers were killed.", "45 British soldiers", "different-group"},
      {"[2024-05-12] The flood killed 12 people.", "12 people",
       "[2024-05-12] The flood of 2013 killed 90 people.", "90 people", "different-time"},
      {"The army may free 300 prisoners.", "300 prisoners", "The army freed 120 prisoners.",
       "120 prisoners", "not-asserted"},
      {"The attack killed 23 soldiers, among them seven soldiers of the guard.", "seven soldiers",
       "The attack killed nine soldiers.", "nine soldiers", "part-and-whole"},
      {"The flood killed 12 people.", "12 people", "The flood killed 20 people.", "20 people", ""},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(match(row.textA, row.keyA, row.textB, row.keyB).refusal, row.refusal)
        << row.textA << "\n"
        << row.textB;
  }
}

TEST(Frames, FreedPeopleCountedAsMembersArePrisoners) {
  const FrameMatch m = match("The attackers freed 300 members of the group.", "300 members",
                             "The attackers freed 800 prisoners.", "800 prisoners");
  EXPECT_EQ(m.head, Slot::equal);
  EXPECT_FALSE(m.anybody);
}

TEST(Frames, MarkPeopleOfNoKindAndMeasuresWithoutAnAnchor) {
  const FrameMatch both = match("The flood killed 12 people.", "12 people",
                                "The flood killed 20 victims.", "20 victims");
  EXPECT_TRUE(both.anybody);
  EXPECT_FALSE(both.oneAnybody);
  const FrameMatch one = match("The flood killed 12 people.", "12 people",
                               "The flood killed 20 soldiers.", "20 soldiers");
  EXPECT_TRUE(one.oneAnybody);
  EXPECT_FALSE(one.anybody);
}

TEST(Frames, SideNamedWithinSeveralMeetsOnlyInPart) {
  const FrameMatch m = match("قتل 20 جنديا أمريكيا في المعركة.", "20 جنديا أمريكيا",
                             "قتل 45 جنديا أمريكيا وبريطانيا في المعركة.", "45 جنديا أمريكيا");
  EXPECT_EQ(m.side, Slot::compatible);
}

TEST(Frames, PartOfItsOwnKindIsOfOneWholeOnly) {
  const char* part = "The storm killed 23 people, among them seven children.";
  EXPECT_TRUE(
      match(part, "seven children", "The storm killed nine children.", "nine children").otherWhole);
  const FrameMatch same =
      match(part, "seven children", "The storm killed 23 people, among them nine children.",
            "nine children");
  EXPECT_FALSE(same.otherWhole);
  EXPECT_EQ(same.refusal, "");
}

TEST(Frames, OnlyKnownOutcomesExcludeOneAnother) {
  EXPECT_EQ(
      match("The flood killed 12 people.", "12 people", "The flood injured 30 people.", "30 people")
          .event,
      Slot::conflict);
  EXPECT_EQ(match("The police arrested 45 people.", "45 people", "The law affects 60 people.",
                  "60 people")
                .event,
            Slot::unknown);
}

TEST(Frames, ScoreGrowsWithEverySlotThatMeets) {
  FrameMatch m;
  EXPECT_EQ(m.score(), 0);
  m.head = Slot::compatible;
  EXPECT_EQ(m.score(), 20);
  m.head = Slot::equal;
  m.event = Slot::equal;
  m.side = Slot::equal;
  EXPECT_EQ(m.score(), 85);
  m.sharedNames = 9;
  m.context = 1000;
  m.nearby = 1000;
  EXPECT_EQ(m.score(), 85 + 6 + 10 + 10);
}

}  // namespace
}  // namespace muqabala
