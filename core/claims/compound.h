#pragma once

#include <optional>

#include "core/claims/terms.h"
#include "core/claims/words.h"

namespace muqabala {

/// A number word written as one out of the number words of its language.
struct CompoundNumber {
  Exact value;
  bool ordinal = false;
  bool part = false;  // "dosmilésimos": so many parts of one
};

/// For compoundAt, once it has asked for length and language.
std::optional<CompoundNumber> readCompound(const ClaimContext& context, int32_t token);

/// The number that the word at `token` is made of, in languages that join tens and units by a word
/// (languages.tsv); nullopt where some piece of it is no number word. Single number words are
/// marks of the lexicon and not looked at here. Cost: nothing for most words, which begin or end
/// with other letters than number words do; else a look-up for each beginning of the word.
///
///     "fünfundzwanzig" 25    "zweihundertfünfzigtausend" 250000    "siebenundzwanzigsten" 27th
///     "dreieinhalb" 3.5      "veintidosmilésimo" 22000th           "veintiunavo" 1/21
inline std::optional<CompoundNumber> compoundAt(const ClaimContext& context, int32_t token) {
  constexpr int32_t kShortest = 5;  // "mildos"
  const Token& word = context.analysis.tokens[token];
  if (word.kind != TokenKind::word || word.span.length() < kShortest) return std::nullopt;
  const Language* language = languageAt(context, token);
  const bool joins = language != nullptr && !language->tensJoin.empty() && !language->proclitics;
  return joins ? readCompound(context, token) : std::nullopt;
}

}  // namespace muqabala
