#pragma once

#include "core/claims/number.h"

namespace muqabala {

/// A number with its unit: SI after conversion, a currency, percent, or a length of time.
struct Measured {
  Quantity value;
  int32_t end = 0;    // behind the unit, and behind a bound after it ("12 hours or so")
  bool time = false;  // the unit is one of s min h d w mo a
};

/// The word that says what is measured ("wide", "a depth of") beside a measure at `range`, its
/// conversion in brackets included; an empty range where nothing says so.
struct Attribute {
  TokenRange token;
  ConceptId concept_ = kNone;
};
Attribute attributeOf(const ClaimContext& context, TokenRange range);

/// Reads the unit behind `match` (or the currency before it); false where there is none.
///
///     "50 miles" 80467.2 m    "$72 million" 72000000 USD    "nine days" 9 d    "60%" 60 percent
bool measureAt(const ClaimContext& context, const NumberMatch& match, Measured& measured);

/// A measure without a figure: "about an hour" (a bound is required), and Arabic units in the dual:
/// "يومان" 2 d, "كيلومترين" 2000 m, "دولارين" 2 USD; false where there is none at `token`.
bool bareMeasureAt(const ClaimContext& context, int32_t token, Measured& measured);

}  // namespace muqabala
