#pragma once

#include "core/claims/claims.h"
#include "core/claims/terms.h"

namespace muqabala {

/// A number's own words, without bounds, ranges and units.
struct Figure {
  TokenRange tokens;
  double min = 0;
  double max = 0;
  Exact sum;             // of its words as they stand, without a sign
  double scale = 1;      // the last multiplier: 1e6 in "3.5 million"
  bool vague = false;    // a magnitude: "dozens"
  bool share = false;    // a part of something: "a quarter", "two thirds", "one in five"
  bool ordinal = false;  // "third", "11th"
  bool digits = false;   // holds a figure in digits
  bool wordOne = false;  // "one" alone
};

/// The longest number that starts at `token`; false where none does. `afterCurrency`: a single
/// letter behind the digits is a multiplier ("$3m").
///
///     "twelve"                12            "3.5 million"       3500000, scale 1e6
///     "two hundred and five"  205           "1 500"             1500 (languages that group so)
///     "خمسة وعشرون ألفا"       25000         "ألف وخمسمائة"       1500
///     "soixante-dix"          70            "tens of thousands" 20000..99999, vague
///     "two thirds"            2/3, share    "half a million"    500000
///     "three and a half"      3.5           "minus five", "-5"  -5
///     "one hundred and fifth" 105, ordinal  "one in five"       0.2, share
///     "zero point zero eight" 0.08          "6.2x10^-4"         0.00062
bool figureAt(const ClaimContext& context, int32_t token, bool afterCurrency, Figure& figure);

/// A number inside another one, which is not joined to what follows: "three" of "two point three",
/// of "one in three million" the whole. False where none starts.
bool innerFigureAt(const ClaimContext& context, int32_t token, Figure& figure);

}  // namespace muqabala
