#pragma once

#include <cstdint>

namespace muqabala {

/// log2(x) in 1/256, rounded down, by repeated squaring of the fraction (Knuth, The Art of Computer
/// Programming 1, 1.2.2): integers only, so every machine gives the same. x >= 1; 0 for less.
///
///     log2Fixed(1) 0    log2Fixed(2) 256    log2Fixed(3) 405    log2Fixed(1024) 2560
constexpr int32_t log2Fixed(uint64_t x) {
  if (x < 1) return 0;
  int32_t whole = 0;
  for (uint64_t rest = x; rest > 1; rest >>= 1) ++whole;
  uint64_t fraction = whole > 31 ? x >> (whole - 31) : x << (31 - whole);  // in [2^31, 2^32)
  int32_t result = whole;
  for (int bit = 0; bit < 8; ++bit) {
    fraction = (fraction * fraction) >> 31;
    const bool carry = fraction >= (uint64_t{1} << 32);
    if (carry) fraction >>= 1;
    result = result * 2 + (carry ? 1 : 0);
  }
  return result;
}

}  // namespace muqabala
