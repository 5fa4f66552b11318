#include <algorithm>

#include "core/lines.h"
#include "core/sort.h"

namespace muqabala {
namespace {

/// A text is hard-wrapped when at least this many lines, and this share of all, break off in the
/// middle of a sentence, and most of them are at least this long: headings are fewer and shorter.
constexpr int32_t kWrappedLines = 3;
constexpr int32_t kWrappedShare = 25;
constexpr int32_t kWrappedLength = 45;
/// Nobody wraps at more columns than this.
constexpr int32_t kWidestColumn = 130;

bool breaksOff(const LineShape& shape) { return !shape.closed && shape.cue == LineCue::none; }

/// The usual length of a wrapped line; 0 where the text is not hard-wrapped.
int32_t wrapWidth(const std::vector<Line>& lines, const std::vector<LineShape>& shapes) {
  std::vector<int32_t> lengths;
  for (size_t i = 0; i + 1 < lines.size(); ++i) {
    if (!lines[i + 1].blankBefore && breaksOff(shapes[i])) lengths.push_back(shapes[i].length);
  }
  const auto count = static_cast<int32_t>(lengths.size());
  const auto all = static_cast<int32_t>(lines.size());
  if (count < kWrappedLines || count * 100 < all * kWrappedShare) return 0;
  sortStably(lengths.begin(), lengths.end());
  const int32_t median = lengths[lengths.size() / 2];
  return median < kWrappedLength ? 0 : median;
}

/// Whether `line` goes on in `next`, the line right below it.
bool goesOn(const LineShape& line, const LineShape& next, int32_t width) {
  if (next.bullet || line.cue != LineCue::none || next.cue != LineCue::none) return false;
  if (line.closed) return width > 0 && line.length * 5 >= width * 4 && line.length < kWidestColumn;
  if (width > 0) return line.otherScript == next.otherScript;
  if (next.lowerStart) return true;
  return line.openEnd && line.length < kWidestColumn;
}

}  // namespace

std::vector<bool> wrappedLines(const std::vector<Line>& lines,
                               const std::vector<LineShape>& shapes) {
  const int32_t width = wrapWidth(lines, shapes);
  std::vector<bool> wrapped(lines.size(), false);
  // A wrapped paragraph comes to its end: lines below the last one that does are single lines.
  size_t end = lines.size();
  while (end > 0 && !shapes[end - 1].closed) --end;
  if (width == 0 || end == 0) end = lines.size();
  for (size_t i = 1; i < end; ++i) {
    wrapped[i] = !lines[i].blankBefore && goesOn(shapes[i - 1], shapes[i], width);
  }
  return wrapped;
}

}  // namespace muqabala
