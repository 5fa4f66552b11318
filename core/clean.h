#pragma once

#include <vector>

#include "core/lang/lexicon.h"
#include "core/records.h"

namespace muqabala {

/// One non-blank line. `span` is without the white space around it; `tokens` may be empty (a line
/// of bidi controls).
struct Line {
  Span span;
  TokenRange tokens;
  bool blankBefore = false;  // a blank line, or the start of the text, stands before it
};

/// A stretch of whole lines that belongs together: a paragraph, a heading, a list item, a piece of
/// page furniture. Blocks tile the tokens in order. The line ends inside a block are wrapping.
struct Block {
  TokenRange tokens;
  SentenceRole role = SentenceRole::body;
};

/// The non-blank lines of a tokenised text, in order.
///
///     "A title\r\n\r\nText"   {0, 7} blankBefore, {11, 15} blankBefore
std::vector<Line> linesOf(const Analysis& analysis);

/// Stage 1: finds title, headings, bylines and page furniture, and joins wrapped lines. Wants the
/// article's tokens with their keys in the article's language; changes nothing.
///
/// Cues are the lexicon's classes `boilerplate` and `byline`; the rest is place and shape:
///   - the title is the line that equals Article::title, else a short first line that stands alone
///     and ends in no full stop;
///   - before the first paragraph of body text, names and dates are a byline;
///   - a short line without final punctuation, with body text after it, is a heading;
///   - short lines without final punctuation after the last body text are furniture;
///   - so is a line in another script than the article's that is no sentence, or that ends the
///   text.
std::vector<Block> clean(const Analysis& analysis, const Lexicon& lexicon);

}  // namespace muqabala
