#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

namespace muqabala {

/// Appends JSON piece by piece; commas come by themselves.
///
///     JsonAppender json;
///     json.open('{').key("id").text("a1").key("n").number(2).close('}');   {"id":"a1","n":2}
class JsonAppender {
 public:
  /// '{' or '['
  JsonAppender& open(char bracket) {
    *room(1) = bracket;
    comma_ = false;
    return *this;
  }
  /// '}' or ']'
  JsonAppender& close(char bracket) {
    comma_ = false;
    *room(1) = bracket;
    return *this;
  }
  /// Our own names: nothing in them is escaped. Of one that the compiler knows it copies the bytes
  /// without a call.
  template <size_t kSize>
  JsonAppender& key(const char (&name)[kSize]) {
    return keyOf(name, kSize - 1);
  }
  JsonAppender& key(const std::string& name) { return keyOf(name.data(), name.size()); }
  JsonAppender& null() { return raw("null"); }
  JsonAppender& boolean(bool value) { return raw(value ? "true" : "false"); }
  JsonAppender& integer(int64_t value) { return fixed(value, 0); }
  /// An infinite value is null. A whole number has no point; any other the fewest decimals that
  /// read back as the same number, at most 12.
  ///
  ///     3500 -> 3500     0.1 -> 0.1     80.467 -> 80.467     1.0 / 3 -> 0.333333333333
  JsonAppender& number(double value);
  /// `value` / 10^`places`, always with that many decimals, at most 18: fixed(5, 2) is 0.05.
  JsonAppender& fixed(int64_t value, int places);
  JsonAppender& text(std::string_view value);
  /// Lone surrogates are U+FFFD.
  JsonAppender& text(std::u16string_view value);
  /// null when empty.
  JsonAppender& textOrNull(std::string_view value);
  /// Where the next thing will stand, to be looked at or taken back once it is written.
  struct Place {
    size_t size = 0;
    bool comma = false;
  };
  Place place() const { return {size_, comma_}; }
  /// All from a place on, with the comma before it.
  std::string_view behind(Place place) const { return {start_ + place.size, size_ - place.size}; }
  void cut(Place place) {
    size_ = place.size;
    comma_ = place.comma;
  }
  std::string take() {
    out_.resize(size_);
    return std::move(out_);
  }

 private:
  /// Makes room for `size` bytes of one thing, behind a comma where one is due.
  char* room(size_t size) {
    if (start_ == nullptr || size_ + size >= out_.size()) grow(size);
    start_[size_] = ',';
    size_ += comma_ ? 1 : 0;
    comma_ = true;
    char* to = start_ + size_;
    size_ += size;
    return to;
  }
  void grow(size_t size);
  JsonAppender& keyOf(const char* name, size_t size) {
    char* to = room(size + 3);
    *to = '"';
    std::memcpy(to + 1, name, size);
    to[size + 1] = '"';
    to[size + 2] = ':';
    comma_ = false;
    return *this;
  }
  JsonAppender& raw(std::string_view bytes) {
    std::memcpy(room(bytes.size()), bytes.data(), bytes.size());
    return *this;
  }

  std::string out_;        // longer than what is written
  char* start_ = nullptr;  // of out_
  size_t size_ = 0;        // how much is written
  bool comma_ = false;     // before the next thing
};

}  // namespace muqabala
