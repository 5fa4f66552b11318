#pragma once

#include "core/align/opposed.h"

namespace muqabala {

/// What one thing can have only one of, where two articles give it two: the cause of an accident,
/// the side of a place on which it lies.
///
///     "a short circuit caused the fire"   "arsonists caused the fire"     terms
///     "caused by a meteorite"             "was not caused by an impact"   polarity
///     "north of the town"                 "found south of the town"       direction
///
/// Causes are told apart by their class (weather, fault, attack ...), directions from a right angle
/// on. What has the cause, and what lies there, must be the same.
void findInAttributes(const Wordings& wordings, std::vector<Opposed>& out);

}  // namespace muqabala
