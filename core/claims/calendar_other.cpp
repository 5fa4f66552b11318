#include "core/claims/calendar_other.h"

#include <cstdlib>

namespace muqabala {
namespace {

constexpr int32_t kFirstHijriYear = 1400;
constexpr int32_t kLastHijriYear = 1500;
constexpr Day kHijriEpoch = 3611;  // 1 Muharram 1400, 21 November 1979

/// The months of thirty days of each year, Muharram in the lowest bit: the Umm al-Qura calendar of
/// Saudi Arabia as computed by its authority (KACST) and published by R. H. van Gent, "The Umm
/// al-Qura Calendar of Saudi Arabia"; the same figures as ICU's `islamic-umalqura`.
// clang-format off
constexpr uint16_t kLongMonths[] = {
    0xAA5, 0xA4B, 0x497, 0x937, 0x2B6, 0x975, 0xD69, 0xD52, 0xC95, 0x92B, 0x25B, 0x4DB,
    0x9D5, 0x5D2, 0xDA5, 0xD4A, 0xA95, 0x54D, 0xAAD, 0x3AA, 0xBD2, 0xBC4, 0xB89, 0xA95,
    0x52D, 0x5AD, 0xB6A, 0x6D4, 0xDC9, 0xD92, 0xAA6, 0x956, 0x2AE, 0x56D, 0x36A, 0xB55,
    0xAAA, 0x94D, 0x49D, 0x95D, 0x2BA, 0x5B5, 0x5AA, 0xD55, 0xA9A, 0x92E, 0x26E, 0x55D,
    0xADA, 0x6D4, 0x6A5, 0xB27, 0xA4D, 0x4AD, 0x56D, 0xB5A, 0x754, 0xF49, 0xE92, 0xD26,
    0xA56, 0x356, 0x6B5, 0xBAA, 0xB92, 0xB25, 0x68B, 0xA9B, 0x55A, 0xADA, 0x5B4, 0xDA9,
    0xB52, 0xA9A, 0x536, 0x276, 0x575, 0xAF2, 0x6D4, 0x6A9, 0x555, 0x2AD, 0x4BD, 0x9BA,
    0x574, 0xB69, 0xB52, 0xA95, 0x52D, 0xA5D, 0x4DA, 0xAD9, 0x6B2, 0xE95, 0xE2A, 0xC96,
    0x92E, 0xAAD, 0x56A, 0xD65, 0xD4A};
// clang-format on

constexpr int32_t kFirstSolarYear = 1178;
constexpr int32_t kLastSolarYear = 1633;
constexpr Day kSolarEpoch = -492268;  // 1 Farvardin 1, less one year of 365 days and the leap days

int32_t lengthOf(int32_t hijriYear, int32_t month) {
  return 29 + ((kLongMonths[hijriYear - kFirstHijriYear] >> (month - 1)) & 1);
}

/// Leap years follow one another by the cycle of 33 years (A. Birashk's rule, exact in these
/// years).
Day solarYear(int32_t year) { return kSolarEpoch + 365 * (year - 1) + (8 * year + 21) / 33; }

}  // namespace

bool hijriMonth(int32_t year, int32_t month, DaySpan& span) {
  if (year < kFirstHijriYear || year > kLastHijriYear || month < 1 || month > 12) return false;
  Day day = kHijriEpoch;
  for (int32_t y = kFirstHijriYear; y < year; ++y) {
    for (int32_t m = 1; m <= 12; ++m) day += lengthOf(y, m);
  }
  for (int32_t m = 1; m < month; ++m) day += lengthOf(year, m);
  span = {day, day + lengthOf(year, month)};
  return true;
}

bool solarMonth(int32_t year, int32_t month, DaySpan& span) {
  if (year < kFirstSolarYear || year > kLastSolarYear || month < 1 || month > 12) return false;
  // Six months of 31 days, then of 30; the last is what the year leaves.
  const auto start = [year](int32_t m) {
    return solarYear(year) + (m <= 7 ? 31 * (m - 1) : 30 * (m - 1) + 6);
  };
  span = {start(month), month == 12 ? solarYear(year + 1) : start(month + 1)};
  return true;
}

int32_t yearNear(bool (*monthOf)(int32_t, int32_t, DaySpan&), int32_t month, Day anchor) {
  const bool hijri = monthOf == hijriMonth;
  const int32_t guess =
      hijri ? kFirstHijriYear + (anchor - kHijriEpoch) / 354 : civilOf(anchor).year - 621;
  int32_t best = guess;
  Day bestAway = INT32_MAX;
  for (int32_t year = guess - 2; year <= guess + 1; ++year) {
    DaySpan span;
    if (!monthOf(year, month, span)) continue;
    const Day away = std::abs((span.from + span.to) / 2 - anchor);
    if (away >= bestAway) continue;
    best = year;
    bestAway = away;
  }
  return best;
}

}  // namespace muqabala
