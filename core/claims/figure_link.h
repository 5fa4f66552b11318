#pragma once

#include "core/claims/claims.h"

namespace muqabala {

/// How a piece of a number is joined to what was read of it, and where it starts.
///
///     "twenty|-five"  hyphen     "cent| et |un"  joined      "one| and a |half"  joined, behind
///     "a" "vingt|-et-|un" both       "خمسة| و|عشرون"  joined (a flag of the word itself)
struct Link {
  int32_t from = 0;
  bool joined = false;
  bool hyphen = false;
};

/// The link that starts at `token`; one that joins nothing starts and ends there. `end` and
/// `afterCurrency` as for pieceAt.
Link linkAt(const ClaimContext& context, int32_t token, int32_t end, bool afterCurrency);

/// Whether `token` is "a" before a multiplier or a part: "half a million", "one and a half".
bool isIndefinite(const ClaimContext& context, int32_t token, int32_t end, bool afterCurrency);

}  // namespace muqabala
