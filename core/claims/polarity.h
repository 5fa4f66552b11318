#pragma once

#include "core/claims/claims.h"

namespace muqabala {

/// How a clause stands to what one of its words names.
///
///     "did not escape"             denied            "foiled an escape attempt"   denied
///     "cannot confirm that X died" open              "reportedly escaped"         hedged
///     "tried to escape"            attempted         "in order to free them"      planned
///     "may escape", "fear of ..."  possible          "if they escape"             planned
///     "the escape of 2013"         background        "they escaped"               asserted
struct ClauseStance {
  Polarity polarity = Polarity::affirmed;
  Certainty certainty = Certainty::stated;
  Factuality factuality = Factuality::asserted;
  TokenRange cue;  // the word that decides it, nearest to the target; empty when none
};

/// The stance of `clause` towards the word at `token`: what stands before it in the clause, and in
/// the clause before where this one is its object ("denied that ..."). Looks at a bounded window.
ClauseStance stanceOf(const ClaimContext& context, int32_t clause, int32_t token);

/// Whether a sentence names a year, and none is that of the articles: it tells of other times.
bool inOtherYear(const ClaimContext& context, TokenRange sentence);
/// Whether the words around a date put `token` into another time than the news: its sentence has an
/// old date, and no "since" or "after" keeps the two apart.
bool inAnotherTime(const ClaimContext& context, const std::vector<Claim>& dates, int32_t token);

}  // namespace muqabala
