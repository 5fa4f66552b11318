#pragma once

#include <vector>

#include "core/clean.h"

/// How lines look: shared by clean.cpp (which block is what) and wrap.cpp (which lines are one).
namespace muqabala {

/// What a line is seen to be before lines are joined.
enum class LineCue : uint8_t { none, byline, boilerplate, boilerplateToEnd };

/// Shape of one line, counted once.
struct LineShape {
  int32_t words = 0;         // words and numbers
  int32_t length = 0;        // code units
  char16_t last = 0;         // last unit that is no closing quote or bracket
  bool closed = false;       // ends a sentence: . ! ? … and theirs in other scripts
  bool bullet = false;       // starts with a list mark
  bool lowerStart = false;   // starts with a lower-case letter
  bool openEnd = false;      // ends in a comma, a dash, an opening bracket or a function word
  bool otherScript = false;  // most of its letters are of another script than the article's
  bool latin = false;        // most of its letters are Latin
  LineCue cue = LineCue::none;
};

std::vector<LineShape> shapesOf(const Analysis& analysis, const std::vector<Line>& lines,
                                const Lexicon& lexicon);

/// For each line whether it continues the line before it: the line end between is only wrapping.
std::vector<bool> wrappedLines(const std::vector<Line>& lines,
                               const std::vector<LineShape>& shapes);

}  // namespace muqabala
