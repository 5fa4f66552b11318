#pragma once

#include "core/records.h"

/// How two values stand to one another, whatever they are values of. Tolerances are those of the
/// report's contract: "about" covers a tenth either way; bounds that only touch exclude one
/// another; a magnitude word has a firm lower and a soft upper bound.
namespace muqabala {

enum class Fit : uint8_t {
  equal,      // the same thing said
  within,     // compatible, one more exact: see `finer`
  excluded,   // cannot both hold
  rounding,   // differ, but by no more than "about" allows
  unrelated,  // the values say nothing about one another
};

/// `finer`: 0 neither, 1 the first, 2 the second. `bounds`: a bound decided. `vague`: a magnitude
/// word decided. `converted`: equal after conversion of units only.
///
///     3500 / 5000          excluded        ~3500 / 3500       equal
///     thousands / 3500     within, 2       dozens / 7         excluded (firm below)
///     >700 / <=700         excluded        dozens / 150       unrelated (soft above)
///     900 / 850 approx     rounding        >120 / 120         within, 2
///     39 ft / 12 m         equal, converted
struct ValueFit {
  Fit fit = Fit::unrelated;
  int32_t finer = 0;
  bool bounds = false;
  bool vague = false;
  bool converted = false;
};

ValueFit fitOf(const Quantity& a, const Quantity& b);
/// Dates by their days where both are resolved, else by their patterns; a pattern fits every date
/// that it can stand for.
///
///     2022-01-20 / XXXX-01-20    equal        2022-01-20 / XXXX-WXX-4     equal (a Thursday)
///     2022-01 / 2022-01-20       within, 2    XXXX-WXX-4 / XXXX-01-20     unrelated (may be)
ValueFit fitOf(const DateValue& a, const DateValue& b);
/// Values of one type; different types are unrelated.
ValueFit fitOf(const Value& a, const Value& b);

/// One figure, no bound, no magnitude word.
bool isPoint(const Quantity& q);
/// Larger over smaller of two points of one sign; infinity when one is 0 and the other not.
double ratioOf(const Quantity& a, const Quantity& b);

}  // namespace muqabala
