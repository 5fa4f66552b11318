#pragma once

#include "core/align/opposed.h"

namespace muqabala {

/// Places anywhere in two articles that speak of one event or state, of the same people or things,
/// and exclude one another:
///
///     "Dozens of inmates escaped ..."   "No inmate escaped, the ministry said."   polarity
///     "The suspect is guilty"           "the suspect is innocent"                 terms
///     "All boxes burned"                "some of the boxes burned"                terms (extent.h)
///
/// Both must be asserted (no attempt, plan, fear, question or rule of thumb), the words nearest to
/// the event must meet, and no name, opposite or figure among them may tell the two apart. Of
/// several partners in one article the best alone is taken.
void findInMentions(const Wordings& wordings, std::vector<Opposed>& out);

}  // namespace muqabala
