#pragma once

#include "core/claims/claims.h"

namespace muqabala {

/// What the words that touch a figure say of its scope: part of a figure before it (`afterOthers`
/// says whether the sentence has one), in addition to others, or a total; none otherwise. `number`
/// are the figure's tokens with its bound, `claim` the claim made of it so far.
///
///     "23 hurt, among them seven"  seven: part      "another 200"  "200 more"  additional
///     "a total of 40"  total                        "40 people"    none
Scope figureScope(const ClaimContext& context, TokenRange number, const Claim& claim,
                  bool afterOthers);

}  // namespace muqabala
