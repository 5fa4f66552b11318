#pragma once

#include <vector>

#include "core/claims/claims.h"

namespace muqabala {

/// Sets `place` of the figures whose words name where they are or what holds them; nothing is set
/// where the words leave it open.
///
///     "5,000 live in camps and 3,500 in the prison"   camp for 5,000, prison for 3,500
///     "the prison holds 800 men", "يضم السجن 800 رجل"  prison
///     "12 people were killed in Selm"                  Selm, by its name
void addPlaces(const ClaimContext& context, std::vector<Claim>& claims);

}  // namespace muqabala
