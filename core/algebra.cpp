#include "core/algebra.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "core/claims/calendar.h"

namespace muqabala {

namespace {

constexpr double kAbout = 0.1;
/// 12 m and 40 ft, 5 m and 16 ft are one measure told twice: 2.5 % covers rounding to two digits.
constexpr double kConversion = 0.025;

struct Interval {
  double min = 0;
  double max = 0;
  bool minOpen = false;
  bool maxOpen = false;
};

/// The values that the wording covers.
Interval covered(const Quantity& q) {
  Interval i{q.min, q.max, q.minOpen, q.maxOpen};
  if (!q.approximate) return i;
  if (std::isfinite(i.min)) i.min -= kAbout * std::abs(q.min);
  if (std::isfinite(i.max)) i.max += kAbout * std::abs(q.max);
  return i;
}

bool apart(const Interval& below, const Interval& above) {
  if (below.max < above.min) return true;
  return below.max == above.min && (below.maxOpen || above.minOpen);
}

bool inside(const Interval& inner, const Interval& outer) {
  const bool low =
      inner.min > outer.min || (inner.min == outer.min && (inner.minOpen || !outer.minOpen));
  const bool high =
      inner.max < outer.max || (inner.max == outer.max && (inner.maxOpen || !outer.maxOpen));
  return low && high;
}

bool sameBounds(const Quantity& a, const Quantity& b) {
  return a.min == b.min && a.max == b.max && a.minOpen == b.minOpen && a.maxOpen == b.maxOpen;
}

bool nearlyEqual(double a, double b) {
  return std::abs(a - b) <= kConversion * std::max(std::abs(a), std::abs(b));
}

/// Feet and metres; metres and kilometres are one system, where nothing is lost.
bool areOfTwoSystems(const Quantity& a, const Quantity& b) {
  const double power = std::log10(a.factor / b.factor);
  return std::abs(power - std::round(power)) > 1e-9;
}

/// 1.5 billion for 1.48 billion: fewer digits, and the same once the other is cut to as many.
bool isRoundedFrom(const Quantity& round, const Quantity& exact) {
  const double value = round.min / round.factor;
  const double other = exact.min / round.factor;
  if (value <= 0 || other <= 0) return false;
  double step = std::pow(10, std::floor(std::log10(value)));
  while (step > value * 1e-6 && std::abs(value / step - std::round(value / step)) > 1e-9)
    step /= 10;
  const bool finer = std::abs(other / step - std::round(other / step)) > 1e-9;
  return finer && std::abs(std::round(other / step) * step - value) < step * 1e-6;
}

ValueFit fitPoints(const Quantity& a, const Quantity& b) {
  if (a.min == b.min) return {Fit::equal};
  if (areOfTwoSystems(a, b) && nearlyEqual(a.min, b.min)) {
    return {.fit = Fit::equal, .converted = true};
  }
  const bool measured = !a.unit.empty() && nearlyEqual(a.min, b.min);
  if (measured && (isRoundedFrom(a, b) || isRoundedFrom(b, a))) return {Fit::equal};
  const Interval ia = covered(a);
  const Interval ib = covered(b);
  const bool near = (a.approximate && b.min >= ia.min && b.min <= ia.max) ||
                    (b.approximate && a.min >= ib.min && a.min <= ib.max);
  return {near ? Fit::rounding : Fit::excluded};
}

/// A magnitude word against something else: below its firm bound is excluded, above its soft bound
/// nothing is said.
ValueFit fitVague(const Quantity& vague, const Quantity& other, int32_t otherIsFiner) {
  if (isPoint(other) && other.min >= vague.min && other.min <= vague.max) {
    return {.fit = Fit::within, .finer = otherIsFiner, .vague = true};
  }
  if (other.max < vague.min && !other.approximate) {
    return {.fit = Fit::excluded, .bounds = true, .vague = true};
  }
  return {.fit = Fit::unrelated, .vague = true};
}

/// A point that lies on an excluded bound ("more than 120" and 120) refines it.
bool onOpenBound(const Quantity& point, const Quantity& bound) {
  return isPoint(point) && (point.min == bound.min || point.min == bound.max);
}

ValueFit fitBounds(const Quantity& a, const Quantity& b) {
  if (onOpenBound(a, b)) return {.fit = Fit::within, .finer = 1, .bounds = true};
  if (onOpenBound(b, a)) return {.fit = Fit::within, .finer = 2, .bounds = true};
  const Interval ia = covered(a);
  const Interval ib = covered(b);
  if (apart(ia, ib) || apart(ib, ia)) {
    const bool touch =
        areOfTwoSystems(a, b) && (nearlyEqual(ia.max, ib.min) || nearlyEqual(ib.max, ia.min));
    return {.fit = touch ? Fit::rounding : Fit::excluded, .bounds = true};
  }
  if (inside(ia, ib)) return {.fit = Fit::within, .finer = 1, .bounds = true};
  if (inside(ib, ia)) return {.fit = Fit::within, .finer = 2, .bounds = true};
  return {Fit::unrelated};
}

bool fitsPattern(std::string_view pattern, Day day) {
  if (pattern.starts_with("XXXX-WXX-") && pattern.size() == 10) {
    return weekdayOf(day) == pattern[9] - '0';
  }
  const std::string iso = isoDay(day);
  if (pattern.empty() || pattern.size() > iso.size()) return false;
  for (size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != 'X' && pattern[i] != iso[i]) return false;
  }
  return true;
}

/// "Two years ago" comes to a day by the grain of a year only: days that it may lie off either way.
Day slackOf(const DateValue& date) {
  if (!date.approximate || date.to - date.from != 1) return 0;
  switch (date.granularity) {
    case Granularity::week:
      return 4;
    case Granularity::month:
      return 16;
    case Granularity::season:
      return 46;
    case Granularity::year:
      return 183;
    case Granularity::decade:
      return 1826;
    default:
      return 0;
  }
}

/// One of the dates is as coarse as that. Beyond twice its slack they exclude one another.
ValueFit fitCoarse(const DateValue& a, const DateValue& b) {
  const Day slack = std::max(slackOf(a), slackOf(b));
  const Day gap = std::max(a.from, b.from) - std::min(a.to, b.to) + 1;
  if (gap > 2 * slack) return {Fit::excluded};
  if (gap > slack) return {Fit::unrelated};
  if (slackOf(a) == slackOf(b)) return {Fit::equal};
  return {.fit = Fit::within, .finer = slackOf(a) < slackOf(b) ? 1 : 2};
}

/// Told by the clock alone ("around seven in the evening"): its day comes from elsewhere.
bool isClock(const DateValue& d) { return d.pattern.starts_with('T'); }

/// A weekday alone, which no date of the article places.
bool isWeekday(const DateValue& d) {
  constexpr size_t kLength = 10;  // "XXXX-WXX-4"
  return d.pattern.starts_with("XXXX-WXX-") && d.pattern.size() == kLength && !d.openStart &&
         !d.openEnd;
}

bool isOpen(const DateValue& d) { return d.openStart || d.openEnd; }

bool sameEdges(const DateValue& a, const DateValue& b) {
  return a.openStart == b.openStart && a.openEnd == b.openEnd;
}

/// 18:18 and 21:18 are rather one time in two zones than two times that share their minutes.
bool mayBeZones(int32_t a, int32_t b) {
  constexpr int32_t kStep = 30;  // zones differ by whole or half hours
  return a % kStep == b % kStep && a % kStep != 0;
}

/// Two times of one day, by the clock ("at 7 p.m.") or by its part ("in the evening").
ValueFit fitHours(const DateValue& a, const DateValue& b) {
  if (a.minutes >= 0 && b.minutes >= 0) {
    if (a.minutes == b.minutes) return {Fit::equal};
    if (mayBeZones(a.minutes, b.minutes)) return {Fit::unrelated};
    return {a.approximate || b.approximate ? Fit::rounding : Fit::excluded};
  }
  const auto told = [](const DateValue& d) { return d.minutes >= 0 || d.partFrom >= 0; };
  if (!told(a) && !told(b)) return {Fit::equal};
  if (!told(a)) return {.fit = Fit::within, .finer = 2};
  if (!told(b)) return {.fit = Fit::within, .finer = 1};
  const auto from = [](const DateValue& d) { return d.minutes >= 0 ? d.minutes : d.partFrom; };
  const auto to = [](const DateValue& d) { return d.minutes >= 0 ? d.minutes : d.partTo; };
  // Parts of the day have no sharp ends: those that touch may be one.
  if (from(a) > to(b) || from(b) > to(a)) return {Fit::excluded};
  if (a.minutes < 0 && b.minutes < 0) return {Fit::equal};
  return {.fit = Fit::within, .finer = a.minutes >= 0 ? 1 : 2};
}

ValueFit fitDays(const DateValue& a, const DateValue& b) {
  if (isOpen(a) || isOpen(b)) {
    const bool same = sameEdges(a, b) && a.from == b.from && a.to == b.to;
    return {same ? Fit::equal : Fit::unrelated};
  }
  if (slackOf(a) > 0 || slackOf(b) > 0) return fitCoarse(a, b);
  if (a.from == b.from && a.to == b.to) return fitHours(a, b);
  if (a.to <= b.from || b.to <= a.from) {
    return {a.approximate || b.approximate ? Fit::rounding : Fit::excluded};
  }
  if (a.from >= b.from && a.to <= b.to) return {.fit = Fit::within, .finer = 1};
  if (b.from >= a.from && b.to <= a.to) return {.fit = Fit::within, .finer = 2};
  return {Fit::unrelated};
}

}  // namespace

bool isPoint(const Quantity& q) { return q.min == q.max && !q.vague; }

double ratioOf(const Quantity& a, const Quantity& b) {
  const double x = std::isfinite(a.min) && a.min != 0 ? a.min : a.max;
  const double y = std::isfinite(b.min) && b.min != 0 ? b.min : b.max;
  const double low = std::min(std::abs(x), std::abs(y));
  const double high = std::max(std::abs(x), std::abs(y));
  if (high == 0) return 1;
  return low == 0 ? kInfinity : high / low;
}

ValueFit fitOf(const Quantity& a, const Quantity& b) {
  if (a.unit != b.unit) return {};
  if (a.vague && b.vague) return {sameBounds(a, b) ? Fit::equal : Fit::unrelated};
  if (a.vague) return fitVague(a, b, 2);
  if (b.vague) return fitVague(b, a, 1);
  if (isPoint(a) && isPoint(b)) return fitPoints(a, b);
  if (sameBounds(a, b)) return {Fit::equal};
  return fitBounds(a, b);
}

ValueFit fitOf(const DateValue& a, const DateValue& b) {
  if (isClock(a) != isClock(b) && (a.minutes < 0 || b.minutes < 0)) return {};
  if (a.hasBounds && b.hasBounds) return fitDays(a, b);
  if (isClock(a) && isClock(b)) return fitHours(a, b);
  if (!a.hasBounds && !b.hasBounds) {
    const bool same = !a.pattern.empty() && a.pattern == b.pattern && sameEdges(a, b);
    if (!same && isWeekday(a) && isWeekday(b)) return {Fit::excluded};
    return same ? fitHours(a, b) : ValueFit{};
  }
  const DateValue& resolved = a.hasBounds ? a : b;
  const DateValue& open = a.hasBounds ? b : a;
  if (resolved.granularity != Granularity::day && resolved.granularity != Granularity::hour)
    return {};
  if (open.granularity != Granularity::day || resolved.openStart || resolved.openEnd) return {};
  return {fitsPattern(open.pattern, resolved.from) ? Fit::equal : Fit::unrelated};
}

ValueFit fitOf(const Value& a, const Value& b) {
  if (a.type != b.type) return {};
  switch (a.type) {
    case ValueType::quantity:
    case ValueType::duration:
      return fitOf(a.quantity, b.quantity);
    case ValueType::date:
      return fitOf(a.date, b.date);
    case ValueType::ordinal:
      return {a.ordinal == b.ordinal ? Fit::equal : Fit::excluded};
    case ValueType::place:
    case ValueType::person:
      return {a.name == b.name && a.relation == b.relation && a.of == b.of ? Fit::equal
                                                                           : Fit::unrelated};
    case ValueType::concept_:
      return {a.concept_ == b.concept_ ? Fit::equal : Fit::unrelated};
  }
  return {};
}

}  // namespace muqabala
