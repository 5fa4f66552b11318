#pragma once

#include <vector>

#include "core/ids.h"

namespace muqabala {

/// Numbers keys from 0 in the order in which they first come, so that what is learned of a key can
/// stand in a plain list. A table of open addresses: a look-up is a step or two.
///
///     KeyNumbers numbers;
///     numbers.of(river)   0        numbers.of(bridge)   1        numbers.of(river)   0
class KeyNumbers {
 public:
  KeyNumbers();

  int32_t of(Key key);
  /// By number.
  const std::vector<Key>& keys() const { return keys_; }

 private:
  int32_t& slotOf(Key key);
  void grow();

  std::vector<Key> keys_;
  std::vector<int32_t> slots_;  // a power of two; kNone where free, as half of them are at least
  int shift_ = 0;
};

}  // namespace muqabala
