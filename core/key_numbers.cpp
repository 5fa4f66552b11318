#include "core/key_numbers.h"

#include <cstddef>

namespace muqabala {

namespace {

constexpr int kFirstBits = 10;

}  // namespace

KeyNumbers::KeyNumbers() : slots_(std::size_t{1} << kFirstBits, kNone), shift_(64 - kFirstBits) {}

int32_t& KeyNumbers::slotOf(Key key) {
  const std::size_t last = slots_.size() - 1;
  std::size_t at = (key * 0x9e3779b97f4a7c15ULL) >> shift_;
  while (slots_[at] != kNone && keys_[slots_[at]] != key) at = (at + 1) & last;
  return slots_[at];
}

void KeyNumbers::grow() {
  slots_.assign(slots_.size() * 2, kNone);
  --shift_;
  for (std::size_t i = 0; i < keys_.size(); ++i) slotOf(keys_[i]) = static_cast<int32_t>(i);
}

int32_t KeyNumbers::of(Key key) {
  int32_t& slot = slotOf(key);
  if (slot != kNone) return slot;
  const auto number = static_cast<int32_t>(keys_.size());
  slot = number;
  keys_.push_back(key);
  if (keys_.size() * 2 > slots_.size()) grow();
  return number;
}

}  // namespace muqabala
