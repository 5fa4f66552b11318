#include "core/json_repair.h"

#include <cstdint>

namespace muqabala {
namespace {

/// What a first byte promises: how many bytes follow, and the range of the next one. The range
/// shuts out overlong forms, surrogates and what lies beyond U+10FFFF.
struct Lead {
  int32_t following = -1;
  uint8_t low = 0x80;
  uint8_t high = 0xBF;
};

Lead leadOf(uint8_t byte) {
  if (byte < 0x80) return {0};
  if (byte < 0xC2) return {};
  if (byte < 0xE0) return {1};
  if (byte == 0xE0) return {2, 0xA0, 0xBF};
  if (byte == 0xED) return {2, 0x80, 0x9F};
  if (byte < 0xF0) return {2};
  if (byte == 0xF0) return {3, 0x90, 0xBF};
  if (byte < 0xF4) return {3};
  if (byte == 0xF4) return {3, 0x80, 0x8F};
  return {};
}

/// One code point read from UTF-8: `size` is how many bytes it took, at least 1.
struct Read {
  int32_t size = 1;
  bool valid = false;
};

/// The code point that starts at `at`, or the maximal invalid part that does.
Read readAt(std::string_view text, size_t at) {
  Lead lead = leadOf(static_cast<uint8_t>(text[at]));
  if (lead.following == 0) return {1, true};
  if (lead.following < 0) return {};
  for (int32_t i = 1; i <= lead.following; ++i) {
    const uint8_t byte = at + i < text.size() ? static_cast<uint8_t>(text[at + i]) : 0;
    if (byte < lead.low || byte > lead.high) return {i, false};
    lead.low = 0x80;
    lead.high = 0xBF;
  }
  return {lead.following + 1, true};
}

/// How many bytes from `at` on are fine as they are: valid, without an escape. Two bytes are the
/// usual case beyond ASCII.
size_t validRun(std::string_view text, size_t at) {
  size_t end = at;
  while (end < text.size()) {
    const auto byte = static_cast<uint8_t>(text[end]);
    if (byte < 0x80) {
      if (byte == '\\') break;
      ++end;
    } else if (byte >= 0xC2 && byte < 0xE0 && end + 1 < text.size() &&
               (static_cast<uint8_t>(text[end + 1]) & 0xC0) == 0x80) {
      end += 2;
    } else {
      const Read read = readAt(text, end);
      if (!read.valid) break;
      end += static_cast<size_t>(read.size);
    }
  }
  return end - at;
}

/// The four hexadecimal digits at `at`, -1 when they are not all there.
int32_t hexAt(std::string_view bytes, size_t at) {
  if (at + 4 > bytes.size()) return -1;
  int32_t value = 0;
  for (size_t i = at; i < at + 4; ++i) {
    const char c = bytes[i];
    const char lower = static_cast<char>(c | 0x20);
    const bool digit = c >= '0' && c <= '9';
    if (!digit && (lower < 'a' || lower > 'f')) return -1;
    value = value * 16 + (digit ? c - '0' : lower - 'a' + 10);
  }
  return value;
}

bool isEscapedUnit(std::string_view bytes, size_t at, int32_t first, int32_t last) {
  if (bytes.substr(at, 2) != "\\u") return false;
  const int32_t unit = hexAt(bytes, at + 2);
  return unit >= first && unit <= last;
}

/// Copies the escape sequence at `at` (a backslash); returns its size.
size_t copyEscape(std::string_view bytes, size_t at, std::string& out) {
  if (isEscapedUnit(bytes, at, 0xD800, 0xDBFF) && isEscapedUnit(bytes, at + 6, 0xDC00, 0xDFFF)) {
    out += bytes.substr(at, 12);
    return 12;
  }
  if (isEscapedUnit(bytes, at, 0xD800, 0xDFFF)) {
    out += "\\uFFFD";
    return 6;
  }
  // The character after the backslash goes with it: an escaped backslash opens no escape. A byte
  // beyond ASCII is left for the caller to check.
  const bool both = at + 1 < bytes.size() && static_cast<uint8_t>(bytes[at + 1]) < 0x80;
  out += bytes.substr(at, both ? 2 : 1);
  return both ? 2 : 1;
}

}  // namespace

std::string repairJson(std::string_view bytes) {
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
  std::string out;
  out.reserve(bytes.size());
  for (size_t i = 0; i < bytes.size();) {
    const size_t whole = validRun(bytes, i);
    out.append(bytes, i, whole);
    i += whole;
    if (i == bytes.size()) break;
    if (bytes[i] == '\\') {
      i += copyEscape(bytes, i, out);
      continue;
    }
    const Read read = readAt(bytes, i);
    read.valid ? out.append(bytes, i, read.size) : out.append("\xEF\xBF\xBD");
    i += read.size;
  }
  return out;
}

}  // namespace muqabala
