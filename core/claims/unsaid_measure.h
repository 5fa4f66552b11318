#pragma once

#include <vector>

#include "core/claims/claims.h"

namespace muqabala {

/// Sets measure and unit of bare figures that news writes without them: how strong a quake was, how
/// old a person is. Figures that count something, or have a unit, are left alone.
///
///     "a quake of magnitude 6.4 struck", "زلزال بقوة 6.1 درجة"   unit magnitude
///     "Edwin Hale, 52, was arrested"                           unit a, of age
///
/// A quake's strength takes part in the quake named last before it: that of an aftershock is not
/// the quake's own.
void addUnsaidMeasures(const ClaimContext& context, std::vector<Claim>& claims);

}  // namespace muqabala
