#pragma once

#include <string>
#include <string_view>

#include "core/lang/lexicon.h"

namespace muqabala {

/// The stem of a folded word by libstemmer's algorithm of the language; the word itself where the
/// language has no stemmer, where the word is longer than 64 code units, or where libstemmer does
/// not know the name. stem.cpp is the only file that includes libstemmer.
///
///     stem(u"prisoners", english) == u"prison"      stem(u"x", no stemmer) == u"x"
///
/// A stemmer is made at its first use and kept, one for each thread: calls from several threads at
/// once are safe.
std::u16string stem(std::u16string_view folded, const Language& language);

/// keyOf(stem(folded, language)) for a word whose own key is known. The last few thousand answers
/// of each thread are remembered.
Key stemKey(std::u16string_view folded, Key key, const Language& language);

}  // namespace muqabala
