#pragma once

#include "core/align/opposed.h"

namespace muqabala {

/// Two sentences that tell nearly the same, and the words in which they part: where hardly
/// anything else differs, one word decides.
///
///     "Oil rises to its highest in ten weeks"   "Oil falls ..."       terms: rises / falls
///     "The court freed the editor"              "... has not freed"   polarity
///     "A quake shook Lima"                      "A quake shook Quito" place
///     "Raid kills 29 in Ahvaz"                  "Raid kills 53 ..."   value: left to the figures
///
/// The more that differs, the more the differing words must be about the same thing.
void findInNearCopies(const Wordings& wordings, std::vector<Opposed>& out);

}  // namespace muqabala
