#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Code points of UTF-8, by the rules of the WHATWG: what is malformed reads as U+FFFD, never as an
/// error. No ICU: the readers and writers of JSON need no more than this.
namespace muqabala {

/// One code point read from UTF-8. `size` is how many bytes it took, at least 1.
struct CodePoint {
  char32_t value = 0xFFFD;
  int32_t size = 1;
  bool valid = false;
};

/// The code point that starts at `at`. A maximal invalid part is U+FFFD and `valid` is false.
/// `at` must lie inside `text`.
///
///     "a"  0 -> 'a', 1      "\xC3\xA9" 0 -> U+00E9, 2      "\xF0\x9F\x41" 0 -> U+FFFD, 2
CodePoint codePointAt(std::string_view text, size_t at);

/// Appends one code point as UTF-8. It must not be a surrogate.
void appendUtf8(std::string& out, char32_t codePoint);

}  // namespace muqabala
