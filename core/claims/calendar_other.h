#pragma once

#include "core/claims/calendar.h"

namespace muqabala {

/// Months of the hijri and of the solar hijri calendar as Gregorian days. Pure, like calendar.h.

/// A month of the Umm al-Qura calendar, 1400 to 1500 AH (21 November 1979 to 16 November 2077);
/// false outside. Where the moon is sighted a month may begin a day earlier or later: what is read
/// through this is about.
///
///     (1445, 9) -> [2024-03-11, 2024-04-10)
bool hijriMonth(int32_t year, int32_t month, DaySpan& span);
/// A month of the calendar of Iran and Afghanistan, 1178 to 1633 AP; false outside.
///
///     (1403, 1) -> [2024-03-20, 2024-04-20)
bool solarMonth(int32_t year, int32_t month, DaySpan& span);
/// The year in which that month lies nearest to `anchor`; `first` and `last` year are those of a
/// calendar of about 354 or 365 days: (hijriMonth, 9, 2024-05-01) -> 1445.
int32_t yearNear(bool (*monthOf)(int32_t, int32_t, DaySpan&), int32_t month, Day anchor);

}  // namespace muqabala
