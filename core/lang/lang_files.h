#pragma once

#include <cstddef>

namespace muqabala {

/// One table of core/lang as it was when the program was built, compiled into it by CMake
/// (core/embed.mjs). Comment lines and blank lines are left out; nothing else is changed.
///
///     path "ar/numbers.tsv", data "cardinal\t3\tثلاثة | ثلاث\n...", size in bytes
///
/// `path` is relative to core/lang with `/` between its parts; `data` is UTF-8, every line ends
/// with one line feed (also the last), and a zero byte that `size` does not count follows it.
/// Static storage: nothing to free, nothing to fail.
struct LangFile {
  const char* path;
  const char* data;
  size_t size;
};

/// Every `.tsv` below core/lang, sorted by path byte by byte: the same order in every build.
extern const LangFile kLangFiles[];
extern const size_t kLangFileCount;

}  // namespace muqabala
