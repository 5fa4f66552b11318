#pragma once

#include <vector>

#include "core/claims/claims.h"

namespace muqabala {

/// Adds the claims that add up figures of one sentence: neighbours in a list of people, and a
/// figure with a later "another" of the same thing. The addends stay claims of their own. Where a
/// stated total stands before parts that make it up, the parts get scope `part`. `claims` are in
/// text order before and after.
///
///     "77 guards and 40 fighters"             + 117, parts 77 and 40
///     "700 soldiers … and another 200"        + 900, its key is the first figure without its noun
///     "12 killed and 30 wounded"              nothing: not the same fate
///     "44 infected, 150 in quarantine"        nothing: no "and"
void addSums(const ClaimContext& context, std::vector<Claim>& claims);

/// Adds nouns in the singular or dual that "and" joins to a figure's people: the sum takes the
/// place of the single figure, whose key grows over the nouns.
///
///     "10 جنود وضابط" 11, parts 10 and 1        "ten soldiers and an officer" 11
void addNouns(const ClaimContext& context, Claim& claim);

}  // namespace muqabala
