#include "core/claims/calendar.h"

#include <cstdlib>

namespace muqabala {
namespace {

constexpr int32_t kDaysPerEra = 146097;  // 400 years
constexpr int32_t kEpochShift = 719468;  // days from 0000-03-01 to 1970-01-01

int32_t floorDivide(int32_t a, int32_t b) {
  int32_t quotient = a / b;
  return (a % b != 0 && (a < 0) != (b < 0)) ? quotient - 1 : quotient;
}

bool isLeap(int32_t year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

bool readDigits(std::string_view text, size_t at, size_t count, int32_t& number) {
  if (at + count > text.size()) return false;
  number = 0;
  for (size_t i = at; i < at + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return false;
    number = number * 10 + (text[i] - '0');
  }
  return true;
}

}  // namespace

// Years are counted from March, so that the leap day is the last of its year (H. Hinnant's method).
Day dayOf(const Civil& civil) {
  const int32_t year = civil.month <= 2 ? civil.year - 1 : civil.year;
  const int32_t era = floorDivide(year, 400);
  const int32_t yearOfEra = year - era * 400;
  const int32_t month = civil.month > 2 ? civil.month - 3 : civil.month + 9;
  const int32_t dayOfYear = (153 * month + 2) / 5 + civil.day - 1;
  const int32_t dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
  return era * kDaysPerEra + dayOfEra - kEpochShift;
}

Civil civilOf(Day day) {
  const int32_t shifted = day + kEpochShift;
  const int32_t era = floorDivide(shifted, kDaysPerEra);
  const int32_t dayOfEra = shifted - era * kDaysPerEra;
  const int32_t yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
  const int32_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  const int32_t shiftedMonth = (5 * dayOfYear + 2) / 153;
  const int32_t month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const int32_t year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return {year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1};
}

int32_t daysInMonth(int32_t year, int32_t month) {
  if (month == 2) return isLeap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

bool exists(const Civil& civil) {
  return civil.month >= 1 && civil.month <= 12 && civil.day >= 1 &&
         civil.day <= daysInMonth(civil.year, civil.month);
}

int32_t weekdayOf(Day day) {
  const int32_t fromThursday = day - floorDivide(day, 7) * 7;  // 1970-01-01 was a Thursday
  return (fromThursday + 3) % 7 + 1;
}

Day weekdayNotAfter(Day day, int32_t weekday) { return day - (weekdayOf(day) - weekday + 7) % 7; }

Day weekdayNotBefore(Day day, int32_t weekday) { return day + (weekday - weekdayOf(day) + 7) % 7; }

DaySpan yearSpan(int32_t year) { return {dayOf({year, 1, 1}), dayOf({year + 1, 1, 1})}; }

DaySpan monthSpan(int32_t year, int32_t month) {
  const int32_t months = year * 12 + month - 1;
  const int32_t first = floorDivide(months, 12);
  const int32_t next = floorDivide(months + 1, 12);
  return {dayOf({first, months - first * 12 + 1, 1}), dayOf({next, months + 1 - next * 12 + 1, 1})};
}

DaySpan weekSpan(Day day) {
  const Day monday = weekdayNotAfter(day, 1);
  return {monday, monday + 7};
}

int32_t yearNearest(int32_t month, int32_t day, Day anchor) {
  const int32_t around = civilOf(anchor).year;
  int32_t best = around - 1;
  int32_t bestDistance = INT32_MAX;
  for (int32_t year = around - 1; year <= around + 1; ++year) {
    const Civil civil{year, month, day > 0 ? day : 15};
    if (!exists(civil)) continue;
    const int32_t distance = std::abs(dayOf(civil) - anchor);
    if (distance >= bestDistance) continue;
    bestDistance = distance;
    best = year;
  }
  return best;
}

std::string padded(int32_t number, int32_t width) {
  char digits[12];
  int32_t at = 12;
  for (uint32_t rest = std::abs(number); rest > 0 || width > 12 - at; rest /= 10) {
    digits[--at] = static_cast<char>('0' + rest % 10);
  }
  if (number < 0) digits[--at] = '-';
  return {digits + at, digits + 12};
}

std::string isoDay(Day day) {
  const Civil civil = civilOf(day);
  std::string iso = civil.year > 9999 ? "+" : "";
  iso += padded(civil.year, 4);
  iso += '-';
  iso += padded(civil.month, 2);
  iso += '-';
  return iso += padded(civil.day, 2);
}

bool parseIsoDay(std::string_view iso, Day& day) {
  Civil civil;
  if (!readDigits(iso, 0, 4, civil.year) || !readDigits(iso, 5, 2, civil.month) ||
      !readDigits(iso, 8, 2, civil.day)) {
    return false;
  }
  if (iso[4] != '-' || iso[7] != '-' || !exists(civil)) return false;
  if (iso.size() > 10 && iso[10] != 'T' && iso[10] != ' ') return false;
  day = dayOf(civil);
  return true;
}

}  // namespace muqabala
