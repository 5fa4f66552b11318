#include "core/utf.h"

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

}  // namespace

CodePoint codePointAt(std::string_view text, size_t at) {
  const uint8_t first = static_cast<uint8_t>(text[at]);
  Lead lead = leadOf(first);
  if (lead.following == 0) return {first, 1, true};
  if (lead.following < 0) return {};
  char32_t value = first & (0x3F >> lead.following);
  for (int32_t i = 1; i <= lead.following; ++i) {
    const uint8_t byte = at + i < text.size() ? static_cast<uint8_t>(text[at + i]) : 0;
    if (byte < lead.low || byte > lead.high) return {0xFFFD, i, false};
    value = value << 6 | (byte & 0x3F);
    lead.low = 0x80;
    lead.high = 0xBF;
  }
  return {value, lead.following + 1, true};
}

void appendUtf8(std::string& out, char32_t codePoint) {
  if (codePoint < 0x80) {
    out += static_cast<char>(codePoint);
    return;
  }
  if (codePoint < 0x800) {
    out += static_cast<char>(0xC0 | codePoint >> 6);
  } else {
    if (codePoint < 0x10000) {
      out += static_cast<char>(0xE0 | codePoint >> 12);
    } else {
      out += static_cast<char>(0xF0 | codePoint >> 18);
      out += static_cast<char>(0x80 | (codePoint >> 12 & 0x3F));
    }
    out += static_cast<char>(0x80 | (codePoint >> 6 & 0x3F));
  }
  out += static_cast<char>(0x80 | (codePoint & 0x3F));
}

}  // namespace muqabala
