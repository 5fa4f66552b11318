#include "core/stem.h"

#include <libstemmer.h>

#include <memory>
#include <utility>
#include <vector>

#include "core/lang/pack_form.h"
#include "core/normalize.h"
#include "core/unicode.h"

namespace muqabala {
namespace {

constexpr size_t kLongestWord = 64;

struct Deleter {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
using Held = std::unique_ptr<sb_stemmer, Deleter>;

/// nullptr for a name that libstemmer does not know; that answer is kept too.
sb_stemmer* stemmerFor(const std::string& name) {
  thread_local std::vector<std::pair<std::string, Held>> kept;
  for (const auto& [known, stemmer] : kept) {
    if (known == name) return stemmer.get();
  }
  kept.emplace_back(name, Held(sb_stemmer_new(name.c_str(), "UTF_8")));
  return kept.back().second.get();
}

/// The key of a stem by the key of its word. Articles on one event share most of their words, and
/// stemming one costs a hundred times as much as looking it up.
struct Remembered {
  Key word = 0;
  Key stem = 0;
};
constexpr size_t kRemembered = 1 << 13;

}  // namespace

std::u16string stem(std::u16string_view folded, const Language& language) {
  if (language.stemmer.empty() || folded.empty() || folded.size() > kLongestWord) {
    return std::u16string(folded);
  }
  sb_stemmer* stemmer = stemmerFor(language.stemmer);
  if (stemmer == nullptr) return std::u16string(folded);
  thread_local std::string utf8;
  utf8.clear();
  appendUtf8(folded, utf8);
  const auto* word = reinterpret_cast<const sb_symbol*>(utf8.data());
  const sb_symbol* result = sb_stemmer_stem(stemmer, word, static_cast<int>(utf8.size()));
  if (result == nullptr) return std::u16string(folded);
  const int length = sb_stemmer_length(stemmer);
  return toUtf16({reinterpret_cast<const char*>(result), static_cast<size_t>(length)});
}

Key stemKey(std::u16string_view folded, Key key, const Language& language) {
  if (language.stemmer.empty()) return key;
  thread_local std::vector<Remembered> kept(kRemembered);
  const Key word = key ^ pack_form::hashOf(language.stemmer);
  Remembered& slot = kept[word % kRemembered];
  if (slot.word != word) slot = {word, keyOf(stem(folded, language))};
  return slot.stem;
}

}  // namespace muqabala
