#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace muqabala {

/// What went wrong, as a value. `code` is one of "invalid-input", "too-large", "not-text",
/// "not-found", "needs-languages"; `message` is one English sentence that names the piece at fault;
/// `path` is its JSON Pointer in the input ("/articles/2/text"), empty when the whole input is at
/// fault.
///
/// "needs-languages" is for the caller to mend: `needs` holds the codes of languages whose words
/// are to be added (Lexicon::addPack) before the same call is made again.
struct Error {
  std::string code;
  std::string message;
  std::string path;
  std::vector<std::string> needs = {};
};

/// A value or the reason why there is none. Check with `ok()` before taking either.
template <typename T>
class Result {
 public:
  Result(T value) : held_(std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : held_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  bool ok() const { return std::holds_alternative<T>(held_); }
  T& value() { return *std::get_if<T>(&held_); }
  const T& value() const { return *std::get_if<T>(&held_); }
  const Error& error() const { return *std::get_if<Error>(&held_); }

 private:
  std::variant<T, Error> held_;
};

}  // namespace muqabala
