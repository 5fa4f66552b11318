#include "core/claims/digits.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "core/unicode.h"

namespace muqabala {

namespace {

constexpr char16_t kArabicDecimal = 0x66B;
constexpr char16_t kArabicGroup = 0x66C;
constexpr char16_t kRightToLeft = 0x200F;  // the mark without width
constexpr size_t kMostDigits = 18;

int digitOf(char16_t c) {
  for (const char16_t zero : {u'0', u'\u0660', u'\u06F0', u'\u0966', u'\uFF10'}) {
    if (c >= zero && c <= zero + 9) return c - zero;
  }
  return -1;
}

/// A number cut at its marks: "1,20,000.5" is 1 | 20 | 000 | 5 with marks , , and .
struct Cut {
  std::vector<std::string> pieces{""};
  std::u16string marks;
};

bool cut(std::u16string_view written, Cut& out) {
  size_t digits = 0;
  for (const char16_t c : written) {
    const int digit = digitOf(c);
    if (digit >= 0) {
      out.pieces.back().push_back(static_cast<char>('0' + digit));
      ++digits;
    } else if (classOf(c) != CharClass::format) {
      out.marks.push_back(c);
      out.pieces.emplace_back();
    }
  }
  // "4.\u200F95" is shown, and meant, as 95.4
  if (written.find(kRightToLeft) != std::u16string_view::npos) {
    std::reverse(out.pieces.begin(), out.pieces.end());
    std::reverse(out.marks.begin(), out.marks.end());
  }
  return digits > 0 && digits <= kMostDigits;
}

/// Groups are of three, but for the two of lakh and crore before the last one.
bool groupsWell(const Cut& number, size_t groups) {
  for (size_t i = 1; i <= groups; ++i) {
    const size_t size = number.pieces[i].size();
    if (size != 3 && !(size == 2 && i < groups)) return false;
    if (number.marks[i - 1] != number.marks[0]) return false;
  }
  return !number.pieces[0].empty() && number.pieces[0].size() <= 3 && number.pieces[0][0] != '0';
}

/// Whether the last mark is the decimal one.
bool endsInDecimals(const Cut& number, char16_t decimalMark, bool bothTraditions) {
  const char16_t last = number.marks.back();
  if (last == kArabicDecimal) return true;
  if (last == kArabicGroup || last == u'\'' || last == u'\u2019') return false;
  if (number.marks.size() > 1) return last != number.marks[0];
  const size_t whole = number.pieces[0].size();
  if (number.pieces[1].size() != 3 || number.pieces[0] == "0" || whole > 3) return true;
  return !bothTraditions && last == decimalMark;
}

Exact valueOf(const Cut& number, size_t wholePieces) {
  int64_t digits = 0;
  for (const std::string& piece : number.pieces) {
    for (const char c : piece) digits = digits * 10 + (c - '0');
  }
  Exact value{static_cast<double>(digits), 1};
  if (wholePieces == number.pieces.size()) return value;
  for (size_t i = 0; i < number.pieces.back().size(); ++i) value.den *= 10;
  return value;
}

}  // namespace

std::optional<Exact> parseDigits(std::u16string_view written, char16_t decimalMark,
                                 bool bothTraditions) {
  Cut number;
  if (!cut(written, number)) return std::nullopt;
  for (const std::string& piece : number.pieces) {
    if (piece.empty()) return std::nullopt;
  }
  const std::string& whole = number.pieces[0];
  if (whole.size() > 1 && whole[0] == '0') return std::nullopt;
  if (number.marks.empty()) return valueOf(number, 1);
  const bool decimals = endsInDecimals(number, decimalMark, bothTraditions);
  const size_t groups = number.marks.size() - (decimals ? 1 : 0);
  if (groups > 0 && !groupsWell(number, groups)) return std::nullopt;
  return valueOf(number, number.pieces.size() - (decimals ? 1 : 0));
}

std::optional<double> plainDigits(std::u16string_view written) {
  double value = 0;
  for (const char16_t c : written) {
    if (digitOf(c) < 0) return std::nullopt;
    value = value * 10 + digitOf(c);
  }
  return written.empty() || written.size() > kMostDigits ? std::nullopt : std::optional(value);
}

std::optional<Exact> vulgarFraction(std::u16string_view written) {
  struct Vulgar {
    char16_t sign;
    Exact value;
  };
  constexpr Vulgar kVulgar[] = {{u'¼', {1, 4}}, {u'½', {1, 2}},  {u'¾', {3, 4}}, {u'⅐', {1, 7}},
                                {u'⅑', {1, 9}}, {u'⅒', {1, 10}}, {u'⅓', {1, 3}}, {u'⅔', {2, 3}},
                                {u'⅕', {1, 5}}, {u'⅖', {2, 5}},  {u'⅗', {3, 5}}, {u'⅘', {4, 5}},
                                {u'⅙', {1, 6}}, {u'⅚', {5, 6}},  {u'⅛', {1, 8}}, {u'⅜', {3, 8}},
                                {u'⅝', {5, 8}}, {u'⅞', {7, 8}}};
  for (const Vulgar& v : kVulgar) {
    if (written.size() == 1 && written[0] == v.sign) return v.value;
  }
  return std::nullopt;
}

bool isGroupPiece(std::u16string_view written, bool first) {
  if (written.empty() || written.size() > 3 || (!first && written.size() != 3)) return false;
  for (const char16_t c : written) {
    if (digitOf(c) < 0) return false;
  }
  return !first || digitOf(written[0]) != 0;
}

bool looksLikeYear(std::u16string_view written) {
  if (written.size() != 4) return false;
  int value = 0;
  for (const char16_t c : written) {
    if (digitOf(c) < 0) return false;
    value = value * 10 + digitOf(c);
  }
  return value >= 1500 && value <= 2100;
}

}  // namespace muqabala
