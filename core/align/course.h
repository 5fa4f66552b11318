#pragma once

#include "core/align/tally.h"

/// Two figures in time: which was told later, and whether they are one count that went on.
namespace muqabala {

/// Two counts of one thing further apart than this are told of two things, unless their frames
/// are equal; and a running count seldom grows more from one article to the next.
constexpr double kWidestRatio = 5;

/// Whether two durations run from one event to one other; a vehicle's loss has many words.
bool sameStretch(const Tally& a, const Tally& b);

/// 1 when `b` was told on a later day than `a`, -1 the other way, 0 when that is not known or on
/// one day.
int order(const Tally& a, const Tally& b);
/// Whether both were told on one known day.
bool sameDay(const Tally& a, const Tally& b);

/// Whether two figures may be one running count at two times: the later is the larger, by
/// kWidestRatio at most unless its own words say that it counts all. 1 when `b` is the later, -1
/// when `a` is, 0 when they are not. Later is what was published on a later day, a toll also at a
/// later hour; else what its words call final and not "earlier"; else what they date later; else,
/// of one day or one article, what is said to have risen.
///
///     48 dead on Tuesday, 131 dead on Wednesday         1
///     "climbed to 44 ... at first spoken of 27 dead"   -1
///     131 dead on Tuesday, 48 dead on Wednesday         0
///     dozens dead on Tuesday, 131 dead on Wednesday     1
///     "an earlier toll of 43", 70 dead on that day      1
int course(const Claim& ca, const Tally& a, const Claim& cb, const Tally& b);

}  // namespace muqabala
