#pragma once

#include <vector>

#include "core/claims/claims.h"

namespace muqabala {

/// Part, total, additional, so far, one incident: what the words that touch a figure say about it.
/// `number` is the figure without what it counts; a part needs `afterOthers`, figures before it in
/// the sentence, and "the total" of a counting noun is the caller's to know.
///
///     "another 200" "200 other soldiers"      additional
///     "among them seven" "12 of them"         part
///     "a total of 12" "12 in total" "all 66"  total
Scope figureScope(const ClaimContext& context, TokenRange number, const Claim& claim,
                  bool afterOthers);

/// Behind the number of a whole ("12 [of the 45] inmates") that starts with its "of" at `token`;
/// `token` itself where none does.
int32_t behindPartOf(const ClaimContext& context, int32_t token);

/// Gives figures without a scope the one that a phrase in their clause says of all of it: "so far",
/// "since the start of the war", "in the raid". A single word is too weak for that.
void addClauseScopes(const ClaimContext& context, std::vector<Claim>& claims);

}  // namespace muqabala
