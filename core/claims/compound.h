#pragma once

#include <optional>

#include "core/claims/claims.h"
#include "core/claims/terms.h"

namespace muqabala {

/// A number word written as one out of the number words of its language.
struct CompoundNumber {
  Exact value;
  bool ordinal = false;
  bool part = false;  // "dosmilésimos": so many parts of one
};

/// The number that the word at `token` is made of, in languages that join tens and units by a word
/// (languages.tsv); nullopt where some piece of it is no number word. Single number words are
/// marks of the lexicon and not looked at here. Cost: nothing for most words, which begin or end
/// with other letters than number words do; else a look-up for each beginning of the word.
///
///     "fünfundzwanzig" 25    "zweihundertfünfzigtausend" 250000    "siebenundzwanzigsten" 27th
///     "dreieinhalb" 3.5      "veintidosmilésimo" 22000th           "veintiunavo" 1/21
std::optional<CompoundNumber> compoundAt(const ClaimContext& context, int32_t token);

}  // namespace muqabala
