#include "core/unicode.h"

#include <unicode/normalizer2.h>
#include <unicode/rbbi.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "core/break_rules.h"
#include "core/compat_table.h"

namespace muqabala {

std::u16string toUtf16(std::string_view utf8) {
  std::u16string out;
  out.reserve(utf8.size());
  const auto* bytes = reinterpret_cast<const uint8_t*>(utf8.data());
  const auto length = static_cast<int64_t>(utf8.size());
  for (int64_t at = 0; at < length;) {
    UChar32 c = bytes[at];
    if (c < 0x80) {
      out.push_back(static_cast<char16_t>(c));
      ++at;
      continue;
    }
    U8_NEXT_OR_FFFD(bytes, at, length, c);
    if (c > 0xFFFF) {
      out.push_back(U16_LEAD(c));
      out.push_back(U16_TRAIL(c));
    } else {
      out.push_back(static_cast<char16_t>(c));
    }
  }
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

char32_t codePointAt(std::u16string_view text, size_t at, int& length) {
  const char16_t lead = text[at];
  length = 1;
  if ((lead & 0xFC00) != 0xD800 || at + 1 >= text.size()) return lead;
  const char16_t trail = text[at + 1];
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

Script scriptOf(char32_t c) {
  if (c < 0x80) return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? Script::latin : Script::none;
  if (c >= 0x620 && c <= 0x64A && c != 0x640) return Script::arabic;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
    case USCRIPT_UNKNOWN:
    case USCRIPT_INVALID_CODE:
      return Script::none;
    case USCRIPT_LATIN:
      return Script::latin;
    case USCRIPT_ARABIC:
      return Script::arabic;
    case USCRIPT_CYRILLIC:
      return Script::cyrillic;
    case USCRIPT_GREEK:
      return Script::greek;
    case USCRIPT_HEBREW:
      return Script::hebrew;
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return Script::unspaced;
    default:
      return Script::other;
  }
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

struct BreakIterator::Held {
  Held(const uint8_t* rules, size_t size) : iterator(rules, static_cast<uint32_t>(size), status) {}
  ~Held() { utext_close(&text); }

  UErrorCode status = U_ZERO_ERROR;
  icu::RuleBasedBreakIterator iterator;
  UText text = UTEXT_INITIALIZER;
};

BreakIterator::BreakIterator(Kind kind)
    : held_(kind == Kind::word ? std::make_unique<Held>(kWordRules, kWordRulesSize)
                               : std::make_unique<Held>(kSentenceRules, kSentenceRulesSize)) {}

BreakIterator::~BreakIterator() = default;

void BreakIterator::setText(std::u16string_view text) {
  Held& held = *held_;
  utext_openUChars(&held.text, text.data(), static_cast<int64_t>(text.size()), &held.status);
  if (U_SUCCESS(held.status)) held.iterator.setText(&held.text, held.status);
}

int32_t BreakIterator::next() {
  // Broken rules cannot happen with the compiled ones; if they did, the text has no boundary.
  return U_SUCCESS(held_->status) ? held_->iterator.next() : -1;
}

}  // namespace muqabala
