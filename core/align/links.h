#pragma once

#include "core/align/facts.h"

namespace muqabala {

/// Which pairs of claims tell of one thing. `p` is the pair of `a` and `b`, in that order; its
/// frames are weighed (weighCompany) unless they are refused.

/// Who says it; 0 for the article itself.
Key voice(const Claim& c);
/// A denial answers what another is said to have claimed. Of an event without a figure it is too
/// easily a doubt about something else: those wait for what the denial speaks of to be known.
bool denial(const Claim& a, const Claim& b, int32_t ia, int32_t ib);
/// One voice that gives two values in one article speaks of two things, of one that grew, or says
/// that it is the one and not the other.
bool toldApart(const Pair& p, const Claim& a, const Claim& b);
/// Of what is told apart in the article's own words both may yet be answers to what another tells:
/// it may follow two sources that it does not name.
bool answersBoth(const Pair& p, const Claim& a);
/// Equal values need little more than a comparable thing counted.
bool linksEqual(const Pair& p, const Claim& a);
/// "At least 131" is 131 said with care.
bool sameFigure(const Pair& p, const Claim& a, const Claim& b);
/// Different values want no slot in conflict, and the thing and the event known to meet.
bool linksRivals(const Pair& p, const Claim& a, const Claim& b);
/// Values so far apart that they are rather of two things: counts of unlike frames beyond
/// kWidestRatio, magnitudes of two quakes.
bool tooFar(const Pair& p, const Claim& a, const Claim& b);
/// In one article only what two voices say, or what is plainly the same frame.
bool linksInside(const Claim& a, const Claim& b, const Pair& p);
/// An event asserted here and negated there is one event only in close company of the same names.
bool oppose(const Pair& p, const Claim& a, const Claim& b);

}  // namespace muqabala
