#pragma once

#include "core/claims/claims.h"
#include "core/claims/speaker.h"

namespace muqabala {

/// Ties denials to what they deny. `denies` of a denied claim is set to the latest earlier claim of
/// another speaker that says the same; a denial without content of its own becomes a claim:
///
///     "IS said that it freed 800 prisoners. The SDF refuted these allegations."
///     new claim: value 800, denied, key "refuted these allegations", denies the claim of 800
///
/// Claims are in text order before; new ones are appended at the end, so that indices stay.
void attachDenials(const ClaimContext& context, const std::vector<Attribution>& attributions,
                   std::vector<Claim>& claims);

}  // namespace muqabala
