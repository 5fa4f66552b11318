#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace muqabala {

/// A short text of the word tables (a value, a kind, a concept's id) as one number, so that asking
/// which one it is compares numbers and no letters. One that stands in the code is worked out when
/// it is compiled. 32 bits: a test sees to it that no two texts of the tables share a tag.
///
///     entry.tag == "between"      true where entry.value is "between"
///     Tag() == ""                 true
class Tag {
 public:
  constexpr Tag() = default;
  // A tag is what its text says: both conversions are meant to be silent.
  constexpr Tag(std::string_view text) {
    for (const char c : text) hash_ = (hash_ ^ static_cast<uint8_t>(c)) * 0x01000193U;
  }
  template <size_t size>
  consteval Tag(const char (&text)[size]) : Tag(std::string_view(text, size - 1)) {}

  constexpr uint32_t hash() const { return hash_; }
  friend constexpr bool operator==(Tag, Tag) = default;

 private:
  uint32_t hash_ = 0x811C9DC5U;  // FNV-1a
};

/// What a text of the tables stands for: a row of a table in the code.
template <typename T>
struct Tagged {
  Tag tag;
  T is;
};

}  // namespace muqabala
