#pragma once

#include <vector>

#include "core/clean.h"
#include "core/lang/lexicon.h"
#include "core/options.h"
#include "core/records.h"

namespace muqabala {

/// Stage 2: fills `sentences` (span, tokens, role, paragraph; the language is the article's) and
/// sets kFlagQuoted. Sentences tile the tokens in order and never cross a block.
///
/// ICU's sentence rules, and then:
///   - no end behind an abbreviation of the lexicon, an initial, "12." before a month, two dots, or
///     where the next word starts with a lower-case letter;
///   - an end where a full stop meets a capital without a space ("attack.The"), and before "•";
///   - closing quotation marks and brackets stay with the sentence that they close;
///   - a sentence of more than Options::maxSentenceTokens tokens is cut into pieces of that size.
///
///     "Dr. Smith came. He left.\nAgain."   Dr. Smith came. | He left. | Again.
void segment(Analysis& analysis, const std::vector<Block>& blocks, const Lexicon& lexicon,
             const Options& options);

/// Fills `clauses` and `clauseOfToken` from sentences and marks: cut behind , ; : and dashes,
/// before an opening bracket and behind a closing one, and before the lexicon's conjunctions. A
/// piece of fewer than four words behind a comma, or three before it, is no clause of its own.
///
///     "He said that two died, but five lived."   He said | that two died, | but five lived.
void cutClauses(Analysis& analysis, const Lexicon& lexicon);

}  // namespace muqabala
