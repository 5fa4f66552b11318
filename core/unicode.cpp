#include "core/unicode.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/ucptrie.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstring>
#include <vector>

#include "core/break_rules.h"
#include "core/compat_table.h"
#include "core/script_table.h"

namespace muqabala {

std::u16string toUtf16(std::string_view utf8) {
  std::u16string out(utf8.size(), u'\0');  // never more units than bytes
  char16_t* to = out.data();
  const auto* bytes = reinterpret_cast<const uint8_t*>(utf8.data());
  const auto length = static_cast<int64_t>(utf8.size());
  for (int64_t at = 0; at < length;) {
    UChar32 c = bytes[at];
    if (c < 0x80) {
      *to++ = static_cast<char16_t>(c);
      ++at;
      continue;
    }
    if (c >= 0xC2 && c < 0xE0 && at + 1 < length && (bytes[at + 1] & 0xC0) == 0x80) {
      *to++ = static_cast<char16_t>((c & 0x1F) << 6 | (bytes[at + 1] & 0x3F));
      at += 2;
      continue;
    }
    U8_NEXT_OR_FFFD(bytes, at, length, c);
    if (c > 0xFFFF) {
      *to++ = U16_LEAD(c);
      *to++ = U16_TRAIL(c);
    } else {
      *to++ = static_cast<char16_t>(c);
    }
  }
  out.resize(static_cast<size_t>(to - out.data()));
  return out;
}

void appendUtf8(std::u16string_view text, std::string& out) {
  for (size_t at = 0; at < text.size();) {
    int units = 1;
    char32_t c = codePointAt(text, at, units);
    at += static_cast<size_t>(units);
    if (c >= 0xD800 && c < 0xE000) c = 0xFFFD;
    uint8_t bytes[4];
    int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, c);
    out.append(reinterpret_cast<const char*>(bytes), static_cast<size_t>(length));
  }
}

std::string toUtf8(std::u16string_view text) {
  std::string out;
  out.reserve(text.size() * 2);
  appendUtf8(text, out);
  return out;
}

void replaceLoneSurrogates(std::u16string& text) {
  for (size_t at = 0; at < text.size();) {
    int units = 1;
    const char32_t c = codePointAt(text, at, units);
    if (c >= 0xD800 && c < 0xE000) text[at] = 0xFFFD;
    at += static_cast<size_t>(units);
  }
}

char32_t pairAt(std::u16string_view text, size_t at, int& length) {
  const char16_t lead = text[at];
  const char16_t trail = at + 1 < text.size() ? text[at + 1] : u'\0';
  if ((trail & 0xFC00) != 0xDC00) return lead;
  length = 2;
  return 0x10000 + ((static_cast<char32_t>(lead) - 0xD800) << 10) + (trail - 0xDC00);
}

CharClass classOf(char32_t c) {
  if (c < 0x80) {
    if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') return CharClass::letter;
    if (c >= '0' && c <= '9') return CharClass::digit;
    if (c == ' ' || (c >= 0x09 && c <= 0x0D)) return CharClass::space;
    return c < 0x20 || c == 0x7F ? CharClass::format : CharClass::other;
  }
  if (c >= 0x620 && c <= 0x64A && c != 0x640) return CharClass::letter;
  const uint32_t mask = U_GET_GC_MASK(static_cast<UChar32>(c));
  if ((mask & U_GC_L_MASK) != 0) return CharClass::letter;
  if ((mask & U_GC_M_MASK) != 0) return CharClass::mark;
  if ((mask & U_GC_ND_MASK) != 0) return CharClass::digit;
  if ((mask & U_GC_Z_MASK) != 0 || c == 0x85) return CharClass::space;
  return (mask & (U_GC_CF_MASK | U_GC_CC_MASK)) != 0 ? CharClass::format : CharClass::other;
}

bool isUpper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return u_isupper(static_cast<UChar32>(c)) != 0 || u_istitle(static_cast<UChar32>(c)) != 0;
}

bool isLower(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z';
  return u_islower(static_cast<UChar32>(c)) != 0;
}

int digitValue(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9' ? static_cast<int>(c) - '0' : -1;
  return u_charDigitValue(static_cast<UChar32>(c));
}

Script scriptInTable(char32_t c) {
  const uint32_t* row = std::upper_bound(kScriptFrom, kScriptFrom + kScriptRows, uint32_t{c});
  return static_cast<Script>(kScriptOf[row - kScriptFrom - 1]);
}

namespace {

/// ICU's own NFKC needs a data file; NFC and case folding do not, and the table does the rest.
icu::UnicodeString withoutCompatibilityForms(std::u16string_view text) {
  icu::UnicodeString out;
  for (const char16_t c : text) {
    const char16_t* end = kCompatFrom + kCompatCount;
    const char16_t* row = c < 0xA0 ? end : std::lower_bound(kCompatFrom, end, c);
    if (row == end || *row != c) {
      out.append(c);
    } else {
      const auto i = row - kCompatFrom;
      out.append(kCompatPool + kCompatAt[i], kCompatLength[i]);
    }
  }
  return out;
}

}  // namespace

std::u16string foldCase(std::u16string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  icu::UnicodeString folded = withoutCompatibilityForms(text);
  folded.foldCase();
  if (U_FAILURE(status)) return {folded.getBuffer(), static_cast<size_t>(folded.length())};
  const icu::UnicodeString composed = nfc->normalize(folded, status);
  return {composed.getBuffer(), static_cast<size_t>(composed.length())};
}

/// Walks one table of compiled rules: a state machine over categories of code points, longest match
/// wins. ICU's own iterator does the same and brings dictionaries, locales and resource bundles
/// along.
struct BreakIterator::Held {
  explicit Held(const BreakRules& rules) {
    UErrorCode status = U_ZERO_ERROR;
    categories = ucptrie_openFromBinary(UCPTRIE_TYPE_FAST, UCPTRIE_VALUE_BITS_8, rules.categories,
                                        rules.categoriesSize, nullptr, &status);
    for (uint32_t c = 0; c < kFlat; ++c) {
      flat[c] = UCPTRIE_FAST_GET(categories, UCPTRIE_8, static_cast<UChar32>(c));
    }
    readTable(rules.table);
  }
  ~Held() { ucptrie_close(categories); }

  /// ICU's RBBIStateTable: five numbers of 32 bits (states, row length, first dictionary category,
  /// look-ahead results, flags), then a row a state: accepting, look-ahead, tag, next state by
  /// category.
  void readTable(const uint8_t* table) {
    uint32_t header[5] = {};
    std::memcpy(header, table, sizeof header);
    const auto& [states, rowLength, dictionary, lookAhead, flags] = header;
    const uint8_t* rows = table + sizeof header;
    const uint32_t categoryCount = rowLength - kNextStates;
    const uint32_t width = kSteps + categoryCount;
    steps.resize(size_t{states} * width);
    for (uint32_t state = 0; state < states; ++state) {
      uint16_t* const row = &steps[size_t{state} * width];
      uint64_t same = 0;
      for (uint32_t category = 0; category < categoryCount; ++category) {
        const uint32_t next = rows[rowLength * state + kNextStates + category];
        const uint32_t accepts = rows[rowLength * next] != 0 ? 1 : 0;
        row[kSteps + category] = static_cast<uint16_t>(next * width << 1 | accepts);
        if (next == state && categoryCount <= 64) same |= uint64_t{1} << category;
      }
      std::memcpy(row, &same, sizeof same);
      row[kAccepts] = rows[rowLength * state];
    }
    const bool opensWithStart = (flags & kStartRequired) != 0;
    start = opensWithStart ? steps[width + kSteps + kStartOfText] >> 1 : width;
  }

  /// Moves behind the units that leave a row as it is: within a sentence most do.
  void skipSame(const uint16_t* row, size_t& at) const {
    uint64_t same = 0;
    std::memcpy(&same, row, sizeof same);
    while (at < text.size() && text[at] < kFlat && (same >> (flat[text[at]] & 63) & 1) != 0) ++at;
  }

  static constexpr uint32_t kStartRequired = 2;
  static constexpr uint32_t kNextStates = 3;
  static constexpr uint32_t kAccepts = 4;
  static constexpr uint32_t kSteps = 5;
  static constexpr uint8_t kEndOfText = 1;
  static constexpr uint8_t kStartOfText = 2;

  /// Of the code point at `at`, which moves behind it.
  uint8_t categoryAt(size_t& at) const {
    const char16_t unit = text[at];
    if (unit < kFlat) {
      ++at;
      return flat[unit];
    }
    int units = 1;
    const char32_t c = codePointAt(text, at, units);
    at += static_cast<size_t>(units);
    return UCPTRIE_FAST_GET(categories, UCPTRIE_8, static_cast<UChar32>(c));
  }

  static constexpr uint32_t kFlat = 0x780;  // up to Arabic: what most texts are made of

  uint8_t flat[kFlat];
  // A row a state: four units with a bit for each category that leaves it as it is, whether a match
  // ends in it, then a step a category: where the next row begins, doubled, and one more where a
  // match ends there. The row at 0 is that of the state in which nothing more can match.
  std::vector<uint16_t> steps;
  uint32_t start = 0;
  UCPTrie* categories = nullptr;
  std::u16string_view text;
};

BreakIterator::BreakIterator(Kind kind)
    : held_(std::make_unique<Held>(kind == Kind::word ? kWordRules : kSentenceRules)) {}

BreakIterator::~BreakIterator() = default;

void BreakIterator::setText(std::u16string_view text) { held_->text = text; }

int32_t BreakIterator::after(int32_t boundary) const {
  const Held& held = *held_;
  const size_t size = held.text.size();
  auto at = static_cast<size_t>(boundary);
  if (at >= size) return -1;
  int units = 1;
  codePointAt(held.text, at, units);
  size_t matched = at + static_cast<size_t>(units);  // one code point when no rule matches
  for (uint32_t place = held.start; place != 0;) {
    const uint16_t* const row = &held.steps[place];
    const size_t from = at;
    held.skipSame(row, at);
    if (at > from && row[Held::kAccepts] != 0) matched = at;
    const bool atEnd = at >= size;
    const uint32_t step = row[Held::kSteps + (atEnd ? Held::kEndOfText : held.categoryAt(at))];
    if ((step & 1) != 0) matched = at;
    if (atEnd) break;
    place = step >> 1;
  }
  return static_cast<int32_t>(matched);
}

}  // namespace muqabala
