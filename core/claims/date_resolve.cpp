#include "core/claims/date_resolve.h"

#include <algorithm>

#include "core/claims/calendar.h"

namespace muqabala {
namespace {

/// A weekday next to the days established for the event is taken for one of them within this reach.
constexpr Day kWeekdayReach = 6;
constexpr int32_t kUnknown = -1;

std::string yearPattern(int32_t year) { return year >= 0 ? padded(year, 4) : "XXXX"; }

std::string patternOf(const DateWords& w) {
  if (w.hijriMonth >= 0) {
    return "H" + yearPattern(w.year) + "-" + padded(w.hijriMonth, 2) +
           (w.day >= 0 ? "-" + padded(w.day, 2) : "");
  }
  if (w.month >= 0) {
    return yearPattern(w.year) + "-" + padded(w.month, 2) +
           (w.day >= 0 ? "-" + padded(w.day, 2) : "");
  }
  if (w.decade) return yearPattern(w.year).substr(0, 3) + "X";
  if (w.year >= 0) return yearPattern(w.year);
  if (w.weekday >= 0) return "XXXX-WXX-" + std::to_string(w.weekday);
  if (w.shift == Shift::next || (w.hasOffset && w.offset > 0)) return "FUTURE_REF";
  if (w.shift == Shift::current || (w.hasOffset && w.offset == 0)) return "PRESENT_REF";
  return "PAST_REF";
}

void setBounds(DateValue& value, DaySpan span, Granularity granularity) {
  value.from = span.from;
  value.to = span.to;
  value.hasBounds = true;
  value.granularity = granularity;
}

Granularity granularityOf(const DateWords& w) {
  if (w.decade) return Granularity::decade;
  if (w.day >= 0 || w.weekday >= 0 || w.hasOffset) return Granularity::day;
  if (w.month >= 0 || w.hijriMonth >= 0 || w.unit == "mo") return Granularity::month;
  if (w.unit == "w") return Granularity::week;
  if (w.year >= 0 || w.unit == "a") return Granularity::year;
  return w.unit == "h" ? Granularity::hour : Granularity::day;
}

/// The day to count from; false when nothing is known.
bool anchorDay(const DateAnchor& anchor, Day& day) {
  if (anchor.hasPublished) {
    day = anchor.published;
    return true;
  }
  day = anchor.established.from;
  return anchor.established.hasBounds;
}

int32_t yearOf(const DateWords& w, const DateAnchor& anchor) {
  if (w.year >= 0) return w.year;
  Day day = 0;
  if (w.month < 0 || !anchorDay(anchor, day)) return kUnknown;
  if (w.shift == Shift::none) return yearNearest(w.month, w.day, day);
  const Civil now = civilOf(day);
  if (w.shift == Shift::last) return w.month < now.month ? now.year : now.year - 1;
  if (w.shift == Shift::next) return w.month > now.month ? now.year : now.year + 1;
  return now.year;
}

void resolveCalendar(const DateWords& w, const DateAnchor& anchor, DateValue& value) {
  const int32_t year = yearOf(w, anchor);
  if (year == kUnknown) return;
  if (w.month < 0) {
    setBounds(value, {dayOf({year, 1, 1}), dayOf({year + (w.decade ? 10 : 1), 1, 1})},
              w.decade ? Granularity::decade : Granularity::year);
  } else if (w.day < 0) {
    setBounds(value, monthSpan(year, w.month), Granularity::month);
  } else if (exists({year, w.month, w.day})) {
    const Day day = dayOf({year, w.month, w.day});
    setBounds(value, {day, day + 1}, Granularity::day);
  }
}

/// Weekdays of an undated article: the one such day in or just before the days of the event.
void resolveByEstablished(const DateWords& w, const DateAnchor& anchor, DateValue& value) {
  if (!anchor.established.hasBounds) return;
  const Day last = anchor.established.to - 1;
  if (last - anchor.established.from > kWeekdayReach) return;
  const Day day = weekdayNotAfter(last, w.weekday);
  const Day next = day + 7;
  const bool nearer = day < anchor.established.from && next - last < anchor.established.from - day;
  const Day chosen = nearer ? next : day;
  setBounds(value, {chosen, chosen + 1}, Granularity::day);
  value.approximate = true;
}

void resolveWeekday(const DateWords& w, const DateAnchor& anchor, DateValue& value) {
  if (!anchor.hasPublished || !anchor.exact) return resolveByEstablished(w, anchor, value);
  const bool coming =
      w.shift == Shift::next || w.edge == Edge::until || (anchor.future && w.shift != Shift::last);
  Day day = weekdayNotAfter(anchor.published, w.weekday);
  if (coming) day = weekdayNotBefore(anchor.published + 1, w.weekday);
  if (w.shift == Shift::last) day = weekdayNotAfter(anchor.published - 1, w.weekday);
  setBounds(value, {day, day + 1}, Granularity::day);
}

DaySpan shiftedUnit(const std::string& unit, int32_t by, Day anchor) {
  const Civil now = civilOf(anchor);
  if (unit == "a") return yearSpan(now.year + by);
  if (unit == "mo") return monthSpan(now.year, now.month + by);
  if (unit == "w") {
    const DaySpan week = weekSpan(anchor);
    return {week.from + 7 * by, week.to + 7 * by};
  }
  return {anchor + by, anchor + by + 1};
}

int32_t daysOf(const std::string& unit, int32_t amount) {
  if (unit == "w") return 7 * amount;
  return unit == "h" || unit == "min" || unit == "s" ? 0 : amount;
}

/// [now - amount units, now].
DaySpan sinceAgo(const DateWords& w, Day anchor) {
  const Civil now = civilOf(anchor);
  if (w.unit == "a" || w.unit == "mo") {
    const int32_t months = w.unit == "a" ? 12 * w.amount : w.amount;
    const Day month = monthSpan(now.year, now.month - months).from;
    const Civil then = civilOf(month);
    return {month + std::min(now.day, daysInMonth(then.year, then.month)) - 1, anchor + 1};
  }
  return {anchor - daysOf(w.unit, w.amount), anchor + 1};
}

void resolveAgo(const DateWords& w, Day anchor, DateValue& value) {
  const Granularity granularity = granularityOf(w);
  if (w.unit == "a" || w.unit == "mo") {
    setBounds(value, shiftedUnit(w.unit, -w.amount, anchor), granularity);
  } else if (w.unit == "w") {
    const Day day = anchor - 7 * w.amount;
    setBounds(value, {day - 3, day + 4}, granularity);
  } else {
    const Day day = anchor - daysOf(w.unit, w.amount);
    setBounds(value, {day, day + 1}, Granularity::day);
  }
  value.approximate = w.approximate || w.unit != "d";
}

void resolveRelative(const DateWords& w, const DateAnchor& anchor, DateValue& value) {
  Day day = 0;
  if (!anchorDay(anchor, day)) return;
  if (!anchor.hasPublished && w.unit != "a") return;
  if (w.hasOffset) return setBounds(value, {day + w.offset, day + w.offset + 1}, Granularity::day);
  if (w.shift == Shift::ago) return resolveAgo(w, day, value);
  if (w.running) {
    setBounds(value, sinceAgo(w, day), granularityOf(w));
    value.approximate = true;
    return;
  }
  const int32_t by = w.shift == Shift::last ? -1 : w.shift == Shift::next ? 1 : 0;
  setBounds(value, shiftedUnit(w.unit, by, day), granularityOf(w));
  if (w.unit != "w") return;
  value.approximate = true;
  // On its last days a week is already called the last one, and weeks begin on three different
  // days.
  if (by < 0) value.to = std::max(value.to, day + 1);
}

/// "12 of last month".
void pickDay(const DateWords& w, DateValue& value) {
  if (w.day < 0 || w.unit != "mo" || !value.hasBounds) return;
  const Day day = value.from + w.day - 1;
  if (day >= value.to) {
    value.hasBounds = false;
    return;
  }
  setBounds(value, {day, day + 1}, Granularity::day);
}

void narrow(Part part, DateValue& value) {
  const bool divisible = value.hasBounds && value.to - value.from > 3;
  if (part == Part::none || !divisible) return;
  const Day third = (value.to - value.from) / 3;
  if (part != Part::start) value.from = part == Part::mid ? value.from + third : value.to - third;
  if (part == Part::start) value.to = value.from + third;
  if (part == Part::mid) value.to -= third;
  value.approximate = true;
}

void applyEdge(Edge edge, DateValue& value) {
  value.openStart = edge == Edge::until || edge == Edge::before;
  value.openEnd = edge == Edge::since || edge == Edge::after;
}

bool isDatedBy(const DateWords& w) { return w.month >= 0 || (w.year >= 0 && w.unit.empty()); }

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
  if (words.hijriMonth >= 0) {
    applyEdge(words.edge, value);
    return value;
  }
  if (isDatedBy(words)) {
    resolveCalendar(words, anchor, value);
  } else if (words.weekday >= 0) {
    resolveWeekday(words, anchor, value);
  } else {
    resolveRelative(words, anchor, value);
    pickDay(words, value);
  }
  narrow(words.part, value);
  applyEdge(words.edge, value);
  return value;
}

DateValue resolveMatch(const DateMatch& match, const DateAnchor& anchor) {
  DateValue value = resolveDate(match.first, anchor);
  if (!match.range) return value;
  const DateValue last = resolveDate(match.last, anchor);
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
