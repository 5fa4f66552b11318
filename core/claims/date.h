#pragma once

#include <vector>

#include "core/claims/claims.h"

namespace muqabala {

/// The dates and clock times in the sentences that hold tokens of `range`, resolved, in text order:
/// what extractDates makes of a stretch of the article.
std::vector<Claim> datesIn(const ClaimContext& context, TokenRange range);

/// The first of `dates`, in text order, whose key begins at or behind `token`.
std::vector<Claim>::const_iterator firstFrom(const std::vector<Claim>& dates, int32_t token);

/// The time that a claim speaks of: the nearest date of its clause, else of its sentence, else the
/// latest day near to the event that an undated article names, else publication. `dates` are those
/// of the article, in text order. hasBounds false when unknown.
///
///     published 2022-01-23   "112 were killed"                        [2022-01-23, 2022-01-24)
///     published 2022-01-23   "On Friday 23 were killed"               [2022-01-21, 2022-01-22)
///     published 2022-01-23   "the biggest since 2019; 112 were killed" [2022-01-23, 2022-01-24)
DateValue asOfOf(const ClaimContext& context, const std::vector<Claim>& dates, const Claim& claim);

/// Days between a date and the event beyond which the date is of another time. `value` has bounds.
///
///     published 2022-01-23   "in 2013" true   "20 December" false   "since 2019" false
bool isBackground(const ClaimContext& context, const DateValue& value);

}  // namespace muqabala
