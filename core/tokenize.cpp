#include "core/tokenize.h"

#include <algorithm>
#include <array>

#include "core/unicode.h"

namespace muqabala {
namespace {

bool isArabicLetter(char16_t c) { return c >= 0x620 && c <= 0x6D3 && (c < 0x660 || c > 0x66F); }
bool isAsciiLetter(char16_t c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
bool isAsciiDigit(char16_t c) { return c >= '0' && c <= '9'; }

/// Units of which most texts are made, and whose boundaries need no rules.
enum class Plain : uint8_t { none, letter, follow, ascii, digit, space, lineEnd, mark };

constexpr char16_t kPlainUnits = 0x700;

/// `letter` is an Arabic one, `follow` a mark on it.
constexpr std::array<Plain, kPlainUnits> plainUnits() {
  std::array<Plain, kPlainUnits> units{};
  for (char16_t c = 0x620; c <= 0x6D3; ++c) {
    if (c < 0x660 || c > 0x66F) units[c] = Plain::letter;
  }
  for (char16_t c = 0x64B; c < 0x660; ++c) units[c] = Plain::follow;
  units[0x670] = Plain::follow;
  for (char16_t c = 'a'; c <= 'z'; ++c) units[c] = units[c - 0x20] = Plain::ascii;
  for (char16_t c = '0'; c <= '9'; ++c) units[c] = Plain::digit;
  units[' '] = Plain::space;
  units['\n'] = Plain::lineEnd;
  for (char16_t c : u"\"().,:;!?[]«»،؛؟") {
    if (c != 0) units[c] = Plain::mark;
  }
  return units;
}
constexpr std::array<Plain, kPlainUnits> kPlain = plainUnits();

Plain plainOf(char16_t c) { return c < kPlainUnits ? kPlain[c] : Plain::none; }

/// What a code point does to the piece that it stands in.
enum class Part : uint8_t { letter, digit, follow, single, other };

Part partOf(char32_t c) {
  switch (classOf(c)) {
    case CharClass::letter:
      return scriptOf(c) == Script::unspaced ? Part::single : Part::letter;
    case CharClass::digit:
      return Part::digit;
    case CharClass::mark:
    case CharClass::format:
      return Part::follow;
    default:
      // Vulgar fractions are numbers of their own.
      return (c >= 0xBC && c <= 0xBE) || (c >= 0x2150 && c <= 0x215E) ? Part::single : Part::other;
  }
}

class Tokenizer {
 public:
  Tokenizer(std::u16string_view text, std::vector<Token>& out, std::u16string_view elided)
      : text_(text), out_(out), elided_(elided) {}

  /// The segment that starts at `start` where no rule needs to be asked: a run of plain letters or
  /// digits, a mark, or a space between them. Gives its end, -1 where the rules must tell.
  int32_t plainSegment(int32_t start) {
    const Plain first = plainAt(start);
    switch (first) {
      case Plain::letter:
      case Plain::ascii:
      case Plain::digit:
        return plainWord(start, first);
      case Plain::space:
        if (plainAt(start + 1) == Plain::space) return -1;
        break;
      case Plain::mark:
      case Plain::lineEnd:
        break;
      default:
        return -1;
    }
    // Behind a line end there is always a boundary; behind the others, before what joins nothing.
    const Plain next = plainAt(start + 1);
    if (first != Plain::lineEnd && (next == Plain::none || next == Plain::follow)) return -1;
    if (first == Plain::mark) {
      push(start, start + 1, TokenKind::punctuation);
    } else {
      skip(first == Plain::lineEnd);
    }
    return start + 1;
  }

  /// One segment of the word rules.
  void segment(int32_t start, int32_t end) {
    if (end - start == 1 && skipUnit(text_[start])) return;
    if (isMarkedProclitic(start, end)) {
      push(start, start + 2, TokenKind::word);
      start += 2;
    }
    start = pushElided(start, end);
    if (isPlain(start, end)) {
      push(start, end, isAsciiDigit(text_[start]) ? TokenKind::number : TokenKind::word);
      return;
    }
    pieces(start, end);
  }

 private:
  /// What stands at `at`; behind the text a space.
  Plain plainAt(int32_t at) const {
    return static_cast<size_t>(at) < text_.size() ? plainOf(text_[at]) : Plain::space;
  }

  static bool isBlank(Plain unit) { return unit == Plain::space || unit == Plain::lineEnd; }

  /// A run of letters or digits before a space, or before a mark with a space behind it.
  int32_t plainWord(int32_t start, Plain first) {
    int32_t end = start + 1;
    Plain next = plainAt(end);
    while (next == first || (next == Plain::follow && first == Plain::letter))
      next = plainAt(++end);
    if (!isBlank(next) && (next != Plain::mark || !isBlank(plainAt(end + 1)))) return -1;
    if (first == Plain::letter && isMarkedProclitic(start, end)) {
      push(start, start + 2, TokenKind::word);
      start += 2;
    }
    push(start, end, first == Plain::digit ? TokenKind::number : TokenKind::word);
    return end;
  }

  /// White space; remembers whether it ended a line.
  bool skipUnit(char16_t c) {
    if (classOf(c) != CharClass::space) return false;
    skip(isLineEnd(c));
    return true;
  }

  void skip(bool lineEnd) {
    glued_ = false;
    lineStart_ = lineStart_ || lineEnd;
  }

  /// "لـما", "بـمدينة": one tatweel behind a preposition of one letter holds it apart from a name.
  bool isMarkedProclitic(int32_t start, int32_t end) const {
    if (end - start < 4 || text_[start + 1] != 0x640) return false;
    const char16_t letter = text_[start];
    const bool preposition = letter == u'ب' || letter == u'ل' || letter == u'ك';
    return preposition && text_[start + 2] != 0x640 && isArabicLetter(text_[start + 2]);
  }

  /// "l'année" as "l'" and "année".
  int32_t pushElided(int32_t start, int32_t end) {
    const size_t length = elidedLength(text_.substr(start, end - start), elided_);
    if (length == 0) return start;
    push(start, start + static_cast<int32_t>(length), TokenKind::word);
    return start + static_cast<int32_t>(length);
  }

  /// The common cases: only Arabic letters and marks, only ASCII letters, only ASCII digits.
  bool isPlain(int32_t start, int32_t end) const {
    const char16_t first = text_[start];
    bool (*same)(char16_t) = isArabicLetter;
    if (isAsciiLetter(first)) {
      same = isAsciiLetter;
    } else if (isAsciiDigit(first)) {
      same = isAsciiDigit;
    }
    return std::all_of(text_.begin() + start, text_.begin() + end, same);
  }

  void pieces(int32_t start, int32_t end) {
    int32_t from = start;
    Part running = Part::other;
    for (int32_t at = start; at < end;) {
      int units = 1;
      const char32_t c = codePointAt(text_, static_cast<size_t>(at), units);
      const int32_t next = at + units;
      const Part part = partOf(c);
      if (classOf(c) == CharClass::space) {
        flush(from, at, running);
        skipUnit(text_[at]);
        from = next;
        running = Part::other;
      } else if (part == Part::other && running != Part::other && cutsAt(start, at, end)) {
        flush(from, at, running);
        flush(at, next, Part::other);
        from = next;
        running = Part::other;
      } else if (part == Part::single || (part == Part::letter && running == Part::digit) ||
                 (part == Part::digit && running == Part::letter) || running == Part::single) {
        if (part != Part::follow && part != Part::other) {
          flush(from, at, running);
          from = at;
          running = part;
        }
      } else if (running == Part::other && part != Part::follow) {
        running = part;
      }
      at = next;
    }
    flush(from, end, running);
  }

  /// Whether the mark at `at` inside a word ends it: a colon, or a full stop between two sentences.
  bool cutsAt(int32_t start, int32_t at, int32_t end) const {
    const char16_t c = text_[at];
    if (at + 1 >= end) return false;
    const char16_t before = text_[at - 1];
    const char16_t after = text_[at + 1];
    if (c == u':') return true;
    if (c != u'.') return false;
    if (isArabicLetter(before) || isArabicLetter(after)) return true;
    const bool wordBefore = at - start >= 3 && isLower(before) && isLower(text_[at - 2]);
    const bool wordAfter = isUpper(after) && (at + 2 >= end || isLower(text_[at + 2]));
    return wordBefore && wordAfter;
  }

  void flush(int32_t start, int32_t end, Part part) {
    trim(start, end);
    if (start >= end) return;
    const bool number = part == Part::digit || (part == Part::single && text_[start] < 0x2160);
    const bool word = part == Part::letter || part == Part::single;
    push(start, end, number ? TokenKind::number : word ? TokenKind::word : TokenKind::punctuation);
  }

  void trim(int32_t& start, int32_t& end) const {
    while (start < end && classOf(text_[start]) == CharClass::format) ++start;
    while (start < end && classOf(text_[end - 1]) == CharClass::format) --end;
  }

  void push(int32_t start, int32_t end, TokenKind kind) {
    Token token;
    token.span = {start, end};
    token.kind = kind;
    token.flags = kind == TokenKind::word ? caseFlags(start, end) : 0;
    if (glued_) token.flags |= kFlagGlued;
    if (lineStart_) token.flags |= kFlagLineStart;
    out_.push_back(token);
    glued_ = true;
    lineStart_ = false;
  }

  uint16_t caseFlags(int32_t start, int32_t end) const {
    int units = 1;
    if (isArabicLetter(text_[start])) return 0;
    if (!isUpper(codePointAt(text_, static_cast<size_t>(start), units))) return 0;
    int letters = 0;
    for (int32_t at = start; at < end; at += units) {
      const char32_t c = codePointAt(text_, static_cast<size_t>(at), units);
      if (isLower(c)) return kFlagCapital;
      if (classOf(c) == CharClass::letter) ++letters;
    }
    return letters > 1 ? kFlagCapital | kFlagAllCaps : kFlagCapital;
  }

  std::u16string_view text_;
  std::vector<Token>& out_;
  std::u16string_view elided_;
  bool glued_ = false;
  bool lineStart_ = true;
};

}  // namespace

size_t elidedLength(std::u16string_view word, std::u16string_view elided) {
  size_t at = 0;
  while (at < word.size() && isAsciiLetter(word[at])) ++at;
  const bool apostrophe = at < word.size() && (word[at] == u'\'' || word[at] == 0x2019);
  if (at == 0 || !apostrophe || word.size() - at < 3) return 0;
  for (size_t from = 0; from < elided.size(); from = elided.find(u' ', from + 1)) {
    const std::u16string_view one = elided.substr(from + 1, at);
    const size_t end = from + 1 + at;
    if (one.size() == at && (end == elided.size() || elided[end] == u' ') &&
        std::equal(one.begin(), one.end(), word.begin(),
                   [](char16_t a, char16_t b) { return a == (b | 0x20); })) {
      return at + 1;
    }
  }
  return 0;
}

void tokenize(std::u16string_view text, std::vector<Token>& out, std::u16string_view elided) {
  // Building the iterator reads its rules: once for each thread.
  thread_local BreakIterator words(BreakIterator::Kind::word);
  words.setText(text);
  Tokenizer tokenizer(text, out, elided);
  constexpr size_t kFewestUnits = 4;  // of a token, with the space behind it, in most texts
  out.reserve(text.size() / kFewestUnits);
  const auto size = static_cast<int32_t>(text.size());
  for (int32_t start = 0; start < size;) {
    int32_t end = tokenizer.plainSegment(start);
    if (end < 0) {
      end = words.after(start);
      tokenizer.segment(start, end);
    }
    start = end;
  }
}

}  // namespace muqabala
