#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>

namespace muqabala {

/// A half-open range [start, end) of an article's text, in UTF-16 code units of the text as given:
/// `text.slice(start, end)` in JavaScript is the quote. Empty when start == end.
///
///     text "hi yo"   the whole is {0, 5}   "yo" is {3, 5}   before "hi" is {0, 0}
struct Span {
  int32_t start = 0;
  int32_t end = 0;

  int32_t length() const { return end - start; }
  bool empty() const { return end <= start; }
  bool contains(const Span& inner) const { return start <= inner.start && inner.end <= end; }
  bool overlaps(const Span& other) const { return start < other.end && other.start < end; }
  friend bool operator==(const Span&, const Span&) = default;
};

/// The smallest span that holds both.
inline Span cover(const Span& a, const Span& b) {
  return {std::min(a.start, b.start), std::max(a.end, b.end)};
}

/// A half-open range [begin, end) of indices into `Analysis::tokens`. A different type from Span on
/// purpose: tokens are not code units.
///
///     no token {0, 0}   the first token {0, 1}   the second and third {1, 3}
struct TokenRange {
  int32_t begin = 0;
  int32_t end = 0;

  int32_t size() const { return end - begin; }
  bool empty() const { return end <= begin; }
  bool contains(int32_t token) const { return begin <= token && token < end; }
  friend auto operator<=>(const TokenRange&, const TokenRange&) = default;
};

}  // namespace muqabala
