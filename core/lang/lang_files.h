#pragma once

#include <cstddef>

namespace muqabala {

/// One table of core/lang as it was when the program was built, compiled into it by CMake
/// (core/embed.mjs). Comment lines, blank lines and the spaces around `|` are left out.
///
///     path "ar/numbers.tsv", data "cardinal\t3\tثلاثة|ثلاث\n...", size in bytes
///
/// `path` is relative to core/lang with `/` between its parts; `data` is UTF-8, every line ends
/// with one line feed (also the last), and a zero byte that `size` does not count follows it.
/// Static storage: nothing to free, nothing to fail.
struct LangFile {
  const char* path;
  const char* data;
  size_t size;
};

/// Tables below core/lang, sorted by path byte by byte: the same order in every build. Whole: every
/// `.tsv` (native). Else those across languages and every language's function.tsv (wasm), the rest
/// comes as packs.
extern const LangFile kLangFiles[];
extern const size_t kLangFileCount;
extern const bool kLangFilesWhole;

}  // namespace muqabala
