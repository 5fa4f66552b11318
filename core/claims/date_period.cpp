#include <algorithm>

#include "core/claims/calendar.h"
#include "core/claims/date_resolve.h"

namespace muqabala {
namespace {

constexpr int32_t kThursday = 4;

std::string yearPattern(const DateWords& w) {
  if (w.years == 100) return padded(w.year / 100, 2) + "XX";
  if (w.anyCentury) return "XX" + padded(w.year / 10, 1) + "X";
  if (w.years == 10) return padded(w.year / 10, 3) + "X";
  return w.year >= 0 ? padded(w.year, 4) : "XXXX";
}

/// "-W03", "-Q3", "-H1", "-WXX-5-#1" behind the year or month that it is counted in.
std::string nthPattern(const DateWords& w) {
  const std::string number = w.nth < 0 ? "L" : std::to_string(w.nth);
  switch (w.nthUnit) {
    case TimeUnit::day:
      return "-WXX-" + std::to_string(w.weekday) + "-#" + number;
    case TimeUnit::week:
      return "-W" + (w.nth < 0 ? "L" : padded(w.nth, 2));
    case TimeUnit::quarter:
      return "-Q" + number;
    case TimeUnit::half:
      return "-H" + number;
    default:
      return "-#" + number;
  }
}

std::string relativePattern(const DateWords& w) {
  const int32_t sign = w.hasOffset ? w.offset : w.shifted ? w.shift : 0;
  const bool on = w.count == Count::ahead || w.count == Count::coming || w.count == Count::within;
  if (on || sign > 0) return "FUTURE_REF";
  return w.count == Count::none && sign == 0 ? "PRESENT_REF" : "PAST_REF";
}

DaySpan monthsOf(const DaySpan& span, int32_t first, int32_t count) {
  const Day from = monthsFrom(span.from, first);
  return {from, monthsFrom(from, count)};
}

/// The nth day of a week in a span, or the last.
bool nthWeekday(const DateWords& w, int32_t weekday, DaySpan& span) {
  const Day day = w.nth < 0 ? weekdayNotAfter(span.to - 1, weekday)
                            : weekdayNotBefore(span.from, weekday) + 7 * (w.nth - 1);
  if (day < span.from || day >= span.to) return false;
  span = {day, day + 1};
  return true;
}

}  // namespace

std::string patternOf(const DateWords& w) {
  if (w.month >= 0 || (w.day >= 0 && !w.shifted && w.weekday < 0)) {
    const std::string month = w.month >= 0 ? padded(w.month, 2) : "XX";
    const std::string prefix = w.calendar == Calendar::hijri   ? "H"
                               : w.calendar == Calendar::solar ? "S"
                                                               : "";
    return prefix + yearPattern(w) + "-" + month + (w.day >= 0 ? "-" + padded(w.day, 2) : "") +
           (w.nth != 0 ? nthPattern(w) : "");
  }
  if (w.nth != 0) return yearPattern(w) + nthPattern(w);
  if (w.season >= 0) {
    static constexpr std::string_view kSeasons[] = {"SP", "SU", "FA", "WI"};
    return yearPattern(w) + "-" + std::string(kSeasons[(w.season - 1) % 4]);
  }
  if (w.year >= 0) return yearPattern(w);
  if (w.weekday >= 0) return "XXXX-WXX-" + std::to_string(w.weekday);
  return relativePattern(w);
}

Granularity granularityOf(const DateWords& w) {
  if (w.weekOf) return Granularity::week;
  if (w.day >= 0 || w.hasOffset || w.nthUnit == TimeUnit::day) return Granularity::day;
  if (w.nthUnit == TimeUnit::week || w.nthUnit == TimeUnit::weekend) return Granularity::week;
  if (w.nthUnit == TimeUnit::quarter || w.nthUnit == TimeUnit::half || w.season >= 0) {
    return Granularity::season;
  }
  if (w.weekday >= 0) return Granularity::day;
  if (w.month >= 0 || w.nthUnit == TimeUnit::month) return Granularity::month;
  if (w.years > 1 || w.nthUnit == TimeUnit::decade) return Granularity::decade;
  if (w.year >= 0) return Granularity::year;
  switch (w.unit) {
    case TimeUnit::weekend:
    case TimeUnit::week:
      return Granularity::week;
    case TimeUnit::month:
      return Granularity::month;
    case TimeUnit::quarter:
    case TimeUnit::half:
      return Granularity::season;
    case TimeUnit::year:
      return Granularity::year;
    case TimeUnit::decade:
    case TimeUnit::century:
      return Granularity::decade;
    default:
      return Granularity::day;
  }
}

bool anchorDay(const DateAnchor& anchor, Day& day) {
  day = anchor.hasPublished ? anchor.published : anchor.established.from;
  return anchor.hasPublished || anchor.established.hasBounds;
}

Day monthsFrom(Day day, int32_t months) {
  const Civil civil = civilOf(day);
  const DaySpan month = monthSpan(civil.year, civil.month + months);
  return std::min(month.from + civil.day - 1, month.to - 1);
}

DaySpan shiftedUnit(TimeUnit unit, int32_t by, Day day) {
  const Civil now = civilOf(day);
  const DaySpan week = weekSpan(day);
  switch (unit) {
    case TimeUnit::weekend:
      return {week.from + 7 * by + 5, week.to + 7 * by};
    case TimeUnit::week:
      return {week.from + 7 * by, week.to + 7 * by};
    case TimeUnit::month:
      return monthSpan(now.year, now.month + by);
    case TimeUnit::quarter:
    case TimeUnit::half: {
      const int32_t months = unit == TimeUnit::quarter ? 3 : 6;
      const int32_t first = (now.month - 1) / months * months;
      return monthsOf(yearSpan(now.year), first + by * months, months);
    }
    case TimeUnit::year:
      return yearSpan(now.year + by);
    case TimeUnit::decade:
    case TimeUnit::century: {
      const int32_t years = unit == TimeUnit::decade ? 10 : 100;
      const int32_t first = (now.year / years + by) * years;
      return {yearSpan(first).from, yearSpan(first + years).from};
    }
    default:
      return {day + by, day + by + 1};
  }
}

DaySpan seasonSpan(int32_t year, int32_t season) {
  return monthsOf(yearSpan(year), 3 * season - 1, 3);
}

bool nthOf(const DateWords& w, DaySpan& span) {
  switch (w.nthUnit) {
    case TimeUnit::day:
      return nthWeekday(w, w.weekday, span);
    case TimeUnit::week:
      if (!nthWeekday(w, kThursday, span)) return false;
      span = weekSpan(span.from);
      return true;
    case TimeUnit::weekend:
      if (!nthWeekday(w, 6, span)) return false;
      span.to = span.from + 2;
      return true;
    case TimeUnit::month:
    case TimeUnit::quarter:
    case TimeUnit::half: {
      const int32_t months = w.nthUnit == TimeUnit::month ? 1 : w.nthUnit == TimeUnit::half ? 6 : 3;
      if (w.nth < 0) {
        span.from = monthsFrom(span.to, -months);
        return true;
      }
      const DaySpan part = monthsOf(span, (w.nth - 1) * months, months);
      const bool halved = w.nthUnit == TimeUnit::half && span.to - span.from < 200;
      const Day middle = span.from + (span.to - span.from) / 2;
      span = !halved ? part : w.nth == 1 ? DaySpan{span.from, middle} : DaySpan{middle, span.to};
      return true;
    }
    case TimeUnit::decade: {
      const int32_t first = civilOf(span.from).year + 10 * (w.nth - 1);
      span = {yearSpan(first).from, yearSpan(first + 10).from};
      return w.nth > 0;
    }
    default:
      return false;
  }
}

namespace {

/// The part of what is left or gone of the time that holds publication.
void narrowByNow(Part part, const DateAnchor& anchor, DateValue& value) {
  const bool inside = anchor.published >= value.from && anchor.published < value.to;
  if (!anchor.hasPublished || !inside) return;
  if (part == Part::rest) value.from = anchor.published;
  if (part == Part::earlier) value.to = std::max(anchor.published, value.from + 1);
}

/// Where "early" ends and "late" begins. Halves of months and years are what writers mean; of a
/// week three days and four; a third of what is longer.
DaySpan edgesOf(TimeUnit unit, const DaySpan& span) {
  const Day length = span.to - span.from;
  if (unit == TimeUnit::week) return {span.from + 3, span.from + 3};
  const Civil from = civilOf(span.from);
  if (length > 360 && length <= 366) {
    const Day july = dayOf({from.year, 7, 1});
    return {july, july};
  }
  if (length <= 31) return {span.from + 15, span.from + 15};
  return {span.from + length / 3, span.to - length / 3};
}

}  // namespace

void narrow(Part part, const DateWords& w, const DateAnchor& anchor, DateValue& value) {
  const Day length = value.to - value.from;
  if (part == Part::none || !value.hasBounds || length <= 2) return;
  value.approximate = true;
  if (part == Part::rest || part == Part::earlier) return narrowByNow(part, anchor, value);
  const DaySpan edges = edgesOf(w.unit, {value.from, value.to});
  const bool week = w.unit == TimeUnit::week;
  if (part == Part::start) value.to = edges.from;
  if (part == Part::end) value.from = edges.to;
  if (part != Part::mid) return;
  value.from += week ? 1 : length / 3;
  value.to -= week ? 2 : length / 3;
}

}  // namespace muqabala
