#include "core/json_append.h"

#include <cmath>

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

}  // namespace

void JsonAppender::separate() {
  if (out_.empty()) return;
  const char last = out_.back();
  if (last != '{' && last != '[' && last != ':') out_ += ',';
}

JsonAppender& JsonAppender::open(char bracket) {
  separate();
  out_ += bracket;
  return *this;
}

JsonAppender& JsonAppender::close(char bracket) {
  out_ += bracket;
  return *this;
}

JsonAppender& JsonAppender::key(std::string_view name) {
  separate();
  out_ += '"';
  out_.append(name);  // our own names: nothing in them is escaped
  out_.append("\":", 2);
  return *this;
}

JsonAppender& JsonAppender::null() {
  separate();
  out_ += "null";
  return *this;
}

JsonAppender& JsonAppender::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
  return *this;
}

void JsonAppender::digits(uint64_t value) {
  char buffer[20];
  int at = 20;
  do {
    buffer[--at] = static_cast<char>('0' + value % 10);
    value /= 10;
  } while (value > 0);
  out_.append(buffer + at, 20 - at);
}

JsonAppender& JsonAppender::integer(int64_t value) {
  separate();
  if (value < 0) out_ += '-';
  digits(value < 0 ? 0 - static_cast<uint64_t>(value) : static_cast<uint64_t>(value));
  return *this;
}

JsonAppender& JsonAppender::fixed(int64_t value, int places) {
  separate();
  if (value < 0) out_ += '-';
  const uint64_t size = value < 0 ? 0 - static_cast<uint64_t>(value) : static_cast<uint64_t>(value);
  uint64_t unit = 1;
  for (int i = 0; i < places; ++i) unit *= 10;
  digits(size / unit);
  out_ += '.';
  for (unit /= 10; unit > 0; unit /= 10) out_ += static_cast<char>('0' + size / unit % 10);
  return *this;
}

JsonAppender& JsonAppender::number(double value) {
  constexpr double kExact = 9007199254740992;  // 2^53: beyond, every double is whole
  if (!std::isfinite(value)) return null();
  const double size = std::fabs(value);
  if (size >= kExact) {
    separate();
    if (value < 0) out_ += '-';
    out_ += hugeDigits(size);
    return *this;
  }
  double unit = 1;
  int places = 0;
  while (places < 12 && std::floor(size * unit + 0.5) / unit != size && size * unit * 10 < kExact) {
    unit *= 10;
    ++places;
  }
  const auto scaled = static_cast<int64_t>(std::floor(size * unit + 0.5));
  const int64_t signedScaled = value < 0 ? -scaled : scaled;
  return places == 0 ? integer(signedScaled) : fixed(signedScaled, places);
}

void JsonAppender::escape(uint8_t byte) {
  if (byte >= 0x20) {
    out_ += '\\';
    out_ += static_cast<char>(byte);
  } else if (byte == '\n') {
    out_ += "\\n";
  } else {
    out_ += byte < 0x10 ? "\\u000" : "\\u001";
    out_ += "0123456789abcdef"[byte & 15];
  }
}

JsonAppender& JsonAppender::text(std::string_view value) {
  separate();
  out_ += '"';
  size_t plain = 0;  // from here on nothing needs an escape
  for (size_t at = 0; at < value.size(); ++at) {
    const auto byte = static_cast<uint8_t>(value[at]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    out_.append(value.substr(plain, at - plain));
    escape(byte);
    plain = at + 1;
  }
  out_.append(value.substr(plain));
  out_ += '"';
  return *this;
}

JsonAppender& JsonAppender::text(std::u16string_view value) { return text(toUtf8(value)); }

JsonAppender& JsonAppender::textOrNull(std::string_view value) {
  return value.empty() ? null() : text(value);
}

}  // namespace muqabala
