#include "core/claims/compound.h"

#include <algorithm>
#include <string>

#include "core/claims/words.h"
#include "core/normalize.h"

namespace muqabala {

namespace {

constexpr size_t kShortest = 5;   // of a compound: "mildos"
constexpr size_t kShortPart = 3;  // "elf", "mil"
constexpr size_t kLongPart = 14;

/// Cuts a word from left to right, the longest number word first.
class Splitter {
 public:
  Splitter(const Lexicon& lexicon, LangId lang, std::u16string_view word)
      : lexicon_(lexicon), lang_(lang), rest_(word) {}

  bool split(CompoundNumber& out) {
    while (!rest_.empty()) {
      const bool joined = parts_ > 0 && skipJoin();
      if (out.ordinal || out.part || !takePart(joined, out)) return false;
      ++parts_;
    }
    out.value = inverse_ ? Exact{terms_.sum().den, terms_.sum().num} : terms_.sum();
    return parts_ > 1;
  }

 private:
  bool skipJoin() {
    std::u16string_view joins = lexicon_.languages()[lang_].tensJoin;
    while (!joins.empty()) {
      const std::u16string_view join = joins.substr(0, joins.find(u' '));
      joins.remove_prefix(std::min(joins.size(), join.size() + 1));
      if (rest_.size() > join.size() + 1 && rest_.starts_with(join)) {
        rest_.remove_prefix(join.size());
        return true;
      }
    }
    return false;
  }

  bool takePart(bool joined, CompoundNumber& out) {
    for (size_t size = std::min(rest_.size(), kLongPart); size >= kShortPart; --size) {
      const Entry* entry = lexicon_.numberWord(lang_, keyOf(rest_.substr(0, size)));
      if (entry == nullptr || !fits(*entry, joined, size == rest_.size(), out)) continue;
      rest_.remove_prefix(size);
      return true;
    }
    return false;
  }

  bool fits(const Entry& entry, bool joined, bool last, CompoundNumber& out) {
    const bool big = entry.number >= 100;
    switch (entry.cls) {
      case EntryClass::cardinal:
        return terms_.add(entry.number, joined, true, false);
      case EntryClass::multiplier:
        return terms_.multiply(entry.number, joined);
      case EntryClass::ordinal:
        out.ordinal = last && (big ? terms_.multiply(entry.number, joined)
                                   : terms_.add(entry.number, joined, true, false));
        return out.ordinal;
      case EntryClass::fraction:
        return last && parts_ > 0 && takeFraction(entry, out);
      default:
        return false;
    }
  }

  /// "-avos" makes parts of all before it, "-milésimos" of so many thousands; a half is added.
  bool takeFraction(const Entry& entry, CompoundNumber& out) {
    if (entry.number == 1 && entry.number2 == 2) return terms_.addPart({1, 2});
    inverse_ = out.part = true;
    return entry.number2 == 1 || terms_.multiply(entry.number2, false);
  }

  const Lexicon& lexicon_;
  LangId lang_;
  std::u16string_view rest_;
  Terms terms_;
  int parts_ = 0;
  bool inverse_ = false;
};

}  // namespace

std::optional<CompoundNumber> compoundAt(const ClaimContext& context, int32_t token) {
  const Language* language = languageAt(context, token);
  if (language == nullptr || language->tensJoin.empty() || language->proclitics)
    return std::nullopt;
  const Token& written = context.analysis.tokens[token];
  if (written.kind != TokenKind::word || written.span.length() < static_cast<int32_t>(kShortest))
    return std::nullopt;
  const auto lang = static_cast<LangId>(language - context.lexicon.languages().data());
  std::u16string_view text = textAt(context, token);
  std::u16string edges{text[0], text[1], text[text.size() - 2], text.back()};
  if (edges[0] >= u'A' && edges[0] <= u'Z') edges[0] |= 0x20;
  if (!context.lexicon.mayBeNumberWord(lang, edges)) return std::nullopt;
  CompoundNumber out;
  const std::u16string folded = fold(text);
  if (!Splitter(context.lexicon, lang, folded).split(out)) return std::nullopt;
  return out;
}

}  // namespace muqabala
