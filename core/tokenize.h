#pragma once

#include <string_view>
#include <vector>

#include "core/records.h"

namespace muqabala {

/// Cuts a text into tokens, by ICU's word rules and then: between letters and digits ("12m" is
/// two), at a colon, at a full stop that stands between two sentences without a space, behind an
/// Arabic preposition that a tatweel holds apart ("لـما" is two), and around each character of a
/// script without spaces. White space and characters without width (bidi
/// controls, BOM) are no tokens; a span never starts or ends with one, nor inside a surrogate pair.
///
/// Sets span, kind and the flags kFlagCapital, kFlagAllCaps, kFlagGlued, kFlagLineStart; keys are
/// normalise()'s. Phrases of the lexicon are cut by the same function.
///
///     "Dr. Smith" -> Dr|.|Smith    "U.S." -> U.S|.    "1,200.5" -> 1,200.5    "in12 Mai" ->
///     in|12|Mai
void tokenize(std::u16string_view text, std::vector<Token>& out);

}  // namespace muqabala
