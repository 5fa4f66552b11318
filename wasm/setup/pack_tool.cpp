// Compiles the word tables into packs while the program is built, natively or in Node.
//   pack_tool <tables.txt> <folder>     tables.txt by core/embed.mjs; the folder must exist
// writes values.tsv and, for each language, <code>.function and <code>.words.
#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "core/lang/lang_files.h"
#include "core/lang/pack_writer.h"

namespace muqabala {
// The lexicon is linked for its builder's sake; there is none to look into yet.
const LangFile kLangFiles[] = {{"", "", 0}};
const size_t kLangFileCount = 0;
}  // namespace muqabala

namespace {

std::string read(const char* path) {
  std::string text;
  std::FILE* file = std::fopen(path, "rb");
  if (file == nullptr) return text;
  char buffer[1 << 16];
  for (size_t n; (n = std::fread(buffer, 1, sizeof buffer, file)) > 0;) text.append(buffer, n);
  std::fclose(file);
  return text;
}

bool write(const std::string& path, std::string_view bytes) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return false;
  const bool whole = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  return std::fclose(file) == 0 && whole;
}

/// "\f" path "\n" rows, any number of times.
std::vector<muqabala::LangTable> splitTables(std::string_view text) {
  std::vector<muqabala::LangTable> tables;
  while (!text.empty()) {
    const size_t line = text.find('\n');
    const size_t end = std::min(text.find('\f', 1), text.size());
    tables.push_back({std::string(text.substr(1, line - 1)),
                      std::string(text.substr(line + 1, end - line - 1))});
    text.remove_prefix(end);
  }
  return tables;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return 2;
  const muqabala::PackWriter writer(splitTables(read(arguments[1])));
  const std::string folder = std::string(arguments[2]) + "/";
  bool written = write(folder + "values.tsv", writer.values());
  for (const muqabala::Language& language : writer.languages()) {
    const std::string path = folder + language.code;
    written = written && write(path + ".function", writer.pack(language.code, true)) &&
              write(path + ".words", writer.pack(language.code, false));
  }
  return written ? 0 : 1;
}
