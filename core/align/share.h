#pragma once

#include <vector>

#include "core/align/tally.h"

namespace muqabala {

/// Adds to the tallies what a figure's own words say of the whole that it belongs to.
///
///     "18 died since July"           since  1 July
///     "five of the dead were sisters"  ofThose: they are not the dead, but some of them
///     "a four-year-old boy"          bearer  a child, where the article gives children one age
///
/// `tallies`: one for each claim, as talliesOf gives them.
void tellShares(const std::vector<const Analysis*>& analyses, const std::vector<Claim>& claims,
                const Lexicon& lexicon, std::vector<Tally>& tallies);

}  // namespace muqabala
