#pragma once

#include "core/claims/number.h"

namespace muqabala {

/// Whether a number counts and measures nothing because of where it stands: part of a date, a
/// clock time, a score, a code or model, a list number, or inside a name of several words.
///
///     "10:30"  "04,30 GMT"  "20 January"  "3-1"  "F16"  "737S"  "An-148"  "1990s"  "no. 5"  "2)
///     ..."
bool isNoCount(const ClaimContext& context, const NumberMatch& match);

/// Whether the number is four plain digits that read as a year.
bool isYearLike(const ClaimContext& context, const NumberMatch& match);

/// Whether a number without a noun follows a word that it numbers ("Article 5", "flight 3704",
/// "Boeing 737") and counts nothing.
bool numbersItsNoun(const ClaimContext& context, const NumberMatch& match);

/// Whether a figure in digits stands behind a noun that is numbered: "page 5 of the report".
bool followsNumbered(const ClaimContext& context, const NumberMatch& match);

/// Whether a number that counts nothing names what stands before it: behind a noun that is numbered
/// ("page 5", "version two", "رقم 7"), a name ("Boeing 737"), or as a telephone number.
bool isNumbered(const ClaimContext& context, const NumberMatch& match);

}  // namespace muqabala
