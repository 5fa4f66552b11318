#pragma once

#include <string_view>
#include <vector>

/// Reading of tables: lines of columns split by tabs, parts of a column split by a mark
/// (core/lang/README.md). Views into the given text; nothing is copied.
namespace muqabala::table_text {

inline std::string_view trim(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\r')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\r')) s.remove_suffix(1);
  return s;
}

/// Calls `part(text)` for each part between separators, without the white space around it; empty
/// parts are passed over.
///
///     eachPart("a | b", '|', ...)     "a", "b"
template <typename Part>
void eachPart(std::string_view text, char by, Part part) {
  for (;;) {
    const size_t at = text.find(by);
    const std::string_view one = trim(text.substr(0, at));
    if (!one.empty()) part(one);
    if (at == std::string_view::npos) return;
    text.remove_prefix(at + 1);
  }
}

/// Calls `row(columns)` for each line that is no comment.
template <typename Row>
void eachRow(std::string_view data, Row row) {
  std::vector<std::string_view> columns;
  eachPart(data, '\n', [&](std::string_view line) {
    if (line.front() == '#') return;
    columns.clear();
    for (size_t from = 0, at = 0; at != std::string_view::npos; from = at + 1) {
      at = line.find('\t', from);
      columns.push_back(line.substr(from, at - from));
    }
    row(columns);
  });
}

}  // namespace muqabala::table_text
