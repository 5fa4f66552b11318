#include "core/segment.h"

#include <algorithm>
#include <string>

#include "core/quotes.h"
#include "core/unicode.h"

namespace muqabala {
namespace {

bool isDot(char16_t c) { return c == u'.' || c == u'…'; }

/// The text with spaces for the line ends inside blocks, which are only wrapping; those between
/// blocks end a sentence anyway. Written to `flat` where there are any.
std::u16string_view unwrapped(const Analysis& analysis, const std::vector<Block>& blocks,
                              std::u16string& flat) {
  const std::vector<Token>& tokens = analysis.tokens;
  for (const Block& block : blocks) {
    for (int32_t i = block.tokens.begin + 1; i < block.tokens.end; ++i) {
      if ((tokens[i].flags & kFlagLineStart) == 0) continue;
      if (flat.empty()) flat = analysis.article.text;
      for (int32_t at = tokens[i - 1].span.end; at < tokens[i].span.start; ++at) {
        if (isLineEnd(flat[at])) flat[at] = u' ';
      }
    }
  }
  return flat.empty() ? std::u16string_view(analysis.article.text) : flat;
}

/// The sentence ends that ICU's rules see, as the first tokens of sentences.
std::vector<uint8_t> proposedStarts(const Analysis& analysis, const std::vector<Block>& blocks) {
  const std::vector<Token>& tokens = analysis.tokens;
  std::u16string flat;
  thread_local BreakIterator sentences(BreakIterator::Kind::sentence);
  sentences.setText(unwrapped(analysis, blocks, flat));
  std::vector<uint8_t> starts(tokens.size() + 1, 0);
  size_t token = 0;
  for (int32_t end = sentences.after(0); end >= 0; end = sentences.after(end)) {
    while (token < tokens.size() && tokens[token].span.start < end) ++token;
    starts[token] = true;
  }
  for (const Block& block : blocks) starts[block.tokens.begin] = true;
  return starts;
}

/// Repairs the proposed starts of one block.
class Repairer {
 public:
  Repairer(Analysis& analysis, const Block& block, const Lexicon& lexicon,
           std::vector<uint8_t>& starts)
      : analysis_(analysis), range_(block.tokens), lexicon_(lexicon), starts_(starts) {}

  void run() {
    roles_ = pairQuotes(analysis_, range_);
    for (int32_t i = range_.begin + 1; i < range_.end; ++i) {
      if (opensByItself(i)) starts_[i] = true;
      if (starts_[i] && continues(i)) starts_[i] = false;
      if (starts_[i]) keepClosers(i);
    }
    dropWordless();
  }

 private:
  std::u16string_view written(int32_t i) const {
    const Span& span = analysis_.tokens[i].span;
    return std::u16string_view(analysis_.article.text).substr(span.start, span.length());
  }
  char16_t first(int32_t i) const { return analysis_.article.text[analysis_.tokens[i].span.start]; }
  bool has(int32_t i, uint16_t flag) const { return (analysis_.tokens[i].flags & flag) != 0; }
  bool isWord(int32_t i) const { return analysis_.tokens[i].kind == TokenKind::word; }
  QuoteRole role(int32_t i) const { return roles_[i - range_.begin]; }

  /// A list mark, or a word behind a full stop that lost its space.
  bool opensByItself(int32_t i) const {
    if (!isWord(i)) return isListMark(first(i));
    return has(i, kFlagGlued) && first(i - 1) == u'.' && has(i - 1, kFlagGlued) &&
           i - 2 >= range_.begin && isWord(i - 2) && written(i - 2).size() > 2 &&
           (!isLower(first(i)) && (has(i, kFlagCapital) || scriptOf(first(i)) == Script::arabic));
  }

  /// Whether no sentence starts at token i after all.
  bool continues(int32_t i) {
    const int32_t end = lastInside(i - 1);
    if (isLower(first(i)) && !isListMark(first(i))) return true;
    if (end < range_.begin || !isDot(first(end))) return false;
    return isPause(end, i) || isAbbreviation(end, i) || isInitial(end, i) || isOrdinal(end, i);
  }

  bool isListMark(char16_t c) const { return c == u'•' || c == u'▪'; }

  /// The last token at or before i that is no closing mark.
  int32_t lastInside(int32_t i) const {
    while (i >= range_.begin && role(i) == QuoteRole::closes) --i;
    return i;
  }

  /// Two dots are a pause; three are one unless a capital follows.
  bool isPause(int32_t end, int32_t next) const {
    if (first(end) == u'…') return !has(next, kFlagCapital) && role(next) != QuoteRole::opens;
    const bool two = end > range_.begin && first(end - 1) == u'.' && has(end, kFlagGlued);
    if (!two) return false;
    const bool three = end - 1 > range_.begin && first(end - 2) == u'.' && has(end - 1, kFlagGlued);
    return !three || (!has(next, kFlagCapital) && role(next) != QuoteRole::opens);
  }

  /// A phrase of class abbreviation that ends at the full stop, or right before it.
  bool isAbbreviation(int32_t dot, int32_t next) {
    if (!has(dot, kFlagGlued)) return false;
    const int32_t from = std::max(range_.begin, dot - 6);
    marks_.clear();
    lexicon_.match(analysis_.lang, analysis_.tokens, {from, dot + 1}, marks_);
    const bool found = std::any_of(marks_.begin(), marks_.end(), [&](const Mark& mark) {
      const int32_t end = mark.token + mark.length;
      return lexicon_.classOf(mark.entry) == EntryClass::abbreviation &&
             (end == dot || end == dot + 1);
    });
    // "in the U.S. The police": a capital on a word that has none of its own starts a sentence.
    return found && !isCapitalFunction(next);
  }

  bool isCapitalFunction(int32_t i) {
    return has(i, kFlagCapital) && written(i).size() > 1 && hasClass(i, EntryClass::function);
  }

  bool hasClass(int32_t i, EntryClass cls) {
    marks_.clear();
    lexicon_.match(analysis_.lang, analysis_.tokens, {i, std::min(i + 3, range_.end)}, marks_);
    return std::any_of(marks_.begin(), marks_.end(), [&](const Mark& mark) {
      return mark.token == i && lexicon_.classOf(mark.entry) == cls;
    });
  }

  /// "J. Smith", "J.R. Smith", "أ. ب.": one letter, or letters joined by dots.
  bool isInitial(int32_t dot, int32_t next) {
    const int32_t letter = dot - 1;
    if (letter < range_.begin || !isWord(letter) || !has(dot, kFlagGlued)) return false;
    const std::u16string_view name = written(letter);
    const bool single =
        name.size() == 1 && (isUpper(name[0]) || scriptOf(name[0]) == Script::arabic);
    const bool dotted = name.size() == 3 && name[1] == u'.';
    return (single || dotted) && !isCapitalFunction(next);
  }

  /// "12. Juni", "am 3. Platz": an ordinal of the languages that write it so.
  bool isOrdinal(int32_t dot, int32_t next) {
    const int32_t number = dot - 1;
    if (number < range_.begin || analysis_.tokens[number].kind != TokenKind::number) return false;
    if (written(number).size() > 2 || analysis_.lang == kNone) return false;
    if (hasClass(next, EntryClass::month)) return true;
    return lexicon_.languages()[analysis_.lang].decimalMark == u',' && number > range_.begin &&
           isWord(next) && hasClass(number - 1, EntryClass::function) && !isCapitalFunction(next);
  }

  /// Moves the start behind the marks that close what the sentence before opened.
  void keepClosers(int32_t& i) {
    int32_t start = i;
    while (start < range_.end && role(start) == QuoteRole::closes) ++start;
    if (start == i) return;
    starts_[i] = false;
    i = start;
    if (start < range_.end) starts_[start] = !continues(start);
  }

  /// A stray mark is no sentence: it stays with the one before.
  void dropWordless() {
    bool wordless = true;
    for (int32_t i = range_.end - 1; i > range_.begin; --i) {
      wordless = wordless && analysis_.tokens[i].kind == TokenKind::punctuation;
      if (!starts_[i]) continue;
      if (wordless) starts_[i] = false;
      wordless = true;
    }
  }

  Analysis& analysis_;
  TokenRange range_;
  const Lexicon& lexicon_;
  std::vector<uint8_t>& starts_;
  std::vector<QuoteRole> roles_;
  std::vector<Mark> marks_;
};

void addSentence(Analysis& analysis, TokenRange tokens, SentenceRole role, int32_t paragraph) {
  Sentence sentence;
  sentence.tokens = tokens;
  sentence.span = {analysis.tokens[tokens.begin].span.start,
                   analysis.tokens[tokens.end - 1].span.end};
  sentence.role = role;
  sentence.lang = analysis.lang;
  sentence.paragraph = paragraph;
  analysis.sentences.push_back(sentence);
}

}  // namespace

void segment(Analysis& analysis, const std::vector<Block>& blocks, const Lexicon& lexicon,
             const Options& options) {
  std::vector<uint8_t> starts = proposedStarts(analysis, blocks);
  const int32_t longest = std::max(options.maxSentenceTokens, 1);
  int32_t paragraph = 0;
  for (const Block& block : blocks) {
    Repairer(analysis, block, lexicon, starts).run();
    int32_t begin = block.tokens.begin;
    for (int32_t i = begin + 1; i <= block.tokens.end; ++i) {
      if (i < block.tokens.end && !starts[i] && i - begin < longest) continue;
      addSentence(analysis, {begin, i}, block.role, paragraph);
      begin = i;
    }
    ++paragraph;
  }
}

}  // namespace muqabala
