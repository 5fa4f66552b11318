#include "core/json_append.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "core/unicode.h"

namespace muqabala {
namespace {

/// All digits of a whole number that no 64-bit integer holds, by doubling its mantissa.
std::string hugeDigits(double value) {
  int exponent = 0;
  const double mantissa = std::frexp(value, &exponent);
  std::string reversed;
  for (auto rest = static_cast<uint64_t>(std::ldexp(mantissa, 53)); rest > 0; rest /= 10) {
    reversed += static_cast<char>('0' + rest % 10);
  }
  for (int i = 53; i < exponent; ++i) {
    int carry = 0;
    for (char& digit : reversed) {
      const int doubled = (digit - '0') * 2 + carry;
      digit = static_cast<char>('0' + doubled % 10);
      carry = doubled / 10;
    }
    if (carry > 0) reversed += '1';
  }
  return {reversed.rbegin(), reversed.rend()};
}

constexpr size_t kFirstRoom = 1 << 15;
constexpr size_t kLongestEscape = 6;

/// Writes an escaped byte and gives where it ends.
char* escape(uint8_t byte, char* to) {
  *to++ = '\\';
  if (byte >= 0x20) {
    *to++ = static_cast<char>(byte);
  } else if (byte == '\n') {
    *to++ = 'n';
  } else {
    for (const char c : {'u', '0', '0', byte < 0x10 ? '0' : '1', "0123456789abcdef"[byte & 15]}) {
      *to++ = c;
    }
  }
  return to;
}

}  // namespace

void JsonAppender::grow(size_t size) {
  out_.resize(std::max(size_ + size + 1, std::max(out_.size() * 2, kFirstRoom)));  // 1: a comma
  start_ = out_.data();
}

JsonAppender& JsonAppender::fixed(int64_t value, int places) {
  char buffer[40];
  char* at = std::end(buffer);
  uint64_t rest = value < 0 ? 0 - static_cast<uint64_t>(value) : static_cast<uint64_t>(value);
  for (int count = 0; rest > 0 || count <= places; ++count) {
    if (count > 0 && count == places) *--at = '.';
    // WebAssembly divides 64 bits slowly, and nearly all numbers have fewer.
    const uint64_t tenth = rest >> 32 == 0 ? static_cast<uint32_t>(rest) / 10 : rest / 10;
    *--at = static_cast<char>('0' + (rest - tenth * 10));
    rest = tenth;
  }
  if (value < 0) *--at = '-';
  return raw({at, static_cast<size_t>(std::end(buffer) - at)});
}

JsonAppender& JsonAppender::number(double value) {
  constexpr double kExact = 9007199254740992;  // 2^53: beyond, every double is whole
  if (!std::isfinite(value)) return null();
  const double size = std::fabs(value);
  if (size >= kExact) {
    return raw((value < 0 ? "-" : "") + hugeDigits(size));
  }
  double unit = 1;
  int places = 0;
  while (places < 12 && std::floor(size * unit + 0.5) / unit != size && size * unit * 10 < kExact) {
    unit *= 10;
    ++places;
  }
  const auto scaled = static_cast<int64_t>(std::floor(size * unit + 0.5));
  const int64_t signedScaled = value < 0 ? -scaled : scaled;
  return fixed(signedScaled, places);
}

JsonAppender& JsonAppender::text(std::string_view value) {
  char* to = room(2 + value.size() * kLongestEscape);
  *to++ = '"';
  for (const char c : value) {
    const auto byte = static_cast<uint8_t>(c);
    if (byte >= 0x20 && byte != '"' && byte != '\\') {
      *to++ = c;
    } else {
      to = escape(byte, to);
    }
  }
  *to++ = '"';
  size_ = static_cast<size_t>(to - start_);
  return *this;
}

JsonAppender& JsonAppender::text(std::u16string_view value) { return text(toUtf8(value)); }

JsonAppender& JsonAppender::textOrNull(std::string_view value) {
  return value.empty() ? null() : text(value);
}

}  // namespace muqabala
