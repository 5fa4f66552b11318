#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace muqabala {

/// JSON as read: what the few fields of an input need, and no more. (A general library was a
/// twelfth of the WebAssembly module.)
///
///     const JsonValue json = parseJson("{\"a\":[1,\"x\"]}");
///     json.find("a")->items[1].text                            "x"
struct JsonValue {
  enum class Type : uint8_t { invalid, null, boolean, number, string, array, object };

  Type type = Type::invalid;
  bool boolean = false;
  double number = 0;
  std::string text;  // of a string, in UTF-8
  std::string name;  // of a field
  // Of an array, and the fields of an object in the order of the text.
  std::vector<JsonValue> items;

  /// The field of that name, the last where there are several; nullptr for none and for no object.
  const JsonValue* find(std::string_view name) const;
};

/// Reads one JSON text (RFC 8259, strictly). `invalid` for anything else, and for what is nested
/// deeper than 200. The bytes are valid UTF-8 without lone surrogate escapes: repairJson sees to
/// it. Numbers of up to 15 digits are exact to the last place; longer ones are near enough for
/// options.
JsonValue parseJson(std::string_view bytes);

}  // namespace muqabala
