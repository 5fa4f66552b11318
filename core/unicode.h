#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

/// Characters and text boundaries. Everything that needs Unicode's tables goes through here;
/// unicode.cpp is the only file that includes ICU. No data file and no locale is used, so native
/// and wasm builds answer alike. Texts are UTF-16; positions are code units.
namespace muqabala {

/// UTF-8 bytes as UTF-16. Never fails: each maximal invalid part becomes U+FFFD (WHATWG).
///
///     "é" -> u"é"    "a\xFFb" -> u"a\uFFFDb"    "\xE2\x82" (cut off) -> u"\uFFFD"
std::u16string toUtf16(std::string_view utf8);

/// UTF-16 as UTF-8. A lone surrogate becomes U+FFFD (three bytes).
std::string toUtf8(std::u16string_view text);

/// Appends to `out` instead; for loops that keep their buffer.
void appendUtf8(std::u16string_view text, std::string& out);

/// Puts U+FFFD in the place of each lone surrogate; the length stays.
void replaceLoneSurrogates(std::u16string& text);

/// The code point that starts at `at` (at < text.size()); `length` becomes 1 or 2. A lone surrogate
/// is its own code point.
char32_t pairAt(std::u16string_view text, size_t at, int& length);
inline char32_t codePointAt(std::u16string_view text, size_t at, int& length) {
  length = 1;
  return (text[at] & 0xFC00) == 0xD800 ? pairAt(text, at, length) : text[at];
}

/// What a code point is, as far as anybody here asks.
enum class CharClass : uint8_t { space, letter, mark, digit, format, other };

/// `space` includes line ends; `digit` is a decimal digit of any script; `format` is what has no
/// width and no meaning of its own: bidi controls, joiners, soft hyphen, BOM, control characters.
CharClass classOf(char32_t c);

bool isUpper(char32_t c);
bool isLower(char32_t c);

/// 0 to 9, or -1 when `c` is no decimal digit: U+0663 and U+06F3 are both 3.
int digitValue(char32_t c);

/// Scripts that decide something: the language of a passage, or that words have no spaces between.
/// The order is that of core/script_table.mjs.
enum class Script : uint8_t { none, latin, arabic, cyrillic, greek, hebrew, unspaced, other };

/// `none` for what scripts share (digits, punctuation, marks); `unspaced` for Han, Kana, Thai, Lao,
/// Khmer and Burmese.
Script scriptInTable(char32_t c);
inline Script scriptOf(char32_t c) {
  if (c >= 0x620 && c <= 0x64A && c != 0x640) return Script::arabic;
  if (c < 0x80) return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? Script::latin : Script::none;
  return scriptInTable(c);
}

/// Whether a line of text ends with this unit: LF, CR, VT, FF, NEL, LS, PS.
inline bool isLineEnd(char16_t c) {
  return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// Compatibility forms resolved, composed (NFC), case folded in full: what NFKC_Casefold does, for
/// the blocks that newspapers meet (compat_table.h).
///
///     "Straße" -> "strasse"    "ﬁre" -> "fire"    "１２" -> "12"    "ﻻ" -> "لا"
std::u16string foldCase(std::u16string_view text);

/// Walks over the boundaries of a text by the pinned break rules (break_rules.h).
///
///     BreakIterator words(BreakIterator::Kind::word);
///     words.setText(u"hi yo");  // the text must outlive the walk
///     words.after(0)            // 2; after(2) is 3, after(3) is 5, after(5) is -1
///
/// Costly to make, cheap to reuse. Not to be shared between threads.
class BreakIterator {
 public:
  enum class Kind : uint8_t { word, sentence };
  explicit BreakIterator(Kind kind);
  ~BreakIterator();
  BreakIterator(const BreakIterator&) = delete;
  BreakIterator& operator=(const BreakIterator&) = delete;

  void setText(std::u16string_view text);
  /// The boundary that follows the one at `boundary` (0 is one), -1 at the end.
  int32_t after(int32_t boundary) const;

 private:
  struct Held;
  std::unique_ptr<Held> held_;
};

}  // namespace muqabala
