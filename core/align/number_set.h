#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace muqabala {

/// Numbers below a bound, given back in order: what many lists bring together, each once, without
/// sorting.
///
///     NumberSet set(100);
///     set.add(70); set.add(7); set.add(70);
///     set.take([&](int32_t number) { ... });   7, 70; then the set is empty
class NumberSet {
 public:
  explicit NumberSet(size_t bound) : blocks_(bound / kBlock + 1, 0), first_(blocks_.size()) {}

  void add(int32_t number) {
    const auto block = static_cast<size_t>(number) / kBlock;
    blocks_[block] |= uint64_t{1} << (static_cast<size_t>(number) % kBlock);
    first_ = std::min(first_, block);
    end_ = std::max(end_, block + 1);
  }

  template <typename Give>
  void take(Give give) {
    for (size_t block = first_; block < end_; ++block) {
      for (uint64_t bits = std::exchange(blocks_[block], 0); bits != 0; bits &= bits - 1) {
        give(static_cast<int32_t>(block * kBlock) + std::countr_zero(bits));
      }
    }
    first_ = blocks_.size();
    end_ = 0;
  }

 private:
  static constexpr size_t kBlock = 64;
  std::vector<uint64_t> blocks_;  // a bit for each number
  size_t first_;                  // between them all that is in the set
  size_t end_ = 0;
};

}  // namespace muqabala
