#include <gtest/gtest.h>

#include <string>

#include "core/lines.h"

namespace muqabala {
namespace {

/// Lines of the given shapes, none with a blank line before it but the first.
std::string joined(const std::vector<LineShape>& shapes) {
  std::vector<Line> lines(shapes.size());
  lines[0].blankBefore = true;
  std::string out;
  for (const bool wrapped : wrappedLines(lines, shapes)) out += wrapped ? '+' : '|';
  return out;
}

LineShape line(int32_t length, bool closed) {
  LineShape shape;
  shape.length = length;
  shape.closed = closed;
  return shape;
}

TEST(Wrap, AHardWrappedTextIsJoinedToItsParagraphs) {
  // A paragraph ends in a short line that ends a sentence; a full one only ends a sentence.
  EXPECT_EQ(joined({line(70, false), line(68, false), line(20, true), line(71, false),
                    line(69, true), line(66, false), line(30, true)}),
            "|++|+++");
  // Below the last closed line nothing is wrapped.
  EXPECT_EQ(joined({line(70, false), line(68, false), line(71, false), line(20, true),
                    line(60, false), line(55, false)}),
            "|+++||");
}

TEST(Wrap, ParagraphsWithHeadingsAreNot) {
  EXPECT_EQ(
      joined({line(400, true), line(20, false), line(500, true), line(18, false), line(300, true)}),
      "|||||");
}

TEST(Wrap, OneWrapIsSeenByItsEnds) {
  LineShape comma = line(60, false);
  comma.openEnd = true;
  EXPECT_EQ(joined({comma, line(40, true)}), "|+");
  comma.length = 200;
  EXPECT_EQ(joined({comma, line(40, true)}), "||");
  LineShape lower = line(40, true);
  lower.lowerStart = true;
  EXPECT_EQ(joined({line(60, false), lower}), "|+");
  lower.bullet = true;
  EXPECT_EQ(joined({line(60, false), lower}), "||");
}

}  // namespace
}  // namespace muqabala
