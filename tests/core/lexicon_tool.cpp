// How the word tables know each word of a text, for tests/quality/lexicon.mjs:
//   lexicon_tool LANG < text      a line a word: what it is, a tab, the word
// What it is: function, number, cue, name, concept, or - for a word of content in no table.
#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "core/analyse.h"
#include "core/lang/lexicon.h"
#include "core/normalize.h"
#include "core/unicode.h"

namespace {

using namespace muqabala;

/// Later ones win where several tables have a word.
enum class Known : uint8_t { nothing, concept_, name, cue, number, function };
constexpr std::string_view kNames[] = {"-", "concept", "name", "cue", "number", "function"};

Known known(EntryClass cls) {
  if (cls == EntryClass::concept_) return Known::concept_;
  if (cls == EntryClass::entity) return Known::name;
  if (cls == EntryClass::function) return Known::function;
  return cls <= EntryClass::dayPart ? Known::number : Known::cue;
}

std::vector<Known> knownWords(const Analysis& a) {
  std::vector<Known> words(a.tokens.size(), Known::nothing);
  for (const Mark& mark : a.marks) {
    const Known what = known(Lexicon::instance().entries()[mark.entry].cls);
    for (int32_t t = mark.token; t < mark.token + mark.length; ++t) {
      words[t] = std::max(words[t], what);
    }
  }
  return words;
}

/// A word in capitals that no table has is somebody's name, where nouns are not written so too.
bool looksLikeName(const Analysis& a, int32_t token, std::string_view lang) {
  return lang != "de" && (a.tokens[token].flags & kFlagCapital) != 0;
}

void print(const Analysis& a, std::string_view lang) {
  const std::vector<Known> words = knownWords(a);
  for (size_t t = 0; t < a.tokens.size(); ++t) {
    if (a.tokens[t].kind != TokenKind::word) continue;
    Known what = (a.tokens[t].flags & kFlagFunction) != 0 ? Known::function : words[t];
    if (what == Known::nothing && looksLikeName(a, static_cast<int32_t>(t), lang)) {
      what = Known::name;
    }
    const Span s = a.tokens[t].span;
    const auto text = std::u16string_view(a.article.text).substr(s.start, s.length());
    std::printf("%s\t%s\n", std::string(kNames[static_cast<int>(what)]).c_str(),
                toUtf8(fold(text)).c_str());
  }
}

}  // namespace

int main(int count, char** arguments) {
  std::string input;
  char buffer[1 << 16];
  for (size_t n; (n = std::fread(buffer, 1, sizeof buffer, stdin)) > 0;) input.append(buffer, n);
  Article article;
  article.id = "text";
  article.lang = count > 1 ? arguments[1] : "en";
  article.text = toUtf16(input);
  const std::string lang = article.lang;
  print(analyse(std::move(article), {}), lang);
}
