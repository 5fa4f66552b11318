#pragma once

#include <vector>

#include "core/claims/claims.h"

namespace muqabala {

/// Descriptions: a claim of kind `description` for each of `ranges` (phrases that other articles
/// share), in order. None where a figure or a date of `claims` has words in it, what it counts or
/// its event: that is compared there. None where it only names somebody or says that he speaks. The
/// value is a concept without id; the key says it.
std::vector<Claim> extractPhrases(const ClaimContext& context,
                                  const std::vector<TokenRange>& ranges,
                                  const std::vector<Claim>& claims, const std::vector<Name>& names);

/// A claim of kind `event` or `description` for each of `sides`, in order.
std::vector<Claim> extractSides(const ClaimContext& context, const std::vector<Side>& sides);

}  // namespace muqabala
