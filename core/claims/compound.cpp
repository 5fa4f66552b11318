#include "core/claims/compound.h"

#include <algorithm>
#include <string>

#include "core/normalize.h"

namespace muqabala {

namespace {

constexpr size_t kShortPart = 3;  // "elf", "mil"
constexpr size_t kLongPart = 14;

/// Where a cut of a word has come to.
struct State {
  std::u16string_view rest;
  Terms terms;
  int parts = 0;
  bool ordinal = false;
  bool part = false;     // ends in a part of one
  bool inverse = false;  // is so many parts of one
};

/// Cuts a word from left to right, trying the longest number word first.
class Splitter {
 public:
  Splitter(const Lexicon& lexicon, LangId lang) : lexicon_(lexicon), lang_(lang) {}

  bool split(const State& state, CompoundNumber& out) {
    if (state.rest.empty()) {
      const Exact sum = state.terms.sum();
      out = {state.inverse ? Exact{sum.den, sum.num} : sum, state.ordinal, state.inverse};
      return state.parts > 1;
    }
    if (state.ordinal || state.part || ++steps_ > kMostSteps) return false;
    State next = state;
    const bool joined = state.parts > 0 && skipJoin(next.rest);
    return splitRest(next, joined, out);
  }

 private:
  static constexpr int kMostSteps = 32;

  bool skipJoin(std::u16string_view& rest) const {
    std::u16string_view joins = lexicon_.languages()[lang_].tensJoin;
    while (!joins.empty()) {
      const std::u16string_view join = joins.substr(0, joins.find(u' '));
      joins.remove_prefix(std::min(joins.size(), join.size() + 1));
      if (rest.size() > join.size() + 1 && rest.starts_with(join)) {
        rest.remove_prefix(join.size());
        return true;
      }
    }
    return false;
  }

  bool splitRest(const State& state, bool joined, CompoundNumber& out) {
    for (size_t size = std::min(state.rest.size(), kLongPart); size >= kShortPart; --size) {
      const Entry* entry = lexicon_.numberWord(lang_, keyOf(state.rest.substr(0, size)));
      if (entry == nullptr) continue;
      State next = state;
      next.rest.remove_prefix(size);
      if (take(*entry, joined, next) && split(next, out)) return true;
    }
    return false;
  }

  bool take(const Entry& entry, bool joined, State& state) const {
    const int before = state.parts++;
    switch (entry.cls) {
      case EntryClass::cardinal:
        return state.terms.add(entry.number, joined, joined, false);
      case EntryClass::multiplier:
        return state.terms.multiply(entry.number, joined);
      case EntryClass::ordinal:
        state.ordinal = true;
        return entry.number >= 100 ? state.terms.multiply(entry.number, joined)
                                   : state.terms.add(entry.number, joined, joined, false);
      case EntryClass::fraction:
        state.part = true;
        return before > 0 && takePart(entry, state);
      default:
        return false;
    }
  }

  /// "-avos" makes parts of all before it, "-milésimos" of so many thousands; a half is added.
  static bool takePart(const Entry& entry, State& state) {
    if (entry.number == 1 && entry.number2 == 2) return state.terms.addPart({1, 2});
    state.inverse = true;
    return entry.number2 == 1 || state.terms.multiply(entry.number2, false);
  }

  const Lexicon& lexicon_;
  LangId lang_;
  int steps_ = 0;
};

}  // namespace

std::optional<CompoundNumber> readCompound(const ClaimContext& context, int32_t token) {
  const LangId lang = context.analysis.sentences[context.analysis.sentenceOfToken[token]].lang;
  const std::u16string_view text = textAt(context, token);
  std::u16string edges{text[0], text[1], text[text.size() - 2], text.back()};
  if (edges[0] >= u'A' && edges[0] <= u'Z') edges[0] |= 0x20;
  if (!context.lexicon.mayBeNumberWord(lang, edges)) return std::nullopt;
  CompoundNumber out;
  const std::u16string folded = fold(text);
  State state;
  state.rest = folded;
  if (!Splitter(context.lexicon, lang).split(state, out)) return std::nullopt;
  return out;
}

}  // namespace muqabala
