#include <algorithm>
#include <string_view>

#include "core/segment.h"

namespace muqabala {
namespace {

/// Fewer words than this on either side of a comma make a list item, not a clause.
constexpr int32_t kWordsBefore = 3;
constexpr int32_t kWordsBehind = 4;

enum class Cut : uint8_t { none, soft, hard };

/// What a punctuation token does to the clause that it ends.
Cut cutBehind(std::u16string_view mark) {
  if (mark.size() != 1) return Cut::none;
  switch (mark[0]) {
    case u',':
    case u'،':
    case u')':
      return Cut::soft;
    case u';':
    case u'؛':
    case u':':
    case u'—':
    case u'–':
      return Cut::hard;
    default:
      return Cut::none;
  }
}

class ClauseCutter {
 public:
  ClauseCutter(Analysis& analysis, const Lexicon& lexicon)
      : analysis_(analysis), lexicon_(lexicon) {}

  void sentence(int32_t index) {
    const TokenRange range = analysis_.sentences[index].tokens;
    int32_t begin = range.begin;
    for (int32_t i = range.begin + 1; i < range.end; ++i) {
      const Cut cut = cutBefore(i);
      if (cut == Cut::none) continue;
      const bool soft = cut == Cut::soft;
      if (words(begin, i) < (soft ? kWordsBefore : 1)) continue;
      if (words(i, soft ? nextMark(i, range.end) : range.end) < (soft ? kWordsBehind : 1)) continue;
      add({begin, i}, index);
      begin = i;
    }
    add({begin, range.end}, index);
  }

 private:
  std::u16string_view written(int32_t i) const {
    const Span& span = analysis_.tokens[i].span;
    return std::u16string_view(analysis_.article.text).substr(span.start, span.length());
  }

  bool isGluedMark(int32_t i) const {
    return isMark(i) && (analysis_.tokens[i].flags & kFlagGlued) != 0;
  }

  bool isMark(int32_t i) const { return analysis_.tokens[i].kind == TokenKind::punctuation; }

  bool isConjunction(int32_t i) const {
    return (analysis_.tokens[i].classes & classBit(EntryClass::conjunction)) != 0;
  }

  Cut cutBefore(int32_t i) const {
    if (!isMark(i) && !isMark(i - 1) && !isConjunction(i)) return Cut::none;  // nearly always
    // A mark that is glued to what stands before it stays with that.
    const std::u16string_view mark = written(i);
    if (isGluedMark(i) || cutBehind(mark) != Cut::none) return Cut::none;
    if (mark == u"(") return Cut::soft;
    const Cut cut = cutFrom(i);
    const bool opens = opensClause(i);
    // A German article opens a relative clause behind a comma only.
    if (cut == Cut::none) return opens && !isArticle(i) ? Cut::soft : Cut::none;
    return opens ? Cut::hard : cut;
  }

  /// The cut that the marks before token i make; closing quotation marks do not hide a comma.
  Cut cutFrom(int32_t i) const {
    const bool number = analysis_.tokens[i].kind == TokenKind::number &&
                        (analysis_.tokens[i].flags & kFlagGlued) != 0;
    if (number) return Cut::none;  // "10:30" and "12–15" are no ends of clauses
    for (int32_t at = i - 1; at > 0 && isMark(at); --at) {
      const Cut cut = cutBehind(written(at));
      if (cut != Cut::none || !isGluedMark(at)) return cut;
    }
    return Cut::none;
  }

  /// A conjunction of the lexicon; a mere "and" joins words as often as clauses.
  bool opensClause(int32_t i) const {
    if (!isConjunction(i)) return false;
    for (int32_t m = analysis_.markStart[i]; m < analysis_.markStart[i + 1]; ++m) {
      const Entry& entry = lexicon_.entries()[analysis_.marks[m].entry];
      if (entry.cls == EntryClass::conjunction && entry.tag != "and") return true;
    }
    return false;
  }

  bool isArticle(int32_t i) const {
    for (int32_t m = analysis_.markStart[i]; m < analysis_.markStart[i + 1]; ++m) {
      const Entry& entry = lexicon_.entries()[analysis_.marks[m].entry];
      if (entry.cls == EntryClass::function && entry.tag == "article") return true;
    }
    return false;
  }

  /// The next token from i on that may end a clause.
  int32_t nextMark(int32_t i, int32_t end) const {
    for (++i; i < end; ++i) {
      if (isMark(i) && cutBehind(written(i)) != Cut::none) return i;
    }
    return end;
  }

  int32_t words(int32_t begin, int32_t end) const {
    int32_t count = 0;
    for (int32_t i = begin; i < end && count < kWordsBehind; ++i) {
      if (!isMark(i)) ++count;
    }
    return count;
  }

  void add(TokenRange tokens, int32_t sentence) {
    const auto clause = static_cast<int32_t>(analysis_.clauses.size());
    for (int32_t i = tokens.begin; i < tokens.end; ++i) analysis_.clauseOfToken[i] = clause;
    analysis_.clauses.push_back({tokens, sentence});
  }

  Analysis& analysis_;
  const Lexicon& lexicon_;
};

}  // namespace

void cutClauses(Analysis& analysis, const Lexicon& lexicon) {
  analysis.clauses.clear();
  analysis.clauseOfToken.assign(analysis.tokens.size(), 0);
  ClauseCutter cutter(analysis, lexicon);
  for (size_t i = 0; i < analysis.sentences.size(); ++i) cutter.sentence(static_cast<int32_t>(i));
}

}  // namespace muqabala
