#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/records.h"

/// Calendar arithmetic over days since 1970-01-01 in the proleptic Gregorian calendar. Pure
/// functions of their arguments: no clock, no time zone, no locale. Intervals are half-open.
namespace muqabala {

/// A civil date. Months 1-12, days 1-31.
struct Civil {
  int32_t year = 1970;
  int32_t month = 1;
  int32_t day = 1;
};

/// Days [from, to).
struct DaySpan {
  Day from = 0;
  Day to = 0;
};

/// {2022, 1, 20} -> 19012. The date must exist: see `exists`.
Day dayOf(const Civil& civil);
/// 19012 -> {2022, 1, 20}.
Civil civilOf(Day day);
/// Whether the calendar has it: {2020, 2, 29} yes, {2022, 2, 29} and {2022, 13, 1} no.
bool exists(const Civil& civil);
/// {2020, 2} -> 29.
int32_t daysInMonth(int32_t year, int32_t month);

/// Monday 1 to Sunday 7: 2022-01-20 -> 4.
int32_t weekdayOf(Day day);
/// The latest day not after `day` with that weekday: (2022-01-23, 4) -> 2022-01-20.
Day weekdayNotAfter(Day day, int32_t weekday);
/// The first day not before `day` with that weekday: (2022-01-23, 4) -> 2022-01-27.
Day weekdayNotBefore(Day day, int32_t weekday);

/// The year 2019 -> [2019-01-01, 2020-01-01).
DaySpan yearSpan(int32_t year);
/// (2019, 3) -> [2019-03-01, 2019-04-01). Months outside 1-12 carry over: (2019, 0) is 2018-12.
DaySpan monthSpan(int32_t year, int32_t month);
/// The Monday-to-Sunday week that holds `day`.
DaySpan weekSpan(Day day);
/// The year in which month and day fall nearest to `anchor`; the earlier one of two at the same
/// distance. `day` 0 means the middle of the month: (12, 0, 2022-01-23) -> 2021.
int32_t yearNearest(int32_t month, int32_t day, Day anchor);

/// 19012 -> "2022-01-20". Years outside 0-9999 carry a sign, as ISO 8601 extends them.
std::string isoDay(Day day);
/// Reads the day at the start of an ISO 8601 date or date-time; false when there is none or it does
/// not exist: "2020-06-02T10:52:24+02:00" -> 2020-06-02, "2020-6-2" and "2020-02-30" -> false.
bool parseIsoDay(std::string_view iso, Day& day);
/// A number with leading zeros: (7, 2) -> "07".
std::string padded(int32_t number, int32_t width);

}  // namespace muqabala
