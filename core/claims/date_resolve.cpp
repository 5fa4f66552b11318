#include "core/claims/date_resolve.h"

#include <algorithm>
#include <cstdlib>

#include "core/claims/calendar_other.h"

namespace muqabala {
namespace {

/// A weekday next to the days established for the event is taken for one of them within this reach.
constexpr Day kWeekdayReach = 6;
/// Months to look through for the one in which a day falls on the weekday that is said.
constexpr int32_t kMonthsAround = 7;

void setBounds(DateValue& value, DaySpan span) {
  value.from = span.from;
  value.to = span.to;
  value.hasBounds = true;
}

void setDay(DateValue& value, Day day) { setBounds(value, {day, day + 1}); }

/// The year of a month without one.
int32_t yearOfMonth(const DateWords& w, Day day) {
  const Civil now = civilOf(day);
  if (w.shifted && w.unit == TimeUnit::year) return now.year + w.shift;
  if (!w.shifted) return yearNearest(w.month, w.day, day);
  if (w.shift < 0) return w.month < now.month ? now.year : now.year - 1;
  if (w.shift > 0) return w.month > now.month ? now.year : now.year + 1;
  return now.year;
}

/// The first year of "the 70s": of those that have begun, the last.
int32_t decadeYear(const DateWords& w, Day day) {
  if (!w.anyCentury) return w.year;
  const int32_t now = civilOf(day).year;
  const int32_t year = now / 100 * 100 + w.year;
  return year > now ? year - 100 : year;
}

/// A month of another calendar, or its day.
void resolveOther(const DateWords& w, const DateAnchor& anchor, DateValue& value) {
  const auto monthOf = w.calendar == Calendar::hijri ? hijriMonth : solarMonth;
  Day day = 0;
  int32_t year = w.year;
  if (year < 0) {
    if (!anchorDay(anchor, day)) return;
    year = yearNear(monthOf, w.month, day) + (w.shifted ? w.shift : 0);
  }
  DaySpan span;
  if (!monthOf(year, w.month, span)) return;
  value.approximate |= w.calendar == Calendar::hijri;
  if (w.day < 0) return setBounds(value, span);
  if (span.from + w.day <= span.to) setDay(value, span.from + w.day - 1);
}

/// The time that the rest is counted in: a year, a month, "next week"; false where none is known.
bool frameOf(const DateWords& w, const DateAnchor& anchor, DaySpan& span) {
  Day day = 0;
  const bool known = anchorDay(anchor, day);
  if (w.month >= 0) {
    if (w.year < 0 && !known) return false;
    span = monthSpan(w.year >= 0 ? w.year : yearOfMonth(w, day), w.month);
    return true;
  }
  if (w.year >= 0) {
    if (w.anyCentury && !known) return false;
    const int32_t year = decadeYear(w, day);
    span = {yearSpan(year).from, yearSpan(year + w.years).from};
    return true;
  }
  if (!known || (!anchor.hasPublished && w.unit != TimeUnit::year)) return false;
  if (!w.shifted || w.unit == TimeUnit::none) {
    span = shiftedUnit(TimeUnit::year, w.shift, day);
    return w.nth != 0 || w.season >= 0;
  }
  span = shiftedUnit(w.unit, w.shift, day);
  return true;
}

/// What stands in the frame: its nth week, a day of its month, a weekday of its week, its summer.
void resolveInside(const DateWords& w, const DateAnchor& anchor, DateValue& value) {
  DaySpan span;
  if (!frameOf(w, anchor, span)) return;
  if (w.nth != 0) {
    if (!nthOf(w, span)) return;
  } else if (w.season >= 0) {
    span = seasonSpan(civilOf(span.from).year, w.season);
  } else if (w.day >= 0) {
    const Day day = span.from + w.day - 1;
    if (day >= span.to) return;
    span = {day, day + 1};
  } else if (w.weekday >= 0 && w.unit == TimeUnit::week) {
    const Day day = span.from + w.weekday - 1;
    span = {day, day + 1};
  }
  setBounds(value, span);
}

/// "this week": weeks begin on three different days, and on its last days a week is already called
/// the last one.
void loosenWeek(const DateWords& w, const DateAnchor& anchor, DateValue& value) {
  if (!w.shifted || w.unit != TimeUnit::week || w.weekday >= 0 || !value.hasBounds) return;
  value.approximate = true;
  if (w.shift < 0 && w.part == Part::none) value.to = std::max(value.to, anchor.published + 1);
}

/// Weekdays of an undated article: the one such day in or just before the days of the event.
void resolveByEstablished(const DateWords& w, const DateAnchor& anchor, DateValue& value) {
  if (!anchor.established.hasBounds) return;
  const Day last = anchor.established.to - 1;
  if (last - anchor.established.from > kWeekdayReach) return;
  const Day day = weekdayNotAfter(last, w.weekday);
  const Day next = day + 7;
  const bool nearer = day < anchor.established.from && next - last < anchor.established.from - day;
  setDay(value, nearer ? next : day);
  value.approximate = true;
}

/// "Friday the 15th": of the months around, the nearest in which the day is one; "the 15th": the
/// last before publication, or the next where the clause speaks of what is to come.
void resolveWeekdayOfMonth(const DateWords& w, const DateAnchor& anchor, DateValue& value) {
  Day now = 0;
  if (!anchorDay(anchor, now)) return;
  const Civil civil = civilOf(now);
  Day best = 0;
  Day bestAway = INT32_MAX;
  for (int32_t by = -kMonthsAround; by <= kMonthsAround; ++by) {
    const DaySpan month = monthSpan(civil.year, civil.month + by);
    const Day day = month.from + w.day - 1;
    const bool fits = day < month.to && (w.weekday < 0 || weekdayOf(day) == w.weekday);
    const bool side = w.weekday >= 0 || (anchor.future ? day > now : day <= now);
    if (!fits || !side || std::abs(day - now) >= bestAway) continue;
    best = day;
    bestAway = std::abs(day - now);
  }
  if (bestAway != INT32_MAX) setDay(value, best);
}

void resolveWeekday(const DateWords& w, const DateAnchor& anchor, DateValue& value) {
  if (!anchor.hasPublished || !anchor.exact) {
    if (anchor.told.hasBounds && !w.shifted) {
      return setDay(value, weekdayNotBefore(anchor.told.from, w.weekday));
    }
    return resolveByEstablished(w, anchor, value);
  }
  if (w.shifted && w.shift == 0) {
    return setDay(value, weekSpan(anchor.published).from + w.weekday - 1);
  }
  const bool back = w.shifted && w.shift < 0;
  const bool coming =
      (w.shifted && w.shift > 0) || w.edge == Edge::until || (anchor.future && !back);
  Day day = weekdayNotAfter(anchor.published, w.weekday);
  if (coming) day = weekdayNotBefore(anchor.published + 1, w.weekday);
  if (back) day = weekdayNotAfter(anchor.published - 1, w.weekday);
  setDay(value, day);
}

/// "the weekend": the one to come where the clause speaks of it, else the one that has begun.
void resolveWeekend(const DateWords& w, const DateAnchor& anchor, DateValue& value) {
  if (!anchor.hasPublished) return;
  const bool coming = anchor.future || w.edge == Edge::until;
  const bool begun = weekdayOf(anchor.published) >= 6;
  setBounds(value, shiftedUnit(TimeUnit::weekend, begun || coming ? 0 : -1, anchor.published));
  value.approximate = !coming && !begun;
}

/// An amount of time from now, or from what was told. The day that it comes to is exact only where
/// days are counted: "two years ago" was about then, by the grain of a year.
void resolveCount(const DateWords& w, const DateAnchor& anchor, DateValue& value) {
  Day from = anchor.published;
  if (w.count == Count::later) {
    if (anchor.told.hasBounds) {
      from = anchor.told.to - 1;
    } else if (!anchor.future) {
      return;
    }
  }
  if (!anchor.hasPublished && !(w.count == Count::later && anchor.told.hasBounds)) return;
  const Day back = monthsFrom(from, -w.months) - w.days;
  const Day on = monthsFrom(from, w.months) + w.days;
  const bool single = w.count == Count::ago || w.count == Count::later || w.count == Count::ahead;
  value.approximate |= !single || w.unit != TimeUnit::day;
  if (w.count == Count::ago) return setDay(value, back);
  if (single) return setDay(value, on);
  if (w.count == Count::past) return setBounds(value, {back, from + 1});
  setBounds(value, {w.count == Count::coming ? from + 1 : from, on + 1});
}

void resolveOffset(const DateWords& w, const DateAnchor& anchor, DateValue& value) {
  if (w.told && anchor.told.hasBounds) return setDay(value, anchor.told.to - 1 + w.offset);
  if (!anchor.hasPublished || (w.told && !anchor.future)) return;
  setDay(value, anchor.published + w.offset);
}

void applyEdge(Edge edge, DateValue& value) {
  value.openStart = edge == Edge::until || edge == Edge::before;
  value.openEnd = edge == Edge::since || edge == Edge::after;
}

void resolveWords(const DateWords& w, const DateAnchor& anchor, DateValue& value) {
  const bool framed = w.month >= 0 || w.year >= 0 || w.nth != 0 || w.season >= 0 ||
                      (w.shifted && w.unit != TimeUnit::none);
  if (w.month >= 0 && w.calendar != Calendar::gregorian) return resolveOther(w, anchor, value);
  if (w.count != Count::none) return resolveCount(w, anchor, value);
  if (w.hasOffset) return resolveOffset(w, anchor, value);
  if (framed) {
    resolveInside(w, anchor, value);
    return loosenWeek(w, anchor, value);
  }
  if (w.day >= 0) return resolveWeekdayOfMonth(w, anchor, value);
  if (w.weekday >= 0) return resolveWeekday(w, anchor, value);
  if (w.unit == TimeUnit::weekend) resolveWeekend(w, anchor, value);
}

}  // namespace

DateAnchor anchorOf(const ClaimContext& context) {
  DateAnchor anchor;
  const Analysis& a = context.analysis;
  anchor.published = a.published;
  anchor.hasPublished = a.hasPublished;
  anchor.exact = a.article.publishedPrecision.empty() || a.article.publishedPrecision == "day";
  anchor.established = context.established;
  return anchor;
}

DateValue resolveDate(const DateWords& words, const DateAnchor& anchor) {
  DateValue value;
  value.pattern = patternOf(words);
  value.granularity = granularityOf(words);
  value.approximate = words.approximate;
  value.partFrom = words.partFrom;
  value.partTo = words.partTo;
  resolveWords(words, anchor, value);
  if (words.weekOf && value.hasBounds) setBounds(value, weekSpan(value.from));
  narrow(words.part, words, anchor, value);
  applyEdge(words.edge, value);
  return value;
}

DateValue resolveMatch(const DateMatch& match, const DateAnchor& anchor) {
  DateValue value = resolveDate(match.first, anchor);
  if (!match.range) return value;
  DateValue last = resolveDate(match.last, anchor);
  // "from 25 October to 25 January": the end is in the year after.
  const bool turns = value.hasBounds && last.hasBounds && last.to <= value.from &&
                     match.last.month >= 0 && match.last.calendar == Calendar::gregorian;
  if (turns) {
    DateWords words = match.last;
    DateWords first = match.first;
    if (words.year >= 0) {
      first.year = words.year - 1;
      value = resolveDate(first, anchor);
    } else {
      words.year = civilOf(value.from).year;
      last = resolveDate(words, anchor);
      ++words.year;
      if (last.to <= value.from) last = resolveDate(words, anchor);
    }
  }
  value.pattern += "/" + last.pattern;
  value.hasBounds = value.hasBounds && last.hasBounds && value.from < last.to;
  value.to = last.to;
  value.approximate |= last.approximate;
  value.openStart = false;
  value.openEnd = last.openEnd;
  return value;
}

DateValue resolveClock(const ClockMatch& clock, const DateValue& day) {
  DateValue value;
  value.granularity = Granularity::hour;
  value.minutes = clock.minutes;
  value.approximate = clock.approximate;
  value.pattern = "T" + padded(clock.minutes / 60, 2);
  const bool minutesWritten = clock.minutes % 60 != 0 || clock.utc;
  if (minutesWritten) value.pattern += ":" + padded(clock.minutes % 60, 2);
  if (clock.utc) value.pattern += "Z";
  applyEdge(clock.edge, value);
  if (!day.hasBounds || day.to - day.from != 1) return value;
  value.from = day.from;
  value.to = day.to;
  value.hasBounds = true;
  return value;
}

}  // namespace muqabala
