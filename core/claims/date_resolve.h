#pragma once

#include "core/claims/calendar.h"
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
  DateValue told;         // the last day that the article itself named before, if any
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
///     "two years ago"        [2020-01-23, 2020-01-24)  year, approximate: the day itself is not
///     said "since 2019"           [2019-01-01, 2020-01-01)  openEnd, pattern 2019 undated:
///     "Thursday"    no bounds                 pattern XXXX-WXX-4
DateValue resolveDate(const DateWords& words, const DateAnchor& anchor);
/// The days from the first to the last date of a range, or of the one date.
DateValue resolveMatch(const DateMatch& match, const DateAnchor& anchor);
/// The time of day; `day` gives it its day where it has bounds of a single day.
DateValue resolveClock(const ClockMatch& clock, const DateValue& day);

// ---- date_period.cpp: longer times and their parts ----------------------------------------------

/// The TIMEX pattern of the words: "XXXX-01-20", "2016-Q3", "XXXX-WXX-4", "PAST_REF".
std::string patternOf(const DateWords& words);
Granularity granularityOf(const DateWords& words);
/// The day to count from: publication, else the first day of the event; false when nothing is
/// known.
bool anchorDay(const DateAnchor& anchor, Day& day);
/// `by` units from the one that holds `day`: (week, -1) is the week before.
DaySpan shiftedUnit(TimeUnit unit, int32_t by, Day day);
/// `months` after `day`, the last day of a month that is too short: (2024-03-31, -1) -> 2024-02-29.
Day monthsFrom(Day day, int32_t months);
/// The nth week, quarter, half, weekday ... of `span`; false where it has none. Weeks are counted
/// as ISO 8601 does, by their Thursdays.
bool nthOf(const DateWords& words, DaySpan& span);
/// Spring 1 to winter 4 of a year, by months: summer is June to August, winter begins in December.
DaySpan seasonSpan(int32_t year, int32_t season);
/// Narrows `value` to a part of it.
void narrow(Part part, const DateWords& words, const DateAnchor& anchor, DateValue& value);

}  // namespace muqabala
