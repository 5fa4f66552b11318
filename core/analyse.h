#pragma once

#include "core/options.h"
#include "core/records.h"

namespace muqabala {

/// Stages 1 to 3 for one article: clean, segment, normalise, then the lexicon's marks. Depends on
/// nothing but its arguments, so the result is cached for as long as the article is in a session.
/// Never fails: an empty text has no tokens and no sentences. Where the words of a language that it
/// needs are not loaded, `missing` names the language and nothing else is to be used.
///
///     text ""        tokens 0, sentences 0
///     text "hi"      tokens 1 (word), sentences 1, clauses 1
///     text "50 km"   tokens 2 (number, word)
Analysis analyse(Article article, const Options& options);

}  // namespace muqabala
