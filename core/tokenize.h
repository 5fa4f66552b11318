#pragma once

#include <string_view>
#include <vector>

#include "core/records.h"

namespace muqabala {

/// Cuts a text into tokens, by ICU's word rules and then: between letters and digits ("12m" is
/// two), behind an elided word ("l'année" is two), at a colon, at a full stop that stands between
/// two sentences without a space, behind an Arabic preposition that a tatweel holds apart ("لـما"
/// is two), and around each character of a script without spaces. White space and characters
/// without width (bidi controls, BOM) are no tokens; a span never starts or ends with one, nor
/// inside a surrogate pair.
///
/// Sets span, kind and the flags kFlagCapital, kFlagAllCaps, kFlagGlued, kFlagLineStart; keys are
/// normalise()'s. Phrases of the lexicon are cut by the same function.
///
///     "Dr. Smith" -> Dr|.|Smith    "U.S." -> U.S|.    "1,200.5" -> 1,200.5    "in12 Mai" ->
///     in|12|Mai
///
/// `elided` has the elided words, each behind a space: Lexicon::elided().
void tokenize(std::u16string_view text, std::vector<Token>& out, std::u16string_view elided = {});

/// Code units of the elided word that `word` begins with, its apostrophe included; 0 where none
/// does. It is a token by itself, in texts and in phrases. English has none that two letters
/// follow.
///
///     "l'année" 2    "jusqu’au" 6    "aujourd'hui" 0    "I'd" 0    "O'Brien" 0
size_t elidedLength(std::u16string_view word, std::u16string_view elided);

}  // namespace muqabala
