#include "core/clean.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/lines.h"
#include "core/normalize.h"
#include "core/unicode.h"

namespace muqabala {
namespace {

constexpr int32_t kTitleWords = 30;
constexpr size_t kTitleLines = 5;  // the title is looked for in the first lines only
constexpr int32_t kHeadingWords = 12;
constexpr int32_t kHeadingLength = 90;
constexpr int32_t kMarkedHeadingWords = 6;  // one that ends in ? or ! or :
constexpr int32_t kNameWords = 8;

/// A block with what is known of its lines.
struct Draft {
  Block block;
  size_t firstLine = 0;
  size_t lineCount = 1;
  int32_t words = 0;
  int32_t length = 0;
  bool headingLike = false;
  bool settled = false;  // its role is final
};

/// A written line as the title is compared with it: folded, without spaces and punctuation.
std::u16string bare(std::u16string_view written) {
  std::u16string out;
  for (const char16_t c : fold(written)) {
    const CharClass cls = classOf(c);
    if (cls == CharClass::letter || cls == CharClass::digit) out.push_back(c);
  }
  return out;
}

class Cleaner {
 public:
  Cleaner(const Analysis& analysis, const Lexicon& lexicon)
      : analysis_(analysis),
        lexicon_(lexicon),
        lines_(linesOf(analysis)),
        shapes_(shapesOf(analysis, lines_, lexicon)) {}

  std::vector<Block> run() {
    findTitleLines();
    draftBlocks();
    applyCues();
    findTitle();
    if (hasBody()) {
      settleTop();
      settleHeadings();
      settleTail();
    }
    std::vector<Block> blocks;
    for (const Draft& draft : drafts_) {
      if (!draft.block.tokens.empty()) blocks.push_back(draft.block);
    }
    return blocks;
  }

 private:
  void draftBlocks() {
    const std::vector<bool> wrapped = wrappedLines(lines_, shapes_);
    for (size_t i = 0; i < lines_.size(); ++i) {
      // The declared title is a line of its own even in a wrapped text.
      if (i > 0 && wrapped[i] && !isTitleLine(i - 1)) {
        Draft& draft = drafts_.back();
        draft.block.tokens.end = lines_[i].tokens.end;
        ++draft.lineCount;
        draft.words += shapes_[i].words;
        draft.length += shapes_[i].length;
      } else {
        Draft draft;
        draft.block.tokens = lines_[i].tokens;
        draft.firstLine = i;
        draft.words = shapes_[i].words;
        draft.length = shapes_[i].length;
        drafts_.push_back(draft);
      }
    }
    for (Draft& draft : drafts_) draft.headingLike = looksLikeHeading(draft);
  }

  void findTitleLines() {
    const std::u16string title = bare(toUtf16(analysis_.article.title));
    const std::u16string_view text = analysis_.article.text;
    for (size_t i = 0; i < std::min(lines_.size(), kTitleLines) && !title.empty(); ++i) {
      const Span span = lines_[i].span;
      titleLines_[i] = bare(text.substr(span.start, span.length())) == title;
    }
  }

  /// Whether a line is the declared title.
  bool isTitleLine(size_t line) const { return line < kTitleLines && titleLines_[line]; }

  bool looksLikeHeading(const Draft& draft) const {
    if (draft.lineCount > 1 || draft.words == 0 || draft.words > kHeadingWords) return false;
    const LineShape& shape = shapes_[draft.firstLine];
    if (shape.length > kHeadingLength || shape.bullet) return false;
    const bool marked =
        shape.last == u'?' || shape.last == u'؟' || shape.last == u'!' || shape.last == u':';
    if (marked) return draft.words <= kMarkedHeadingWords;
    return !shape.closed && !shape.openEnd && !shape.lowerStart;
  }

  void settle(Draft& draft, SentenceRole role) {
    draft.block.role = role;
    draft.settled = true;
  }

  void applyCues() {
    bool toEnd = false;
    for (Draft& draft : drafts_) {
      const LineCue cue = shapes_[draft.firstLine].cue;
      toEnd = toEnd || cue == LineCue::boilerplateToEnd;
      if (toEnd || cue == LineCue::boilerplate) {
        settle(draft, SentenceRole::boilerplate);
      } else if (cue == LineCue::byline) {
        settle(draft, SentenceRole::byline);
      }
    }
  }

  void findTitle() {
    for (Draft& draft : drafts_) {
      if (draft.lineCount > 1 || !isTitleLine(draft.firstLine)) continue;
      settle(draft, SentenceRole::title);
      return;
    }
    if (!analysis_.article.title.empty()) return;
    Draft& first = drafts_.front();
    const LineShape& shape = shapes_.front();
    if (first.settled || first.lineCount > 1 || first.lineCount == lines_.size()) return;
    const bool stop = shape.last == u'.' || shape.last == u'۔' || shape.last == u'。';
    if (stop || first.words > kTitleWords || shape.openEnd || shape.bullet) return;
    if (!shape.otherScript) settle(first, SentenceRole::title);
  }

  bool isBody(const Draft& draft) const { return !draft.settled && !draft.headingLike; }

  /// A headline or a note of a few words has no paragraph for furniture to stand around: all of it
  /// is text.
  bool hasBody() const {
    return std::any_of(drafts_.begin(), drafts_.end(), [&](const Draft& d) { return isBody(d); });
  }

  /// Between the top and the first paragraph: who wrote it and when.
  void settleTop() {
    for (Draft& draft : drafts_) {
      if (isBody(draft)) return;
      if (!draft.settled && isNameOrDate(draft)) settle(draft, SentenceRole::byline);
    }
  }

  /// Names are words that the lexicon does not know, or capitals throughout; dates hold a number.
  bool isNameOrDate(const Draft& draft) const {
    if (draft.words > kNameWords) return false;
    int32_t capitals = 0;
    int32_t words = 0;
    for (int32_t i = draft.block.tokens.begin; i < draft.block.tokens.end; ++i) {
      const Token& token = analysis_.tokens[i];
      if (analysis_.article.text[token.span.start] == u'|') return true;
      if (token.kind != TokenKind::word) continue;
      ++words;
      if ((token.flags & kFlagCapital) != 0) ++capitals;
    }
    if (isDate(draft.block.tokens)) return true;
    return !saysSomething(draft.block.tokens) && (capitals == 0 || capitals * 4 >= words * 3);
  }

  /// "Monday 12 May 2014", "Published on 3 May": a month or weekday, a number, two words more at
  /// most.
  bool isDate(TokenRange range) const {
    std::vector<Mark> marks;
    lexicon_.match(analysis_.lang, analysis_.tokens, range, marks);
    std::vector<bool> dated(static_cast<size_t>(range.size()), false);
    for (const Mark& mark : marks) {
      const EntryClass cls = lexicon_.classOf(mark.entry);
      if (cls != EntryClass::month && cls != EntryClass::weekday) continue;
      for (int32_t i = 0; i < mark.length; ++i) dated[mark.token + i - range.begin] = true;
    }
    int32_t numbers = 0;
    int32_t others = 0;
    for (int32_t i = range.begin; i < range.end; ++i) {
      const TokenKind kind = analysis_.tokens[i].kind;
      if (kind == TokenKind::number) ++numbers;
      if (kind == TokenKind::word && !dated[i - range.begin]) ++others;
    }
    const bool named = std::find(dated.begin(), dated.end(), true) != dated.end();
    return named && numbers > 0 && others <= 2;
  }

  /// Whether a word of the range carries meaning that a name or a date has not.
  bool saysSomething(TokenRange range) const {
    std::vector<Mark> marks;
    lexicon_.match(analysis_.lang, analysis_.tokens, range, marks);
    return std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) {
      switch (lexicon_.classOf(mark.entry)) {
        case EntryClass::concept_:
        case EntryClass::negation:
        case EntryClass::report:
        case EntryClass::denial:
          return true;
        case EntryClass::function:
          return analysis_.tokens[mark.token].span.length() > 1;
        default:
          return false;
      }
    });
  }

  /// A heading has body text somewhere below it.
  void settleHeadings() {
    bool bodyBelow = false;
    for (auto draft = drafts_.rbegin(); draft != drafts_.rend(); ++draft) {
      if (isBody(*draft)) bodyBelow = true;
      if (draft->settled || !draft->headingLike) continue;
      if (shapes_[draft->firstLine].otherScript) {
        settle(*draft, SentenceRole::boilerplate);
      } else if (bodyBelow) {
        settle(*draft, SentenceRole::heading);
      }
    }
  }

  /// What follows the last paragraph of body text: lines that end no sentence, or are in another
  /// script. Long ones only where a cue said before that the article is over.
  void settleTail() {
    size_t tail = drafts_.size();
    while (tail > 0 && mayBeTail(drafts_[tail - 1])) --tail;
    if (tail == 0) return;
    bool over = false;
    for (size_t i = tail; i < drafts_.size(); ++i) {
      Draft& draft = drafts_[i];
      over = over || draft.block.role == SentenceRole::boilerplate;
      const bool foreign = shapes_[draft.firstLine].otherScript;
      if (!draft.settled && (over || foreign || draft.words <= kHeadingWords)) {
        settle(draft, SentenceRole::boilerplate);
      }
    }
  }

  bool mayBeTail(const Draft& draft) const {
    const LineShape& shape = shapes_[draft.firstLine + draft.lineCount - 1];
    if (draft.settled) return draft.block.role != SentenceRole::title;
    return shape.otherScript || draft.headingLike || (!shape.closed && !shape.bullet);
  }

  const Analysis& analysis_;
  const Lexicon& lexicon_;
  std::vector<Line> lines_;
  std::vector<LineShape> shapes_;
  std::array<bool, kTitleLines> titleLines_{};
  std::vector<Draft> drafts_;
};

}  // namespace

std::vector<Line> linesOf(const Analysis& analysis) {
  const std::vector<Token>& tokens = analysis.tokens;
  std::vector<Line> lines;
  int32_t before = 0;  // where the line before ends
  for (int32_t i = 0; i < static_cast<int32_t>(tokens.size()); ++i) {
    const Token& token = tokens[i];
    if ((token.flags & kFlagLineStart) != 0 || lines.empty()) {
      lines.push_back({token.span, {i, i}, true});
      if (lines.size() > 1) {
        int32_t ends = 0;
        for (int32_t at = before; at < token.span.start; ++at) {
          const char16_t c = analysis.article.text[at];
          const bool pair = c == u'\n' && at > before && analysis.article.text[at - 1] == u'\r';
          if (isLineEnd(c) && !pair) ++ends;
        }
        lines.back().blankBefore = ends > 1;
      }
    }
    lines.back().tokens.end = i + 1;
    lines.back().span.end = token.span.end;
    before = token.span.end;
  }
  return lines;
}

std::vector<Block> clean(const Analysis& analysis, const Lexicon& lexicon) {
  if (analysis.tokens.empty()) return {};
  return Cleaner(analysis, lexicon).run();
}

}  // namespace muqabala
