#pragma once

#include <cstdint>
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
  JsonAppender& open(char bracket);   // '{' or '['
  JsonAppender& close(char bracket);  // '}' or ']'
  JsonAppender& key(std::string_view name);
  JsonAppender& null();
  JsonAppender& boolean(bool value);
  JsonAppender& integer(int64_t value);
  /// An infinite value is null. A whole number has no point; any other the fewest decimals that
  /// read back as the same number, at most 12.
  ///
  ///     3500 -> 3500     0.1 -> 0.1     80.467 -> 80.467     1.0 / 3 -> 0.333333333333
  JsonAppender& number(double value);
  /// `value` / 10^`places`, always with that many decimals: fixed(5, 2) is 0.05.
  JsonAppender& fixed(int64_t value, int places);
  JsonAppender& text(std::string_view value);
  /// Lone surrogates are U+FFFD.
  JsonAppender& text(std::u16string_view value);
  /// null when empty.
  JsonAppender& textOrNull(std::string_view value);
  std::string take() { return std::move(out_); }

 private:
  void separate();
  void digits(uint64_t value);
  void escape(uint8_t byte);
  std::string out_;
};

}  // namespace muqabala
