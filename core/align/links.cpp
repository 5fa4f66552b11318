#include "core/align/links.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace muqabala {

namespace {

/// Context (thousandths) that stands in for an unknown event.
constexpr int32_t kCloseContext = 60;
/// Words around two values (thousandths) from which they are told of one thing. On the development
/// events about nine in ten pairs of equal values are from kAlikeCompany, for dates eight in ten;
/// of dates of which one holds the other eight in ten are from kSameCompany.
constexpr int32_t kAlikeCompany = 60;
constexpr int32_t kSameCompany = 100;
/// Words around two different values, and of their sentences (thousandths), from which one
/// statement is told with two values, whatever is known of its frame.
constexpr int32_t kSameStatement = 350;
constexpr int32_t kSameNeighbours = 150;
/// ... from which it is one though its two days lie far apart.
constexpr int32_t kSameClause = 400;
/// Words around two events or durations (thousandths) from which they tell of one.
constexpr int32_t kSameWords = 150;
/// Days that two tellings of one event's day may lie apart; months and years by their own length.
constexpr Day kSameDays = 10;

bool met(Slot slot) { return slot == Slot::equal || slot == Slot::compatible; }

/// A date of one event, and what is equal to it or holds it.
bool linksDates(const Pair& p) {
  const FrameMatch& m = p.frames;
  if (met(m.event) && m.context > 0) return true;
  if (p.fit.fit == Fit::equal) return m.nearby >= kAlikeCompany;
  return m.nearby >= kSameCompany && m.context >= kSameCompany;
}

/// The same weekday of two weeks is one day, one of them wrongly placed.
bool sameWeekday(const DateValue& a, const DateValue& b) {
  constexpr Day kWeek = 7;
  return a.hasBounds && b.hasBounds && a.pattern == b.pattern &&
         a.pattern.starts_with("XXXX-WXX") && (a.from - b.from) % kWeek == 0;
}

/// Two days of one event lie near one another: a week, month or year between them tells of another.
bool nearInTime(const DateValue& a, const DateValue& b) {
  if (!a.hasBounds || !b.hasBounds) return true;
  return std::abs(a.from - b.from) <=
         std::max({kSameDays, 2 * (a.to - a.from), 2 * (b.to - b.from)});
}

/// Where the event of a figure is not known to be one, its words must tell.
bool isToldOfOne(const FrameMatch& m) {
  const int32_t company = m.otherEvent ? kSameCompany : kSameNeighbours;
  return met(m.event) || m.nearby >= kAlikeCompany || m.context >= company;
}

bool isCounting(const Claim& c) { return c.countedConcept != kNone || c.countedHead != 0; }

}  // namespace

Key voice(const Claim& c) { return c.speakers.empty() ? Key{0} : c.speakers.back().id; }

bool denial(const Claim& a, const Claim& b, int32_t ia, int32_t ib) {
  return (a.denies == ib || b.denies == ia) && voice(a) != voice(b) && a.kind != ClaimKind::event &&
         !(a.denies == ib ? b : a).speakers.empty();
}

bool toldApart(const Pair& p, const Claim& a, const Claim& b) {
  return a.article == b.article && a.kind != ClaimKind::event && p.fit.fit == Fit::excluded &&
         voice(a) == voice(b) && p.course == 0 && a.polarity == b.polarity && !p.frames.corrected;
}

bool answersBoth(const Pair& p, const Claim& a) {
  return voice(a) == 0 && p.frames.head == Slot::equal && p.frames.event == Slot::equal &&
         p.frames.refusal.empty();
}

bool linksEqual(const Pair& p, const Claim& a) {
  const bool date = a.value.type == ValueType::date;
  if (p.fit.fit != Fit::equal && !(date && p.fit.fit == Fit::within)) return false;
  const FrameMatch& m = p.frames;
  if (m.refusal == "not-asserted" || m.refusal == "different-group" ||
      m.refusal == "different-time") {
    return false;
  }
  if (date) return linksDates(p);
  // One value among the same words is one thing, whatever is known of its frame.
  if (m.nearby >= kAlikeCompany && m.head != Slot::conflict) return true;
  if (a.value.type == ValueType::duration) return m.event == Slot::equal && m.context > 0;
  if (!a.value.quantity.unit.empty()) return met(m.head) || m.context >= kCloseContext;
  if (a.value.quantity.vague) return m.head == Slot::equal && met(m.event) && m.refusal.empty();
  return m.head == Slot::equal || (m.head == Slot::compatible && m.event != Slot::conflict) ||
         (m.head == Slot::unknown && m.event == Slot::equal);
}

bool sameFigure(const Pair& p, const Claim& a, const Claim& b) {
  const Quantity& x = a.value.quantity;
  const Quantity& y = b.value.quantity;
  return p.fit.bounds && p.fit.fit == Fit::within && p.frames.refusal.empty() &&
         met(p.frames.head) && (x.min == y.min || x.max == y.max);
}

bool linksRivals(const Pair& p, const Claim& a, const Claim& b) {
  const FrameMatch& m = p.frames;
  if (p.fit.fit == Fit::equal || !m.refusal.empty()) return false;
  if (p.fit.fit == Fit::unrelated && p.course == 0) return false;
  if (!a.parts.empty() || !b.parts.empty()) return false;  // a sum of ours may lack a part
  if (a.polarity != b.polarity) return false;
  if (p.fit.fit == Fit::excluded && m.someOfThose) return false;
  if (a.value.type == ValueType::ordinal) return false;  // the second and the third are two things
  if (a.value.type == ValueType::date && sameWeekday(a.value.date, b.value.date)) return false;
  const bool dates = a.value.type == ValueType::date;
  const bool far = dates && !nearInTime(a.value.date, b.value.date);
  const bool statement =
      m.nearby >= (far ? kSameClause : kSameStatement) && m.context >= kSameNeighbours;
  const bool counts = a.value.type == ValueType::quantity && (isCounting(a) || isCounting(b));
  if (statement && !p.fit.vague && a.article != b.article && m.side != Slot::compatible &&
      (met(m.head) || !counts)) {
    return true;
  }
  if (dates) {
    if (far) return false;
    const bool clocks = a.value.date.minutes >= 0 && b.value.date.minutes >= 0;
    if (clocks && m.event == Slot::equal) {
      return m.context >= kCloseContext && m.nearby >= kAlikeCompany;
    }
    return m.event == Slot::equal && m.sharedNames > 0 && m.context >= kCloseContext &&
           m.nearby >= kSameWords;
  }
  if (a.value.type == ValueType::duration) {
    return m.event == Slot::equal && m.context >= kCloseContext &&
           (m.stretch || m.nearby >= kSameWords);
  }
  if (p.course != 0 && !m.anybody && m.side != Slot::equal && m.countsPeople &&
      !(a.countedNames.empty() && b.countedNames.empty())) {
    return false;  // fighters of one side and fighters of whom nobody knows
  }
  // One side named within several is a part of a whole.
  if (!met(m.head) || m.unanchored || m.otherWhole || m.side == Slot::compatible) return false;
  if (m.oneAnybody && m.side != Slot::equal) return false;
  const bool oneNamed = a.countedNames.empty() != b.countedNames.empty();
  if (oneNamed && !met(m.event)) return false;  // customers, and those of one country
  if (m.anybody) {
    const bool noSides = a.countedNames.empty() && b.countedNames.empty();
    return met(m.event) && (m.side == Slot::equal || (noSides && m.context >= kCloseContext));
  }
  if (!isToldOfOne(m)) return false;
  if (a.value.quantity.unit.empty()) {
    return m.event == Slot::equal ||
           (met(m.event) && (m.head == Slot::equal || m.side == Slot::equal)) ||
           (m.event == Slot::unknown && m.head == Slot::equal && m.context >= kCloseContext);
  }
  // A measure is one of its own thing: that of an aftershock is not the quake's.
  return m.head == Slot::equal && m.event != Slot::compatible && m.context >= kCloseContext;
}

bool tooFar(const Pair& p, const Claim& a, const Claim& b) {
  if (a.value.type != ValueType::quantity || p.fit.fit == Fit::within || p.course != 0)
    return false;
  // Institutes differ by tenths over one quake; what is further apart is another.
  constexpr double kOneQuake = 0.6;
  const double apart = std::abs(a.value.quantity.min - b.value.quantity.min);
  if (a.value.quantity.unit == "magnitude") return apart > kOneQuake;
  const bool sameFrame = p.frames.head == Slot::equal && !p.frames.anybody &&
                         p.frames.event == Slot::equal && a.article != b.article;
  return (!sameFrame || p.fit.vague) && ratioOf(a.value.quantity, b.value.quantity) > kWidestRatio;
}

bool linksInside(const Claim& a, const Claim& b, const Pair& p) {
  if (p.fit.fit == Fit::equal) return a.sentence != b.sentence;
  if (p.course != 0) return p.frames.head == Slot::equal;
  const bool frame = met(p.frames.event) && p.frames.head != Slot::unknown &&
                     (p.frames.head == Slot::equal || p.frames.side == Slot::equal) &&
                     (!p.frames.anybody || p.frames.side == Slot::equal);
  return voice(a) != voice(b) && frame && a.value.quantity.unit.empty();
}

bool oppose(const Pair& p, const Claim& a, const Claim& b) {
  return a.article != b.article && p.frames.refusal.empty() && p.frames.sharedNames >= 2 &&
         p.frames.context >= 2 * kCloseContext && p.frames.nearby >= kSameWords;
}

}  // namespace muqabala
