#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/lang/lexicon.h"

namespace muqabala {

/// One table of core/lang as the build has stripped it: path relative to core/lang.
struct LangTable {
  std::string path;
  std::string text;
};

/// Compiles the tables of core/lang into packs (pack_form.h). Runs when the program is built; the
/// same tables give the same bytes on every machine.
///
///     PackWriter writer(tables);          // sorted by path
///     writer.values()                     // values.tsv
///     writer.pack("ar", true)             // its function words
///     writer.pack("ar", false)            // all its other words
class PackWriter {
 public:
  explicit PackWriter(std::vector<LangTable> tables);

  const std::vector<Language>& languages() const { return languages_; }
  const std::string& values() const { return values_; }
  std::string pack(std::string_view code, bool functionWords) const;

 private:
  std::string_view table(std::string_view path) const;

  std::vector<LangTable> tables_;
  std::vector<Language> languages_;
  std::u16string elided_;  // of all languages, as texts are cut
  std::string values_;
  std::vector<std::string> rows_;  // what the numbers of rows stand for: "class\tvalue"
};

}  // namespace muqabala
