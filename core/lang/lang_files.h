#pragma once

#include <cstddef>

namespace muqabala {

/// What the build makes of core/lang, compiled into the program (core/embed.mjs).
///
///     path "concepts.tsv", data "prisoner\tperson\t...\n", size in bytes
///
/// - `languages.tsv`, `concepts.tsv`, `entities.tsv`: without comments, blank lines and the spaces
///   around `|`; UTF-8, every line ends with one line feed, also the last.
/// - `values.tsv`: what a row of any language may say beside concepts and entities, class and
/// value.
/// - `ar/function`, ...: a pack (pack_form.h) of each language's function words.
/// - `ar/words`, ...: a pack of all its other words; native programs only, the module loads them.
///
/// A zero byte that `size` does not count follows the data. Static storage: nothing to free,
/// nothing to fail.
struct LangFile {
  const char* path;
  const char* data;
  size_t size;
};

extern const LangFile kLangFiles[];
extern const size_t kLangFileCount;

}  // namespace muqabala
