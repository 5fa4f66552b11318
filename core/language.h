#pragma once

#include <vector>

#include "core/lang/lexicon.h"
#include "core/records.h"
#include "core/unicode.h"

namespace muqabala {

/// The script of most letters of a range of tokens (at most the first 400); Script::none where
/// there are no letters.
Script scriptOf(const Analysis& analysis, TokenRange range);

/// The language of a range of tokens: the one whose function words stand most often in it, and with
/// none of those the one that knows most of its words. kNone ("unknown") is an answer: no evidence,
/// or as much for two.
///
/// `expected` (kNone for none) is what is declared: it wins unless the function words speak clearly
/// for another language. Keys of the tokens are read from the text, not from the
/// tokens.
///
///     "The men were held in the prison."  en      "السجن في المدينة"  ar      "50"  expected
LangId detectLanguage(const Analysis& analysis, TokenRange range, LangId expected,
                      const Lexicon& lexicon);

/// Whether a range has words, and so few of them that none of its language's function words need be
/// among them: a headline.
bool isFewWords(const Analysis& analysis, TokenRange range);

}  // namespace muqabala
