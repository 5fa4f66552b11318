#pragma once

#include "core/claims/date_words.h"

/// From the words of a date to days. Pure: words and anchor in, value out.
namespace muqabala {

/// What relative dates count from. An article that was published "not before" a day, or at no known
/// time, resolves no weekday and no "yesterday" by its publication.
struct DateAnchor {
  Day published = 0;
  bool hasPublished = false;
  bool exact = true;      // false: publishedPrecision "about" or "notBefore"
  DateValue established;  // the days that all articles together give the event
  bool future = false;    // the clause speaks of what is to come ("will meet on Thursday")
};

/// The anchor of an article.
DateAnchor anchorOf(const ClaimContext& context);

/// The days that the words name, half-open, or a pattern where they cannot be known:
///
///     published Sunday 2022-01-23
///     "Thursday"             [2022-01-20, 2022-01-21)  pattern XXXX-WXX-4
///     "20 January"           [2022-01-20, 2022-01-21)  pattern XXXX-01-20
///     "last week"            [2022-01-10, 2022-01-24)  week, approximate
///     "since 2019"           [2019-01-01, 2020-01-01)  openEnd, pattern 2019
///     undated: "Thursday"    no bounds                 pattern XXXX-WXX-4
DateValue resolveDate(const DateWords& words, const DateAnchor& anchor);
/// The days from the first to the last date of a range, or of the one date.
DateValue resolveMatch(const DateMatch& match, const DateAnchor& anchor);
/// The time of day; `day` gives it its day where it has bounds of a single day.
DateValue resolveClock(const ClockMatch& clock, const DateValue& day);

}  // namespace muqabala
